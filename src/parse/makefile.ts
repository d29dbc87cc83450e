/** One rule of a makefile: what must be made before, and the lines it runs, each with the line it stands in. */
export type MakeRule = Readonly<{ target: string; needs: readonly string[]; lines: readonly MakeLine[] }>;
export type MakeLine = Readonly<{ text: string; line: number }>;
/** The rules in order, and the variables as they are set at the end. */
export type Makefile = Readonly<{ rules: readonly MakeRule[]; variables: ReadonlyMap<string, string> }>;

const ASSIGNMENT = /^(?:export\s+|override\s+)*([A-Za-z_][\w.-]*)\s*(?::{0,3}|\?|\+)=\s*(.*)$/u;
const RULE = /^([^\t\s:#=][^:#=]*):(?!=)([^=]*)$/u;

/**
 * Reads the rules of a makefile as far as a delivery can hide in them: explicit rules and plain variables
 * (https://www.gnu.org/software/make/manual/make.html). Conditionals count as if every branch were taken; `include`,
 * `define` and pattern rules are passed over.
 */
export function parseMakefile(text: string): Makefile {
  const rules: { targets: readonly string[]; needs: readonly string[]; lines: MakeLine[] }[] = [];
  const variables = new Map<string, string>();
  for (const { text: line, line: number } of joinedLines(text)) {
    if (line.startsWith('\t')) {
      rules.at(-1)?.lines.push({ text: line.trim(), line: number });
      continue;
    }
    const assigned = ASSIGNMENT.exec(line);
    const rule = assigned ? null : RULE.exec(line.replace(/\s#.*$/u, ''));
    if (assigned?.[1]) variables.set(assigned[1], (assigned[2] ?? '').trim());
    else if (rule)
      rules.push({ targets: words(rule[1]), needs: words(rule[2]?.split(';')[0]), lines: inline(rule[2], number) });
  }
  return {
    variables,
    rules: rules.flatMap(({ targets, needs, lines }) => targets.map((target) => ({ target, needs, lines }))),
  };
}

const words = (list: string | undefined): readonly string[] =>
  (list ?? '').split(/\s+/u).filter((word) => word !== '' && word !== '|');

/** `target: needs ; command` runs the command too. */
function inline(rest: string | undefined, line: number): MakeLine[] {
  const at = rest?.indexOf(';') ?? -1;
  return rest === undefined || at < 0 ? [] : [{ text: rest.slice(at + 1).trim(), line }];
}

/** Lines that end in a backslash go on in the next. */
function joinedLines(text: string): readonly MakeLine[] {
  const joined: MakeLine[] = [];
  let open: MakeLine | undefined;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const whole: MakeLine = open
      ? { text: `${open.text.slice(0, -1)} ${line.trim()}`, line: open.line }
      : { text: line, line: index + 1 };
    open = whole.text.endsWith('\\') ? whole : undefined;
    if (!open) joined.push(whole);
  }
  return open ? [...joined, open] : joined;
}

/**
 * A recipe line as the shell gets it: without `@`, `-` and `+` before it, `$$` as `$`, `$(MAKE)` as the program it is
 * (https://www.gnu.org/software/make/manual/make.html#MAKE-Variable), and make's own `$(NAME)` as the shell's `${NAME}`,
 * since both take it from the environment where the makefile does not set it.
 */
export const shellLine = (line: string): string =>
  withoutFunctions(line.replace(/^[@+-]+\s*/u, '').replace(/\$\$/gu, '\u0000'))
    .replace(/\$(?:\(MAKE\)|\{MAKE\})/gu, 'make')
    .replace(/\$\(([A-Za-z_]\w*)\)/gu, '${$1}')
    .replaceAll('\u0000', '$');

/** The functions of make that give text or do nothing (https://www.gnu.org/software/make/manual/make.html#Functions). */
const FUNCTION =
  /\$([({])(call|if|or|and|foreach|let|error|warning|info|eval|value|file|strip|findstring|subst|patsubst|filter|filter-out|sort|word|wordlist|words|firstword|lastword|dir|notdir|suffix|basename|addprefix|addsuffix|join|wildcard|realpath|abspath|origin|flavor|shell)\s/gu;

/**
 * What make puts in place of a function is gone before the shell reads the line, and its text may hold what a shell would
 * take for a quote. `$(shell …)` is the shell's own substitution; at the beginning of a line stands what checks and says
 * nothing; any other is the output of something.
 */
function withoutFunctions(line: string, depth = 0): string {
  let rest = 0;
  let made = '';
  for (const found of line.matchAll(FUNCTION)) {
    const [head, open = '(', name = ''] = found;
    if (found.index < rest) continue;
    const end = closeOf(line, found.index, open);
    if (end < 0) break;
    const before = made + line.slice(rest, found.index);
    const isAlone = /^:?\s*$/u.test(before) && /^(?:\s|$)/u.test(line.slice(end + 1, end + 2));
    const inner = line.slice(found.index + head.length, end);
    const isShell = name === 'shell' && depth < MAX_SHELLS;
    made = before + (isShell ? `$(${withoutFunctions(inner, depth + 1)})` : isAlone ? '' : '$(:)');
    rest = end + 1;
  }
  return made + line.slice(rest);
}

const MAX_SHELLS = 5;

/** Make counts brackets of the kind that opened, and knows no quotes. */
function closeOf(line: string, from: number, open: string): number {
  const close = open === '(' ? ')' : '}';
  let depth = 0;
  for (let at = from + 1; at < line.length; at += 1) {
    if (line[at] === open) depth += 1;
    else if (line[at] === close && (depth -= 1) === 0) return at;
  }
  return -1;
}
