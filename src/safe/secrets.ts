/**
 * Forms by which vendors mark their tokens, with a length that no word reaches by chance. Each is linear: one class, one
 * bounded repeat.
 */
const MARKED =
  /\b(?:(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255}|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{50,300}|glpat-[A-Za-z0-9_-]{20,64}|xox[abprs]-[A-Za-z0-9-]{20,255}|sk-[A-Za-z0-9_-]{32,255}|AIza[A-Za-z0-9_-]{35}|rubygems_[a-f0-9]{48}|dop_v1_[a-f0-9]{64})/gu;

/** Blanks secrets in a text: the literals that stand for credentials, and whatever has a vendor's token form. The length stays. */
export type Blank = (text: string) => string;

/** Below this a literal, or a line of one, is no secret by itself, and blanking it would blank half a file. */
const MIN_LITERAL = 6;
const MIN_LINE = 8;

export function blankSecrets(literals: readonly string[]): Blank {
  const whole = literals.map((literal) => literal.trim()).filter((literal) => literal.length >= MIN_LITERAL);
  const lines = literals.flatMap((literal) => literal.split('\n').map((line) => line.trim()));
  const hidden = [...new Set([...whole, ...lines.filter((line) => line.length >= MIN_LINE)].flatMap(spellings))];
  return (text) => {
    // All are looked for in the text as it is: blanking one could hide the rest of another that overlaps it.
    const found = [
      ...[...text.matchAll(MARKED)].map((match) => [match.index, match[0].length] as const),
      ...hidden.flatMap((one) => placesOf(one, text).map((from) => [from, one.length] as const)),
    ];
    return found.reduce(
      (blanked, [from, length]) => blanked.slice(0, from) + '•'.repeat(length) + blanked.slice(from + length),
      text,
    );
  };
}

/** A literal as it can stand in a file: as it is, or quoted as YAML, JSON or a shell ask for. */
const spellings = (literal: string): readonly string[] => [
  literal,
  literal.replaceAll("'", "''"),
  literal.replaceAll("'", "'\\''"),
  literal.replace(/["$`\\]/gu, '\\$&'),
  JSON.stringify(literal).slice(1, -1),
];

function placesOf(literal: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) places.push(at);
  return places;
}
