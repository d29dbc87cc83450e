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
  /** The comments of the base; not given outside pull requests. A base that cannot be read has none. */
  baseComments?: readonly IgnoreComment[];
  findings: readonly RawFinding[];
  rules: readonly PolicyRule[];
  asOf: string;
}>;

/** What became of each comment, one answer for every rule it names. */
export function judgeComments(input: CommentInput): readonly Excuse[] {
  const { comments, baseComments, findings } = input;
  const trusted = baseComments ? commentsInBase(comments, baseComments) : new Set(comments);
  const byRule = indexBy(findings, (finding) => [keyOf(finding.path, finding.ruleId)]);
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]));
  return comments.flatMap((comment) =>
    (comment.rules.length === 0 ? [''] : comment.rules).map((ruleId) => {
      const matches = (byRule.get(keyOf(comment.path, ruleId)) ?? []).filter((at) => spans(findings[at], comment.line));
      const { path, line, reason, until } = comment;
      const state = stateOf({
        comment,
        ruleId,
        matched: matches.length > 0,
        trusted: trusted.has(comment),
        rules,
        asOf: input.asOf,
      });
      return excuse(
        { kind: 'ignore-comment', ...state, ruleId, path, line, reason, until, owner: '' },
        matches,
        findings,
      );
    }),
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
      note: 'A change cannot excuse itself: this comment counts once it is on the base branch.',
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
 * The comments of the head that the base has too: same path, same text. Where the head has more copies than the base,
 * those on an unchanged line are the base's, and the rest are new: copying a comment to another line excuses nothing.
 */
function commentsInBase(head: readonly IgnoreComment[], base: readonly IgnoreComment[]): ReadonlySet<IgnoreComment> {
  const byLine = count(base.map((comment) => JSON.stringify([comment.path, comment.whole])));
  const byText = count(base.map((comment) => JSON.stringify([comment.path, comment.text])));
  const unchanged = new Set(head.filter((comment) => take(byLine, JSON.stringify([comment.path, comment.whole]))));
  for (const comment of unchanged) take(byText, JSON.stringify([comment.path, comment.text]));
  const moved = head.filter(
    (comment) => !unchanged.has(comment) && take(byText, JSON.stringify([comment.path, comment.text])),
  );
  return new Set([...unchanged, ...moved]);
}

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
