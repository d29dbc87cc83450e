import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Retirement } from '../../src/model/dependants.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Roster } from '../../src/model/roster.ts';
import { renderDependants, renderDependantsJson, renderRetirement } from '../../src/report/dependants.ts';
import { renderPlanJson, renderPlanMarkdown } from '../../src/report/plan.ts';
import { renderRosterCsv } from '../../src/report/roster-csv.ts';
import { renderRosterJson } from '../../src/report/roster-json.ts';
import { renderRosterTable } from '../../src/report/roster-table.ts';
import { markdownTicks } from '../../src/safe/markdown.ts';
import { dependants, plan, roster } from '../../src/scan.ts';
import { HIDDEN, hostile, printed, RUNS } from '../safe/hostile.ts';
import { commandIn, linesOf } from '../safe/runner.ts';
import { inputOf } from './shop.ts';

/** What a repository has a say in. The program's own words stay. */
const THEIRS = new Set(
  'id name path job step environment environments secret secrets owner owners because principal accounts users workflows notes reasons notices about items proofs likelyOwner sponsor purpose mayBe grants subject detail'.split(
    ' ',
  ),
);

function poison<T>(value: T, text: string, theirs?: boolean): T;
function poison(value: unknown, text: string, theirs = false): unknown {
  if (typeof value === 'string') return theirs ? `${value}${text}` : value;
  if (Array.isArray(value)) return value.map((one: unknown): unknown => poison(one, text, theirs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poison(one, text, THEIRS.has(key))]));
}

describe('what a repository writes commands nobody and hides nothing', () => {
  let lists: Readonly<{ all: Roster; gone: Retirement; work: Plan }>;
  beforeAll(async () => {
    const input = inputOf();
    lists = {
      all: roster(input),
      gone: dependants({ ...input, name: 'api-deployer' }),
      work: plan(input),
    };
  });

  test.each<readonly [string, (text: string) => string]>([
    ['identities', (text) => renderRosterTable(poison(lists.all, text), false)],
    [
      'one identity',
      (text) =>
        renderRosterTable(
          poison({ ...lists.all, identities: lists.all.identities.slice(0, 1), environments: [] }, text),
          false,
        ),
    ],
    ['identities as CSV', (text) => renderRosterCsv(poison(lists.all, text))],
    ['identities as JSON', (text) => renderRosterJson(poison(lists.all, text))],
    ['who-uses', (text) => renderDependants(poison(lists.gone, text), false)],
    ['who-uses as JSON', (text) => renderDependantsJson(poison(lists.gone, text))],
    ['retire', (text) => renderRetirement(poison(lists.gone, text), false)],
    ['plan', (text) => renderPlanMarkdown(poison(lists.work, text))],
    ['plan as JSON', (text) => renderPlanJson(poison(lists.work, text))],
  ])('%s', (_, render) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const output = printed(render(text));
        expect(linesOf(output).flatMap((line) => commandIn(line) ?? [])).toEqual([]);
        expect(output.replaceAll('\n', '').replaceAll('\r', '')).not.toMatch(HIDDEN);
      }),
      { ...RUNS, numRuns: 400 },
    );
  });

  test('in Markdown it is code, or entities', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = markdownTicks(text);
        expect(written === '' || /^(?:`[^`]+`|<code>[^`<>@]*<\/code>)$/u.test(written)).toBe(true);
      }),
      RUNS,
    );
    expect(markdownTicks('.github/workflows/a.yml:3')).toBe('`.github/workflows/a.yml:3`');
    expect(markdownTicks('@acme/platform')).toBe('`@acme/platform`');
    expect(markdownTicks('a`@b')).not.toContain('`');
  });
});
