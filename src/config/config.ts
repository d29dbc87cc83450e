import { UserError } from '../errors.ts';
import { TIERS } from '../model/identity.ts';
import type { Severity } from '../model/judgement.ts';
import type { DeclaredTier } from '../model/manifest.ts';
import { EXPECTATIONS, type Expectations } from '../model/expectations.ts';
import type { Place, Span } from '../model/place.ts';
import type { Threshold } from '../model/report.ts';
import type { Tree } from '../model/tree.ts';
import type { Node, Pair, Problem } from '../parse/yaml.ts';
import { matrixOf } from './matrix.ts';
import { childOf, itemsOf, placeOfEntry, placesBelow } from './places.ts';
import { bounded, readYaml, shown } from './read.ts';
import { configSchema, type WrittenConfig } from './schema.ts';

export const CONFIG_FILES = ['.github/countersign.yml', '.github/countersign.yaml'] as const;

/** Findings that somebody accepts until a day (inclusive). Everything that is given must match. */
export type Exception = Readonly<{
  rule: string;
  path?: string;
  job?: string;
  fingerprint?: string;
  reason: string;
  owner?: string;
  until: string;
  created?: string;
  at: Span;
}>;

/** One unread path that no longer leaves the scan incomplete, until a day (inclusive). */
export type Acceptance = Readonly<{ path: string; reason: string; until: string; at: Span }>;

export type Tiers = Readonly<Record<DeclaredTier, readonly string[]>>;

/** What the findings of a rule count as, and why. */
export type RuleSetting = Readonly<{ rule: string; severity: Severity | 'off'; reason: string; at: Span }>;

/** Files whose findings are not counted. */
export type Exclusion = Readonly<{ pattern: string; at: Span }>;

/** The configuration, complete: what the file leaves out has its default. */
export type Config = Readonly<{
  failOnSeverity: Threshold;
  gate: 'new' | 'all';
  failOnUnknown: boolean;
  tiers: Tiers;
  expectations: Expectations;
  rules: readonly RuleSetting[];
  exclude: readonly Exclusion[];
  exceptions: readonly Exception[];
  unread: readonly Acceptance[];
}>;

export const DEFAULT_CONFIG: Config = {
  failOnSeverity: 'high',
  gate: 'new',
  failOnUnknown: false,
  tiers: { production: [], staging: [], development: [], preview: [] },
  expectations: EXPECTATIONS,
  rules: [],
  exclude: [],
  exceptions: [],
  unread: [],
};

export type ConfigReading =
  | Readonly<{ kind: 'absent' }>
  | Readonly<{ kind: 'valid'; file: string; config: Config }>
  | Readonly<{ kind: 'invalid'; file: string; problems: readonly Problem[] }>;

/** Reads the configuration of a tree, from the path given or from its usual places. Never throws. */
export function readConfig(tree: Tree, path?: string): ConfigReading {
  const found = (path === undefined ? CONFIG_FILES : [path])
    .map((file) => ({ file, text: tree.read(file) }))
    .filter(({ text }) => typeof text === 'string' || text.why !== 'missing');
  const [first, second] = found;
  if (!first) return { kind: 'absent' };
  const { file, text } = first;
  if (second) return invalid(second.file, `${file} exists too; keep one of the two`);
  return typeof text === 'string' ? parseConfig(file, text) : invalid(file, `cannot be read: ${text.detail}`);
}

/** The configuration of a tree, or an error that says everything that is wrong with it. */
export function requireConfig(tree: Tree, path?: string): Config {
  const reading = readConfig(tree, path);
  if (reading.kind === 'valid') return reading.config;
  if (reading.kind === 'invalid') throw new UserError(problemLines(reading.problems));
  if (path === undefined) return DEFAULT_CONFIG;
  throw new UserError(`The configuration ${path} does not exist; give its path from the scanned directory.`);
}

/** Problems as lines that editors and terminals can follow. */
export const problemLines = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ at, message }) => `${at.file}:${at.line}:${at.column}: ${message}`);

/** Reads the text of a configuration. */
export function parseConfig(file: string, text: string): ConfigReading {
  const reading = readYaml(file, text, configSchema);
  if (!reading.ok) return { kind: 'invalid', file, problems: reading.problems };
  const { value, root } = reading;
  const problems = [...checkExceptions(value, root), ...checkTiers(value, root), ...checkRules(value, root)];
  if (problems.length > 0) return { kind: 'invalid', file, problems: bounded(problems) };
  return { kind: 'valid', file, config: build(value, root) };
}

/** The tier the configuration gives an environment. Names compare whole, ignoring case, as GitHub compares them. */
export function tierOf(tiers: Tiers, environment: string): DeclaredTier | undefined {
  const wanted = environment.toLowerCase();
  return TIERS.find((tier) => tiers[tier].some((name) => name.toLowerCase() === wanted));
}

function build(written: WrittenConfig, root: Node): Config {
  const { version: _, exceptions = [], unread = [], tiers, ...rest } = written;
  const { profile: _profile, thresholds: _thresholds, policy: _policy, rules: _rules, paths, ...settings } = rest;
  const places = (key: string, name: string): readonly Span[] =>
    itemsOf(childOf(root, key)).map((node) => placeOfEntry(node, name, []).span);
  const exceptionsAt = places('exceptions', 'rule');
  const unreadAt = places('unread', 'path');
  return {
    ...DEFAULT_CONFIG,
    ...settings,
    tiers: { ...DEFAULT_CONFIG.tiers, ...tiers },
    expectations: expectationsOf(written),
    rules: rulesOf(written, root),
    exclude: excludedOf(paths?.exclude, root),
    exceptions: exceptions.map((one, index) => ({ ...one, at: exceptionsAt[index] ?? root.at })),
    unread: unread.map((one, index) => ({ ...one, at: unreadAt[index] ?? root.at })),
  };
}

/** Hours are rounded up, since GitHub's days are held against them. */
function expectationsOf({ profile, thresholds = {}, policy }: WrittenConfig): Expectations {
  const { secretUpdated, deployKeyUsed } = thresholds;
  return {
    ...EXPECTATIONS,
    matrix: matrixOf(policy),
    ...(profile && { profile }),
    ...(secretUpdated && { secretUpdated: Math.ceil(secretUpdated.hours / 24) }),
    ...(deployKeyUsed && { deployKeyUsed: Math.ceil(deployKeyUsed.hours / 24) }),
  };
}

const rulesOf = ({ rules = {} }: WrittenConfig, root: Node): readonly RuleSetting[] =>
  rulePairs(root).flatMap(({ key, keyAt }) => {
    const setting = rules[key];
    return setting ? [{ rule: key, severity: setting.severity, reason: setting.reason ?? '', at: keyAt }] : [];
  });

function rulePairs(root: Node): readonly Pair[] {
  const node = childOf(root, 'rules');
  return node?.kind === 'map' ? node.pairs : [];
}

function excludedOf(patterns: readonly string[] = [], root: Node): readonly Exclusion[] {
  const nodes = itemsOf(childOf(childOf(root, 'paths'), 'exclude'));
  return patterns.map((pattern, index) => ({ pattern, at: nodes[index]?.at ?? root.at }));
}

/** What is switched off is seen by nobody, so that at least its reason stands in the file. */
function checkRules({ rules = {} }: WrittenConfig, root: Node): readonly Problem[] {
  return rulePairs(root).flatMap(({ key, keyAt, value }) => {
    const { severity, reason } = rules[key] ?? {};
    if (severity !== 'off' || reason !== undefined) return [];
    const message = `${shown(key)} is switched off without a \`reason\`; say why nobody has to see what it finds`;
    return [{ message, at: childOf(value, 'severity')?.at ?? keyAt }];
  });
}

function checkExceptions(written: WrittenConfig, root: Node): readonly Problem[] {
  const nodes = itemsOf(childOf(root, 'exceptions'));
  return (written.exceptions ?? []).flatMap((one, index) => {
    const at = (key: string): Span => placeOfEntry(nodes[index] ?? root, key, []).span;
    if (one.path === undefined && one.fingerprint === undefined) {
      const message = `this would accept every finding of ${shown(one.rule)}; add the \`path\` or the \`fingerprint\` it is for`;
      return [{ message, at: at('rule') }];
    }
    if (one.created === undefined || one.created <= one.until) return [];
    return [{ message: `\`until\` (${one.until}) is before \`created\` (${one.created})`, at: at('until') }];
  });
}

function checkTiers(written: WrittenConfig, root: Node): readonly Problem[] {
  const node = childOf(root, 'tiers');
  const places = node ? placesBelow(node, ['tiers']) : {};
  const first = new Map<string, string>();
  return TIERS.flatMap((tier) =>
    (written.tiers?.[tier] ?? []).flatMap((name, index) => {
      const before = first.get(name.toLowerCase());
      first.set(name.toLowerCase(), before ?? tier);
      if (before === undefined || before === tier) return [];
      return [inTwoTiers(name, before, places[`${tier}.${index}`] ?? { span: root.at, route: [] })];
    }),
  );
}

const inTwoTiers = (name: string, tier: string, at: Place): Problem => ({
  message: `${shown(name)} is in the tier \`${tier}\` already; an environment belongs to one tier`,
  at: at.span,
});

const invalid = (file: string, message: string): ConfigReading => ({
  kind: 'invalid',
  file,
  problems: [{ message, at: { file, line: 1, column: 1, endLine: 1, endColumn: 1 } }],
});
