import { UserError } from '../errors.ts';
import { TIERS } from '../model/identity.ts';
import type { Severity } from '../model/judgement.ts';
import type { DeclaredTier } from '../model/manifest.ts';
import type { Expectations } from '../model/expectations.ts';
import type { Span } from '../model/place.ts';
import type { Threshold } from '../model/report.ts';
import type { Tree } from '../model/tree.ts';
import type { Problem } from '../parse/yaml.ts';
import { DEFAULT_CONFIG } from './default-config.ts';
import { parseConfig } from './parse.ts';

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

/** The tier the configuration gives an environment. Names compare whole, ignoring case, as GitHub compares them. */
export function tierOf(tiers: Tiers, environment: string): DeclaredTier | undefined {
  const wanted = environment.toLowerCase();
  return TIERS.find((tier) => tiers[tier].some((name) => name.toLowerCase() === wanted));
}

const invalid = (file: string, message: string): ConfigReading => ({
  kind: 'invalid',
  file,
  problems: [{ message, at: { file, line: 1, column: 1, endLine: 1, endColumn: 1 } }],
});
