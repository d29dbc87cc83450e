import { describe, expect, test } from 'vitest';
import { memoryTree } from '../src/collect/memory.ts';
import { readFacts } from '../src/facts/record.ts';
import { draftOf } from '../src/manifest/draft.ts';
import { parseManifest } from '../src/manifest/parse.ts';
import { extendManifest, newManifest } from '../src/manifest/write-draft.ts';
import { known } from '../src/model/place.ts';
import { roster, scan } from '../src/scan.ts';
import { readRuleCases, type RuleCase } from './house/rule-cases.ts';

// What `init` promises, held against every fixture of every rule: with the manifest that it writes nothing acts undeclared, the
// manifest is valid, and to run it again changes no byte. What a person wrote stays, line for line.

const FILE = '.github/identities.yml';
const SCHEMA = 'https://acme.example/identities.schema.json';
const CASES = readRuleCases();

const inputOf = ({ files, facts, asOf, folder }: RuleCase, manifest?: string) => ({
  tree: memoryTree(manifest === undefined ? files : new Map([...files, [FILE, manifest]])),
  asOf,
  repository: 'acme/shop',
  ...(facts !== undefined && { facts: known(readFacts(`${folder}/facts.json`, facts)) }),
});

/** What `init` or `init --update` writes; `undefined` where it refuses. */
async function init(one: RuleCase, before?: string): Promise<string | undefined> {
  const list = roster(inputOf(one, before));
  if (before === undefined) {
    const made = newManifest(FILE, draftOf(list, undefined), { asOf: one.asOf, schema: SCHEMA });
    if (!made.ok) throw new Error(made.because.join('\n'));
    return made.text;
  }
  const read = parseManifest(FILE, before);
  if ('problems' in read) return undefined;
  const made = extendManifest(FILE, before, read, draftOf(list, read));
  return made.ok ? made.text : undefined;
}

function undeclared(one: RuleCase, manifest: string): readonly string[] {
  const { report } = scan({ ...inputOf(one, manifest), base: { kind: 'none' }, failOnUnknown: false });
  return [
    ...report.judgements
      .filter(({ ruleId, outcome }) => ruleId === 'identity-undeclared' && outcome === 'not-met')
      .map(({ because }) => because),
    ...report.reasons.filter((reason) => reason.startsWith(FILE)),
    ...report.findings.filter(({ ruleId }) => ruleId === 'duplicate-identity').map(({ message }) => message),
  ];
}

const isBare = ({ files }: RuleCase): boolean =>
  !files.has(FILE) && [...files.keys()].some((path) => path.startsWith('.github/'));

describe('init', () => {
  test.each(CASES.filter(isBare))('$ruleId/$kind/$name', async (one) => {
    const made = await init(one);
    expect(made).toBeDefined();
    expect(undeclared(one, made ?? '')).toEqual([]);
    expect(await init(one, made)).toBe(made);
  });
});

describe('init --update', () => {
  const declared = CASES.flatMap((one) => {
    const before = one.files.get(FILE);
    return before === undefined || 'problems' in parseManifest(FILE, before) ? [] : [{ ...one, before }];
  });
  test.each(declared)('$ruleId/$kind/$name', async (one) => {
    const made = await init(one, one.before);
    if (made === undefined) return;
    const old = one.before.split('\n');
    let next = 0;
    for (const line of made.split('\n')) if (line === old[next]) next += 1;
    expect(old.slice(next).filter((line) => line !== '')).toEqual([]);
    const before = new Set(undeclared(one, one.before));
    expect(undeclared(one, made).filter((line) => !before.has(line) || line.endsWith(' does not name it'))).toEqual([]);
    expect(await init(one, made)).toBe(made);
  });
});
