import { expect, test } from 'vitest';
import { publicPart } from '../../src/facts/public-part.ts';
import { absent, unsaid } from '../../src/model/facts.ts';
import { FACTS, PRODUCTION } from '../report/facts-sample.ts';

test('nothing that needs more than the plain token is left in it', () => {
  const text = JSON.stringify(publicPart(FACTS));
  for (const word of [
    'SECRET_OF_THE_REPOSITORY',
    'SECRET_OF_THE_ORGANIZATION',
    'DEPLOY_KEY_OF_PRODUCTION',
    'key-of-the-mirror',
    'sam-who-left',
    'collaborator-kim',
    'team-of-owners',
    'member-alex',
    'mayApprove',
    '"enterprise"',
  ])
    expect(text).not.toContain(word);
});

test('what anybody may read stays, and so does why something is unknown', () => {
  const { environments, ...part } = publicPart(FACTS);
  expect(part).toMatchObject({
    visibility: FACTS.visibility,
    defaultBranch: FACTS.defaultBranch,
    tagRules: absent,
    subject: FACTS.subject,
    secrets: unsaid('hidden', 'kept out of what the public can read'),
  });
  expect(environments).toMatchObject({
    value: [
      { name: 'production', reviewers: PRODUCTION.reviewers, secrets: { state: 'unknown', why: 'hidden' } },
      { name: 'staging', secrets: { state: 'unknown', why: 'permission' } },
    ],
  });
});

test('that nothing is set is kept out too, and twice is as once', () => {
  const part = publicPart({ ...FACTS, secrets: absent, environments: absent });
  expect(part.secrets).toMatchObject({ state: 'unknown', why: 'hidden' });
  expect(part.environments).toEqual(absent);
  expect(publicPart(publicPart(FACTS))).toEqual(publicPart(FACTS));
});
