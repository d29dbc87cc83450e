import { TIERS } from '../model/identity.ts';
import { EXPECTATIONS, type Expectations } from '../model/expectations.ts';
import type { Place, Span } from '../model/place.ts';
import type { Node, Pair, Problem } from '../parse/yaml.ts';
import type { Config, ConfigReading, Exclusion, RuleSetting } from './config.ts';
import { DEFAULT_CONFIG } from './default-config.ts';
import { matrixOf } from './matrix.ts';
import { childOf, itemsOf, placeOfEntry, placesBelow } from './places.ts';
import { bounded, readYaml, shown } from './read.ts';
import { configSchema, type WrittenConfig } from './schema.ts';

/** Reads the text of a configuration. */
export function parseConfig(file: string, text: string): ConfigReading {
  const reading = readYaml(file, text, configSchema);
  if (!reading.ok) return { kind: 'invalid', file, problems: reading.problems };
  const { value, root } = reading;
  const problems = [...checkExceptions(value, root), ...checkTiers(value, root), ...checkRules(value, root)];
  if (problems.length > 0) return { kind: 'invalid', file, problems: bounded(problems) };
  return { kind: 'valid', file, config: build(value, root) };
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
