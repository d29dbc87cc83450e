import { SEVERITIES } from '../model/judgement.ts';
import type { Threshold } from '../model/report.ts';
import type { Tree } from '../model/tree.ts';
import { type Config, type Exception, problemLines, readConfig, requireConfig, type RuleSetting } from './config.ts';
import { DEFAULT_CONFIG } from './default-config.ts';

/** The configuration of the other side of a pull request. */
export type BaseConfig =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'config'; config: Config }>
  | Readonly<{ kind: 'unreadable'; because: string }>;

export type Effective = Readonly<{
  /** What counts; its rules are those of the side that may excuse. */
  config: Config;
  /** What the tree itself says of rules: it may raise a severity at once, and lower none that the base does not. */
  ownRules: readonly RuleSetting[];
  /** Exceptions that only the pull request has: shown, and without effect. */
  notInBase: readonly Exception[];
  /** What the reader must be told, one sentence each. */
  notices: readonly string[];
}>;

/** The other side of a pull request as the scan knows it. */
type BaseTree =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'tree'; tree: Tree }>
  | Readonly<{ kind: 'unreadable'; because: string }>;

/** Reads both sides and says what counts. A broken configuration of the head is the user's error; one of the base is not. */
export function readEffectiveConfig(tree: Tree, base: BaseTree, path?: string): Effective {
  return effectiveConfig({ head: requireConfig(tree, path), base: baseConfigOf(base, path) });
}

function baseConfigOf(base: BaseTree, path: string | undefined): BaseConfig {
  if (base.kind !== 'tree') return base;
  const reading = readConfig(base.tree, path);
  if (reading.kind === 'absent') return { kind: 'config', config: DEFAULT_CONFIG };
  if (reading.kind === 'valid') return { kind: 'config', config: reading.config };
  const [first = ''] = problemLines(reading.problems);
  return { kind: 'unreadable', because: `its configuration is not valid: ${first}` };
}

/**
 * What counts. Outside pull requests, the tree's own configuration. On pull requests everything that excuses comes from
 * the base, and the head may only be stricter: a change cannot excuse itself.
 */
export function effectiveConfig({ head, base }: Readonly<{ head: Config; base: BaseConfig }>): Effective {
  if (base.kind === 'none') return { config: head, ownRules: head.rules, notInBase: [], notices: [] };
  const trusted = base.kind === 'config' ? base.config : DEFAULT_CONFIG;
  const known = new Set(trusted.exceptions.map(keyOf));
  const notInBase = head.exceptions.filter((one) => !known.has(keyOf(one)));
  return {
    config: {
      ...trusted,
      failOnSeverity: stricter(trusted.failOnSeverity, head.failOnSeverity),
      gate: trusted.gate === 'all' || head.gate === 'all' ? 'all' : 'new',
      failOnUnknown: trusted.failOnUnknown || head.failOnUnknown,
      // What the head no longer excludes counts at once.
      exclude: trusted.exclude.filter((one) => excludes(head, one.pattern)),
    },
    ownRules: head.rules,
    notInBase,
    notices: base.kind === 'config' ? looserParts(head, trusted, notInBase) : [withoutBase(base.because)],
  };
}

/** The threshold that lets less pass: `note` gates on everything, `none` on nothing. */
export function stricter(a: Threshold, b: Threshold): Threshold {
  const order: readonly Threshold[] = [...SEVERITIES, 'none'];
  const rank = (one: Threshold): number => (one === 'none' ? -1 : order.indexOf(one));
  return rank(a) >= rank(b) ? a : b;
}

const withoutBase = (because: string): string =>
  `The base of this pull request cannot be read (${because}), so the defaults apply: no exception, accepted or excluded path, lowered severity or tier of the configuration counts.`;

function looserParts(head: Config, base: Config, notInBase: readonly Exception[]): readonly string[] {
  const parts = [
    stricter(head.failOnSeverity, base.failOnSeverity) !== head.failOnSeverity
      ? `\`failOnSeverity: ${head.failOnSeverity}\` (the base has \`${base.failOnSeverity}\`)`
      : '',
    head.gate === 'new' && base.gate === 'all' ? '`gate: new` (the base has `all`)' : '',
    !head.failOnUnknown && base.failOnUnknown ? '`failOnUnknown: false` (the base has `true`)' : '',
    JSON.stringify(head.tiers) === JSON.stringify(base.tiers) ? '' : 'its tiers',
    JSON.stringify(head.expectations) === JSON.stringify(base.expectations) ? '' : 'its profile, thresholds or policy',
    head.exclude.some((one) => !excludes(base, one.pattern)) ? 'excluded paths the base does not have' : '',
    notInBase.length > 0
      ? `${notInBase.length} exception${notInBase.length === 1 ? '' : 's'} the base does not have`
      : '',
    newAcceptances(head, base) > 0 ? 'accepted unread paths the base does not have' : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return [];
  return [
    `A change cannot excuse itself: this pull request's configuration changes ${parts.join(', ')}. The base's configuration counts until it is merged.`,
  ];
}

const excludes = ({ exclude }: Config, pattern: string): boolean => exclude.some((one) => one.pattern === pattern);

function newAcceptances(head: Config, base: Config): number {
  const known = new Set(base.unread.map((one) => JSON.stringify([one.path, one.reason, one.until])));
  return head.unread.filter((one) => !known.has(JSON.stringify([one.path, one.reason, one.until]))).length;
}

/** Everything an exception says, and not where it stands: moving one does not make it new. */
const keyOf = ({ rule, path, job, fingerprint, reason, owner, until, created }: Exception): string =>
  JSON.stringify([rule, path, job, fingerprint, reason, owner, until, created].map((part) => part ?? null));
