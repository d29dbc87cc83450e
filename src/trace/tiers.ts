import { TIERS, type Tier } from '../model/identity.ts';
import { alternatives, type Value } from '../model/value.ts';

/** Names a repository adds to each tier in its configuration. They compare whole, ignoring case. */
export type TierNames = Readonly<Partial<Record<Exclude<Tier, 'unknown'>, readonly string[]>>>;

type StatedTier = Exclude<Tier, 'unknown'>;

/** What the field calls its tiers, as whole words. `live` and `main` say nothing reliable and are not here. */
const WORDS: Readonly<Record<StatedTier, ReadonlySet<string>>> = {
  production: new Set(['production', 'prod', 'prd', 'produs', 'prodeu', 'prodblue', 'prodgreen']),
  staging: new Set(['staging', 'stg', 'preprod', 'ppd', 'pprd', 'uat', 'nonprod']),
  development: new Set([
    'development',
    'dev',
    'devel',
    'tests',
    'qa',
    'e2e',
    'sandbox',
    'sbx',
    'playground',
    'poc',
    'localhost',
    'loadtest',
    'testpypi',
  ]),
  preview: new Set(['preview', 'previews', 'ephemeral']),
};

/** Words that state a tier where a stage is named, and say little in the name of a job (`Build, test and deploy`). */
const STAGE_WORDS: Readonly<Record<StatedTier, ReadonlySet<string>>> = {
  production: new Set(),
  staging: new Set(['stage', 'stag', 'acceptance', 'prerelease', 'val', 'validation']),
  development: new Set([
    'develop',
    'test',
    'testing',
    'tst',
    'int',
    'integration',
    'ci',
    'demo',
    'lab',
    'labs',
    'local',
    'experimental',
    'scratch',
    'training',
    'perf',
  ]),
  preview: new Set(['review', 'reviews', 'pr']),
};

/** The same for the name of an account. `ci` and `pr` say there who uses it, and not what it reaches. */
const ACCOUNT_WORDS: Readonly<Record<StatedTier, ReadonlySet<string>>> = {
  production: new Set(),
  staging: new Set(),
  development: new Set(['test', 'tester', 'testing', 'tst']),
  preview: new Set(),
};

/** Words that together are one: `non-prod` is not production. */
const FUSED: readonly (readonly [RegExp, string])[] = [
  [/\bnon prod(?:uction)?\b/gu, 'nonprod'],
  [/\bpre prod(?:uction)?\b/gu, 'preprod'],
  [/\bpre release\b/gu, 'prerelease'],
  [/\btest pypi\b/gu, 'testpypi'],
];

const split = new Map<string, readonly string[]>();

/** The words of a name: split at case, underscores and everything that is no letter. Each name is split once. */
export function wordsOf(name: string): readonly string[] {
  const known = split.get(name) ?? splitWords(name);
  split.set(name, known);
  return known;
}

function splitWords(name: string): readonly string[] {
  let spaced = name
    .replace(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  for (const [pattern, word] of FUSED) spaced = spaced.replace(pattern, word);
  return spaced === '' ? [] : spaced.split(' ').map((word) => word.replace(/\d+$/u, '') || word);
}

/**
 * The tiers that the name of a stage states by whole words, production first; none where it states none. A name the
 * configuration lists has that tier alone.
 */
export const tiersOfStage = (name: string, names: TierNames): readonly Tier[] =>
  tiersOf(name, names, [WORDS, STAGE_WORDS]);

/** The same for the name of a job, a workflow or a branch, where fewer words speak of a tier. */
export const tiersOfTitle = (name: string, names: TierNames): readonly Tier[] => tiersOf(name, names, [WORDS]);

/** The same for the name of an account: of the secret or variable that holds it, or the principal itself. */
export const tiersOfAccount = (account: string, names: TierNames): readonly Tier[] =>
  tiersOf(account.replace(NUMBERS, ' '), names, [WORDS, ACCOUNT_WORDS]);

/** Some of the letters of a client id may spell a word. */
const NUMBERS = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/giu;

function tiersOf(
  name: string,
  names: TierNames,
  tables: readonly Readonly<Record<StatedTier, ReadonlySet<string>>>[],
): readonly Tier[] {
  const whole = name.trim().toLowerCase();
  const listed = TIERS.find((tier) => names[tier]?.some((one) => one.toLowerCase() === whole));
  if (listed) return [listed];
  const words = wordsOf(name);
  return TIERS.filter((tier) => tables.some((table) => words.some((word) => table[tier].has(word))));
}

/** The tiers that the alternatives of a stage's value state, production first. What is not literal is judged by its name. */
export function tiersOfValue(value: Value, names: TierNames, by = tiersOfStage): readonly Tier[] {
  const found = new Set(alternatives(value).flatMap((one) => by(statedName(one), names)));
  return TIERS.filter((tier) => found.has(tier));
}

function statedName(value: Value): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'join') return value.parts.map(statedName).join(' ');
  return value.kind === 'secret' || value.kind === 'var' ? value.name : '';
}
