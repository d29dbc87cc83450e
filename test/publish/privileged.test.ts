import { describe, expect, test } from 'vitest';
import { PRIVILEGED_FACTS } from '../../src/config/inputs.ts';
import { mayAskMore, mayShow } from '../../src/publish/privileged.ts';
import { FACTS } from '../report/facts-sample.ts';

const TRUSTED = ['push', 'schedule', 'workflow_dispatch', 'release'];
const OTHERS = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'merge_group',
  'workflow_run',
  'issue_comment',
  'repository_dispatch',
  'something_new',
];

describe('what needs more than the plain token', () => {
  test.each(OTHERS)('is never asked for on %s', (name) => {
    for (const wish of PRIVILEGED_FACTS)
      for (const visibility of ['public', 'private', 'internal'] as const)
        expect(mayAskMore(wish, { name, visibility })).toBe(false);
  });

  test.each(TRUSTED)('is asked for on %s where the public cannot read it, or where that is wanted', (name) => {
    expect(mayAskMore('auto', { name, visibility: 'private' })).toBe(true);
    expect(mayAskMore('auto', { name, visibility: 'internal' })).toBe(true);
    expect(mayAskMore('auto', { name, visibility: 'public' })).toBe(false);
    expect(mayAskMore('auto', { name })).toBe(false);
    expect(mayAskMore('always', { name, visibility: 'public' })).toBe(true);
    expect(mayAskMore('never', { name, visibility: 'private' })).toBe(false);
  });

  test('of a record is shown by the same rule', () => {
    expect(mayShow('auto', 'private', FACTS)).toBe(FACTS);
    expect(mayShow('always', 'public', FACTS)).toBe(FACTS);
    for (const shown of [
      mayShow('auto', 'public', FACTS),
      mayShow('auto', undefined, FACTS),
      mayShow('never', 'private', FACTS),
    ])
      expect(JSON.stringify(shown)).not.toContain('SECRET_OF');
  });
});
