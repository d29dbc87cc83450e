import type { Judgement } from '../model/judgement.ts';
import type { Known } from '../model/place.ts';
import type { Manifest } from '../model/manifest.ts';
import type { JudgementLine, UnknownLine } from '../model/report.ts';
import type { World } from '../model/world.ts';
import type { Blank } from '../safe/secrets.ts';
import { listed } from '../rules/kit.ts';
import { stateOf } from '../rules/protection.ts';
import type { Judged } from './findings.ts';

/** The judgements as the JSON report lists them, by rule and place. */
export function judgementLines(judged: readonly Judged[], blank: Blank): readonly JudgementLine[] {
  return judged.map(({ rule, judgement }) => ({
    ruleId: rule.id,
    outcome: judgement.outcome,
    subject: blank(subjectOf(judgement)),
    because: blank(becauseOf(judgement)),
    path: judgement.at.span.file,
    line: judgement.at.span.line,
    column: judgement.at.span.column,
  }));
}

const subjectOf = ({ subject }: Judgement): string => `${subject.kind} ${subject.id}`;

function becauseOf(judgement: Judgement): string {
  if (judgement.outcome === 'not-met') return judgement.message;
  return judgement.outcome === 'unknown' ? judgement.because.because : judgement.because;
}

/** The declared identity that an account is: by its principal, or by a stored secret that carries it. */
export function declaredIds(manifest: Known<Manifest>): (account: string) => string | undefined {
  const identities = manifest.known ? manifest.value.identities : [];
  const byAccount = new Map(
    identities.flatMap(({ id, principal, secrets = [] }) =>
      [...(principal === undefined ? [] : [principal]), ...secrets.map((name) => `secrets.${name}`.toLowerCase())].map(
        (account) => [account, id] as const,
      ),
    ),
  );
  // GitHub ignores case in the names of secrets.
  return (account) => byAccount.get(account) ?? byAccount.get(account.toLowerCase());
}

/** What the trace could not follow. */
export const notSeenLines = ({ notSeen }: World, blank: Blank): readonly UnknownLine[] =>
  notSeen.map(({ subject, because, at }) => ({
    subject: blank(subject),
    because: blank(because.because),
    settle: because.settle,
    path: at.span.file,
    line: at.span.line,
  }));

/**
 * What was asked and could not be answered: what the trace could not follow, what a rule could not decide, and for each
 * environment that counts as a gate, whether anybody is asked at all, since reviewers are a setting on GitHub.
 */
export function unknownLines(world: World, judged: readonly Judged[], blank: Blank): readonly UnknownLine[] {
  const undecided = judged.flatMap(({ judgement }) =>
    judgement.outcome === 'unknown'
      ? [
          {
            subject: subjectOf(judgement),
            because: judgement.because.because,
            settle: judgement.because.settle,
            path: judgement.at.span.file,
            line: judgement.at.span.line,
          },
        ]
      : [],
  );
  const gates = world.environments
    .filter(({ jobs }) => jobs.length > 0)
    .flatMap((environment) => {
      const state = stateOf(environment, world);
      if (state.kind !== 'unknown') return [];
      const { name, at } = environment;
      const { because, settle } = state.because;
      return [{ subject: `environment ${name}`, because, settle, path: at.span.file, line: at.span.line }];
    });
  const rest = [...undecided, ...gates].map((line) => ({
    ...line,
    subject: blank(line.subject),
    because: blank(line.because),
  }));
  return once([...notSeenLines(world, blank), ...withoutHistory(together(rest, world), world)]);
}

/** What hangs on the repository's settings alone, where nobody asked for them, is one question and one line. */
function together(lines: readonly UnknownLine[], { settings: { live } }: World): readonly UnknownLine[] {
  const suffix = live.known ? undefined : `: ${live.because}`;
  const asked = lines.filter(({ because }) => suffix !== undefined && because.endsWith(suffix));
  const [first, second] = asked;
  if (live.known || suffix === undefined || !first || !second) return lines;
  const questions = [...new Set(asked.map(({ because }) => because.slice(0, -suffix.length)))].sort();
  const because = `${live.because}, so it is not known ${listed(questions)}`;
  const { path, line, settle } = first;
  return [...lines.filter((one) => !asked.includes(one)), { subject: 'repository', because, settle, path, line }];
}

/** Where nobody read the history, it is not known of each identity alike, and one line says so. */
function withoutHistory(lines: readonly UnknownLine[], { history }: World): readonly UnknownLine[] {
  const asked = lines.filter(({ because }) => !history.known && because === history.because);
  const [first, second] = asked;
  if (history.known || !first || !second) return lines;
  const [what = '', how = ''] = history.because.split('; ');
  const because = `${what}, so it is not known whether what ${asked.length} identities can do changed after their last review; ${how}`;
  return [...lines.filter((one) => !asked.includes(one)), { ...first, subject: 'identities', because }];
}

/** Several rules ask about one setting; that it is not known is said once. */
function once(lines: readonly UnknownLine[]): readonly UnknownLine[] {
  const byWords = new Map(lines.map((line) => [JSON.stringify(line), line]));
  return [...byWords.values()];
}
