/**
 * Forms by which vendors mark their tokens, with a length that no word reaches by chance. Each is linear: one class, one
 * bounded repeat.
 */
const MARKED =
  /\b(?:(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255}|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{50,300}|glpat-[A-Za-z0-9_-]{20,64}|xox[abprs]-[A-Za-z0-9-]{20,255}|sk-[A-Za-z0-9_-]{32,255}|AIza[A-Za-z0-9_-]{35}|rubygems_[a-f0-9]{48}|dop_v1_[a-f0-9]{64})/gu;

/** Blanks secrets in a line: the literals that stand for credentials, and whatever has a vendor's token form. The length stays. */
export type Blank = (line: string) => string;

export function blankSecrets(literals: readonly string[]): Blank {
  const longestFirst = [...literals]
    .filter((one) => one !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return (line) => {
    const marked = line.replace(MARKED, (token) => dots(token.length));
    return longestFirst.reduce(
      (text, literal) => (text.includes(literal) ? text.replaceAll(literal, dots(literal.length)) : text),
      marked,
    );
  };
}

const dots = (length: number): string => '•'.repeat(length);
