import type { RuleSetting } from '../config/config.ts';
import type { Effective } from '../config/effective.ts';
import { nearest, UserError } from '../errors.ts';
import { graver, isGrave } from '../model/excuse.ts';
import { SEVERITIES, type Severity } from '../model/judgement.ts';
import type { SeverityLine } from '../model/report.ts';
import type { PolicyRule } from './excuse.ts';

type Ranked = Readonly<{ id: string; severity: Severity }>;

/** The rules as they count here, and what of that a reader must be told. */
export type Standing<R> = Readonly<{
  /** Without those that are off, each with the severity its findings have. */
  rules: readonly R[];
  /** All of them as excuses see them: what is grave by itself stays so, whatever it counts as. */
  excusable: readonly PolicyRule[];
  /** Each rule that does not count as it does by itself. */
  changed: readonly SeverityLine[];
  notices: readonly string[];
}>;

/**
 * The severities that count. Of what the tree says and what the base says the graver holds, so that a change may raise one
 * at once and lower none. A rule that nobody has, and a grave one that is switched off, are the user's error.
 */
export function severitiesOf<R extends Ranked>(
  rules: readonly R[],
  { config, ownRules }: Pick<Effective, 'config' | 'ownRules'>,
): Standing<R> {
  refuseWrong(ownRules, rules);
  const trusted = new Map(config.rules.map((one) => [one.rule, one]));
  const own = new Map(ownRules.map((one) => [one.rule, one]));
  const counted = rules.map((rule) => ({ rule, ...settled(rule, trusted.get(rule.id), own.get(rule.id)) }));
  const changed = counted.flatMap(({ rule, severity, by }) =>
    by && severity !== rule.severity ? [lineOf(rule, severity, by)] : [],
  );
  return {
    rules: counted.flatMap(({ rule, severity }) => (severity === 'off' ? [] : [{ ...rule, severity }])),
    excusable: counted.map(({ rule, severity }) => ({
      id: rule.id,
      severity: severity === 'off' ? rule.severity : graver(rule.severity, severity),
      off: severity === 'off',
    })),
    changed,
    notices: [
      ...changed.filter((one) => isLower(one.severity, one.usual)).map(lowered),
      ...counted.flatMap(({ rule, severity }) => notLowered(rule, severity, own.get(rule.id))),
    ],
  };
}

function settled(
  rule: Ranked,
  trusted: RuleSetting | undefined,
  own: RuleSetting | undefined,
): Readonly<{ severity: RuleSetting['severity']; by: RuleSetting | undefined }> {
  const [here, there] = [counts(rule, own), counts(rule, trusted)];
  return isLower(here, there) ? { severity: there, by: trusted } : { severity: here, by: own };
}

/** A base whose configuration switches off what may not be is not obeyed in that. */
function counts({ severity }: Ranked, setting: RuleSetting | undefined): RuleSetting['severity'] {
  return setting === undefined || (setting.severity === 'off' && isGrave(severity)) ? severity : setting.severity;
}

const ORDER: readonly RuleSetting['severity'][] = [...SEVERITIES, 'off'];
const isLower = (a: RuleSetting['severity'], b: RuleSetting['severity']): boolean =>
  ORDER.indexOf(a) > ORDER.indexOf(b);

const lineOf = ({ id, severity: usual }: Ranked, severity: RuleSetting['severity'], by: RuleSetting): SeverityLine => ({
  ruleId: id,
  severity,
  usual,
  reason: by.reason,
  path: by.at.file,
  line: by.at.line,
});

const lowered = ({ ruleId, severity, usual, reason, path, line }: SeverityLine): string =>
  `${path}:${line}: ${ruleId} is ${severity === 'off' ? 'switched off' : `${severity} here and ${usual} by itself`}${reason === '' ? '.' : `: ${reason}`}`;

/** What a pull request says and the base does not. */
function notLowered(
  { id, severity: usual }: Ranked,
  severity: RuleSetting['severity'],
  own: RuleSetting | undefined,
): readonly string[] {
  if (!isLower(own?.severity ?? usual, severity)) return [];
  const where = own ? `${own.at.file}:${own.at.line}: ` : '';
  const change = own ? `\`severity: ${own.severity}\` is on the base branch` : 'the base branch no longer raises it';
  return [`${where}A change cannot excuse itself: ${id} stays ${severity} until ${change}.`];
}

function refuseWrong(settings: readonly RuleSetting[], rules: readonly Ranked[]): void {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const problems = settings.flatMap(({ rule, severity, at }) => {
    const found = known.get(rule);
    const words = found ? tooGrave(found, severity) : unknownRule(rule, [...known.keys()]);
    return words === '' ? [] : [`${at.file}:${at.line}:${at.column}: ${words}`];
  });
  if (problems.length > 0) throw new UserError(problems.slice(0, MAX_PROBLEMS));
}

const MAX_PROBLEMS = 25;

const tooGrave = ({ id, severity: usual }: Ranked, severity: RuleSetting['severity']): string =>
  severity === 'off' && isGrave(usual)
    ? `${id} is ${usual} and cannot be switched off; give it a lower severity, or except its findings until a day`
    : '';

function unknownRule(rule: string, known: readonly string[]): string {
  const near = nearest(rule, known);
  const name = /^[\w-]{1,60}$/u.test(rule) ? `\`${rule}\`` : `a text of ${rule.length} characters`;
  return `no rule has the id ${name}; ${near ? `did you mean \`${near}\`?` : '`countersign rules` lists them'}`;
}
