import { nearest } from '../errors.ts';
import type { ExceptionLine, Sources } from '../model/report.ts';
import { findComment, type WrittenComment } from './comment-syntax.ts';
import { type Excuse, excuse, indexBy, isGrave, type PolicyRule, type RawFinding } from './excuse.ts';

/** An ignore comment where it stands. `line` is 1-based. */
export type IgnoreComment = WrittenComment & Readonly<{ path: string; line: number; whole: string }>;

/** Every ignore comment of the files, in the order of the paths. */
export function readIgnoreComments(paths: readonly string[], sources: Sources): readonly IgnoreComment[] {
  return paths.flatMap((path) =>
    (sources(path) ?? []).flatMap((text, index) => {
      const comment = findComment(text);
      return comment ? [{ ...comment, path, line: index + 1, whole: text.trim() }] : [];
    }),
  );
}

export type CommentInput = Readonly<{
  comments: readonly IgnoreComment[];
  /** What the base has; not given outside pull requests. A base that cannot be read has nothing. */
  base?: Readonly<{ comments: readonly IgnoreComment[]; findings: readonly RawFinding[] }>;
  findings: readonly RawFinding[];
  rules: readonly PolicyRule[];
  asOf: string;
}>;

/** A comment, one rule that it names, and the findings of that rule on its line, by their position. */
type Claim = Readonly<{ comment: IgnoreComment; ruleId: string; matches: readonly number[] }>;

/** What became of each comment, one answer for every rule it names. */
export function judgeComments({ comments, base, findings, rules, asOf }: CommentInput): readonly Excuse[] {
  const claims = claimsOf(comments, findings);
  const excused = base ? excusedInBase(claims, findings, base) : undefined;
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  return claims.map((claim) => {
    const { comment, ruleId, matches } = claim;
    const { path, line, reason, until } = comment;
    const accepted = excused ? matches.filter((at) => excused.get(claim)?.has(at)) : matches;
    const state = stateOf({
      comment,
      ruleId,
      matched: matches.length > 0,
      trusted: accepted.length > 0,
      rules: known,
      asOf,
    });
    return excuse(
      { kind: 'ignore-comment', ...state, ruleId, path, line, reason, until, owner: '' },
      accepted,
      findings,
    );
  });
}

function claimsOf(comments: readonly IgnoreComment[], findings: readonly RawFinding[]): readonly Claim[] {
  const byRule = indexBy(findings, (finding) => [keyOf(finding.path, finding.ruleId)]);
  return comments.flatMap((comment) =>
    (comment.rules.length === 0 ? [''] : comment.rules).map((ruleId) => ({
      comment,
      ruleId,
      matches: (byRule.get(keyOf(comment.path, ruleId)) ?? []).filter((at) => spans(findings[at], comment.line)),
    })),
  );
}

const keyOf = (path: string, ruleId: string): string => JSON.stringify([path, ruleId]);

/** A finding that ends before the first column of a line does not reach that line. */
function spans(finding: RawFinding | undefined, line: number): boolean {
  if (!finding) return false;
  const last = finding.endColumn <= 1 ? finding.endLine - 1 : finding.endLine;
  return line === finding.line || (line > finding.line && line <= last);
}

type State = Pick<ExceptionLine, 'status' | 'note'>;
type Question = Readonly<{
  comment: IgnoreComment;
  ruleId: string;
  matched: boolean;
  trusted: boolean;
  rules: ReadonlyMap<string, PolicyRule>;
  asOf: string;
}>;

function stateOf({ comment, ruleId, matched, trusted, rules, asOf }: Question): State {
  if (comment.problem !== '') return { status: 'malformed', note: `This comment does not count. ${comment.problem}` };
  const rule = rules.get(ruleId);
  if (!rule) return { status: 'malformed', note: unknownRule(ruleId, [...rules.keys()]) };
  if (isGrave(rule.severity)) return { status: 'not-allowed', note: tooGrave(rule) };
  if (comment.until < asOf) {
    return {
      status: 'expired',
      note: `It ended on ${comment.until}; the finding counts again. Repair it, or decide anew until when.`,
    };
  }
  if (!matched)
    return { status: 'unused', note: 'No finding of this rule is on this line any more; remove the comment.' };
  if (!trusted) {
    return {
      status: 'not-in-base',
      note: 'A change cannot excuse itself: this comment counts once the base branch has it on this finding.',
    };
  }
  return { status: 'active', note: '' };
}

/** Says that no rule has this name, and which one may be meant. */
export function unknownRule(ruleId: string, known: readonly string[]): string {
  const near = nearest(ruleId, known);
  return `No rule has this id; ${near ? `did you mean \`${near}\`?` : '`countersign rules` lists them.'}`;
}

const tooGrave = ({ severity, id }: PolicyRule): string =>
  `${id} is ${severity}, which a comment cannot excuse. Add an entry with path, reason, owner and until to \`exceptions:\` in .github/countersign.yml.`;

/**
 * For each claim, the findings that the base excuses by the same comment: same path, same text, same finding. A comment that
 * is moved to another finding, or copied, excuses nothing; where the base has fewer, those on an unchanged line are its own.
 */
function excusedInBase(
  claims: readonly Claim[],
  findings: readonly RawFinding[],
  base: NonNullable<CommentInput['base']>,
): ReadonlyMap<Claim, ReadonlySet<number>> {
  const inBase = claimsOf(base.comments, base.findings);
  const left = count(inBase.flatMap((claim) => keysOf(claim, base.findings)));
  const unchanged = new Set(inBase.map(({ comment }) => JSON.stringify([comment.path, comment.whole])));
  const isUnchanged = ({ comment }: Claim): boolean => unchanged.has(JSON.stringify([comment.path, comment.whole]));
  const order = [...claims.filter(isUnchanged), ...claims.filter((claim) => !isUnchanged(claim))];
  return new Map(
    order.map((claim) => {
      const keys = keysOf(claim, findings);
      return [claim, new Set(claim.matches.filter((_, index) => take(left, keys[index] ?? '')))];
    }),
  );
}

const keysOf = ({ comment, ruleId, matches }: Claim, findings: readonly RawFinding[]): readonly string[] =>
  matches.map((at) => JSON.stringify([comment.path, comment.text, ruleId, findings[at]?.fingerprint ?? '']));

/** How often each text occurs. */
export function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Takes one of these away, and says whether there was one. */
export function take(counts: Map<string, number>, text: string): boolean {
  const left = counts.get(text) ?? 0;
  if (left > 0) counts.set(text, left - 1);
  return left > 0;
}
