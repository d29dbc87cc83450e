import type { Judgement } from '../../src/model/judgement.ts';
import { filesBelow, readText } from './source.ts';

export const KINDS = ['bad', 'good', 'edge'] as const;
export type Kind = (typeof KINDS)[number];

/** A tiny repository, and what one rule answers to it. */
export type RuleCase = Readonly<{
  ruleId: string;
  kind: Kind;
  name: string;
  folder: string;
  files: ReadonlyMap<string, string>;
  /** A record of what GitHub says, `facts.json` of the case. */
  facts: string | undefined;
  /** What the history of the clone tells, `history.json` of the case. */
  history: string | undefined;
  asOf: string;
  /** `path:line:column outcome`, sorted. */
  expected: readonly string[];
}>;

const FIXTURES = 'test/fixtures/rules';
const AS_OF = '2026-11-01';
const EXPECTED = 'expected.txt';
const FACTS = 'facts.json';
const HISTORY = 'history.json';

/** Every case below `test/fixtures/rules/<rule-id>/{bad,good,edge}/<case>/`, by rule, kind and name. */
export function readRuleCases(): readonly RuleCase[] {
  const folders = new Map<string, Map<string, string>>();
  for (const path of filesBelow(FIXTURES)) {
    const [ruleId, kind, name, ...rest] = path.slice(FIXTURES.length + 1).split('/');
    if (rest.length === 0)
      throw new Error(`${path}: a case is a folder below ${FIXTURES}/<rule-id>/{${KINDS.join(',')}}/`);
    const folder = `${FIXTURES}/${ruleId}/${kind}/${name}`;
    const files = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, files.set(rest.join('/'), readText(path)));
  }
  return [...folders].map(([folder, files]) => readCase(folder, files));
}

function readCase(folder: string, files: Map<string, string>): RuleCase {
  const [ruleId = '', kind = '', name = ''] = folder.slice(FIXTURES.length + 1).split('/');
  if (kind !== 'bad' && kind !== 'good' && kind !== 'edge')
    throw new Error(`${folder}: a case is one of ${KINDS.join(', ')}`);
  const lines = (files.get(EXPECTED) ?? '').split('\n').filter((line) => line !== '');
  files.delete(EXPECTED);
  const facts = files.get(FACTS);
  files.delete(FACTS);
  const history = files.get(HISTORY);
  files.delete(HISTORY);
  const asOf = /^# as-of (\d{4}-\d{2}-\d{2})$/.exec(lines[0] ?? '')?.[1];
  const expected = asOf ? lines.slice(1) : lines;
  return { ruleId, kind, name, folder, files, facts, history, asOf: asOf ?? AS_OF, expected };
}

/** What `expected.txt` of a case says for these lines; `undefined` where there is nothing to say. */
export function expectedFile(one: RuleCase, lines: readonly string[]): string | undefined {
  const header = one.asOf === AS_OF ? [] : [`# as-of ${one.asOf}`];
  const all = [...header, ...lines];
  return all.length === 0 ? undefined : `${all.join('\n')}\n`;
}

export const expectedPath = (one: RuleCase): string => `${one.folder}/${EXPECTED}`;

type Line = Readonly<{ ruleId: string; outcome: Judgement['outcome']; path: string; line: number; column: number }>;

/** The answers of one rule as `expected.txt` lists them: what is not met and what is unknown, with its place. */
export const listOutcomes = (ruleId: string, judgements: readonly Line[]): readonly string[] =>
  judgements
    .filter((one) => one.ruleId === ruleId && (one.outcome === 'not-met' || one.outcome === 'unknown'))
    .map((one) => `${one.path}:${one.line}:${one.column} ${one.outcome}`)
    .sort();
