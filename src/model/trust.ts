import type { Place } from './place.ts';

/**
 * A piece of what a claim is compared with. `any` is a wildcard; `without` are characters it does not take. A hole is text
 * that is fixed where the policy is applied and not known here, such as a variable of Terraform's; `wild`, where it may have
 * wildcards of its own.
 */
export type Piece =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'any'; least: 0 | 1; without: string }>
  | Readonly<{ kind: 'one'; without: string }>
  | Readonly<{ kind: 'hole'; name: string; wild?: true }>;
export type Pattern = readonly Piece[];

/**
 * What a policy asks of one claim of the token: that it fits one of these patterns, or that it fits none of them where the
 * test is turned around (`StringNotLike`).
 */
export type ClaimTest = Readonly<{
  claim: string;
  patterns: readonly Pattern[];
  not: boolean;
  /** Whether a token without the claim passes too (`…IfExists`, `ForAllValues:`). */
  orMissing: boolean;
  ignoresCase: boolean;
  /** How the file writes it, where that is not how patterns are shown here: a regular expression. */
  written?: string;
  at: Place;
}>;

/** One way in: all of its tests have to hold together. */
export type Admission = Readonly<{
  at: Place;
  tests: readonly ClaimTest[];
  /** Conditions that could not be read, as written: they may ask for more. */
  unread: readonly string[];
}>;

/** Who may become a principal by a token of GitHub's. */
export type TrustPolicy = Readonly<{
  /** Whose principal it is, by the name that credentials have for it. */
  provider: string;
  /** As a sentence names it: `IAM role`, `federated credential`, `service account`. */
  kind: string;
  /** As the file names it, for the reader. */
  name: string;
  /**
   * What workflows call it by: a role's name or whole ARN, a client id, the e-mail of a service account, the name of an
   * octo-sts policy, a secret or variable that the same files fill with it (`secrets.NAME`).
   */
  principals: readonly string[];
  /** What else it may be called, as far as files say: a name with holes. */
  open?: readonly Pattern[];
  /** The policy itself says that whoever it admits can only read. */
  onlyReads?: true;
  at: Place;
  admits: readonly Admission[];
}>;

export const literally = (text: string): Pattern => (text === '' ? [] : [{ kind: 'text', text }]);
export const hole = (name: string): Piece => ({ kind: 'hole', name });
export const ANY: Piece = { kind: 'any', least: 0, without: '' };

/** Text with `*` for any characters and `?` for one, as AWS writes patterns. */
export function globbed(text: string): Pattern {
  return text
    .split(/([*?])/u)
    .flatMap(
      (part): Pattern => (part === '*' ? [ANY] : part === '?' ? [{ kind: 'one', without: '' }] : literally(part)),
    );
}

/** The pattern as a reader would write it. */
export const showPattern = (pattern: Pattern): string =>
  pattern
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'hole') return `\${${piece.name}}`;
      return piece.kind === 'any' ? '*' : '?';
    })
    .join('');

/** Whether a text surely fits a pattern: a hole fits nothing. Each piece costs no more than the text is long. */
export function fits(pattern: Pattern, text: string, ignoresCase = false): boolean {
  const cased = (one: string): string => (ignoresCase ? one.toLowerCase() : one);
  const whole = cased(text);
  let ends: ReadonlySet<number> = new Set([0]);
  for (const piece of pattern) {
    ends = endsOf(piece, whole, ends, cased);
    if (ends.size === 0) return false;
  }
  return ends.has(whole.length);
}

/** Where a piece can end that begins at one of these places. */
function endsOf(
  piece: Piece,
  text: string,
  from: ReadonlySet<number>,
  cased: (one: string) => string,
): ReadonlySet<number> {
  const ends = new Set<number>();
  if (piece.kind === 'hole') return ends;
  if (piece.kind === 'text') {
    const part = cased(piece.text);
    for (const at of from) if (text.startsWith(part, at)) ends.add(at + part.length);
    return ends;
  }
  let goesOn = false;
  for (let at = 0; at <= text.length; at += 1) {
    if (piece.kind === 'one') goesOn = false;
    if (from.has(at)) goesOn = true;
    if (from.has(at) && piece.kind === 'any' && piece.least === 0) ends.add(at);
    goesOn &&= at < text.length && !piece.without.includes(text[at] ?? '');
    if (goesOn) ends.add(at + 1);
  }
  return ends;
}
