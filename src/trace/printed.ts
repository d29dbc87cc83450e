import type { Command, Word, WordPart } from '../parse/command.ts';

/** Programs that hand on what they are fed, in another form or not: what comes out is as secret as what goes in. */
const HANDS_ON = new Set(['base64', 'openssl', 'cat', 'tee', 'tr', 'sed', 'jq', 'gunzip', 'out-string']);
/** Of these, the ones that change nothing. */
const KEEPS = new Set(['cat', 'tee', 'out-string']);
/** Options of these that take a value. */
const VALUES = new Set(['-w', '--wrap', '-i', '--input', '-o', '--output', '-e']);
const MAX_PIPED = 8;

/** The name of a program as a switch compares it: PowerShell writes names in any case. */
const nameOf = ({ program }: Command): string => program.toLowerCase();

/** What a command prints, as far as it prints what it is told or fed; a file that it prints is not it, see {@link printedFile}. */
export function printed(command: Command, commands: readonly Command[], depth = 0): Word | undefined {
  switch (nameOf(command)) {
    case 'echo':
    case 'write-output':
    case 'write-host':
      return joined(withoutOptions(command.words), ' ', command);
    case 'printf':
      return formatted(withoutOptions(command.words), command);
    default:
      return handsOn(command) && !printedFile(command) ? handedOn(command, commands, depth) : undefined;
  }
}

function handedOn(command: Command, commands: readonly Command[], depth: number): Word | undefined {
  const word = fed(command, commands, depth);
  return word && !KEEPS.has(nameOf(command)) ? { ...word, rewritten: true } : word;
}

/** What is fed to a command: here-text, or what the commands before it in the pipe print. */
export function fed({ stdin }: Command, commands: readonly Command[], depth = 0): Word | undefined {
  if (stdin?.from === 'text') return withoutEnd(stdin.word);
  const before = stdin?.from === 'pipe' && depth < MAX_PIPED ? commands[stdin.command] : undefined;
  return before && printed(before, commands, depth + 1);
}

/** The command that a pipe begins with, which is where a value enters it. */
export function startOfPipe(command: Command, commands: readonly Command[], depth = 0): Command {
  const before = command.stdin?.from === 'pipe' && depth < MAX_PIPED ? commands[command.stdin.command] : undefined;
  return before ? startOfPipe(before, commands, depth + 1) : command;
}

/** Without the line end that closes a block of here-text. */
function withoutEnd(word: Word): Word {
  const last = word.parts.at(-1);
  if (last?.kind !== 'literal' || !last.text.endsWith('\n')) return word;
  const rest = last.text.replace(/\r?\n$/u, '');
  return { ...word, parts: [...word.parts.slice(0, -1), ...(rest === '' ? [] : [literal(rest)])] };
}

/** The file whose text a command prints: `cat key.json`, `base64 -d key.b64`, `jq . < key.json`. */
export function printedFile(command: Command): Word | undefined {
  const { stdin, words } = command;
  if (!handsOn(command)) return undefined;
  if (stdin) return stdin.from === 'file' ? stdin.word : undefined;
  const name = nameOf(command);
  return name === 'cat' || name === 'base64' || name === 'gunzip' ? operandsOf(words)[0] : undefined;
}

/** The file that a command is fed with, itself or by the first command of its pipe. */
export function fedFile({ stdin }: Command, commands: readonly Command[], depth = 0): Word | undefined {
  if (stdin?.from === 'file') return stdin.word;
  const before = stdin?.from === 'pipe' && depth < MAX_PIPED ? commands[stdin.command] : undefined;
  if (!before || !handsOn(before)) return undefined;
  return printedFile(before) ?? fedFile(before, commands, depth + 1);
}

/** `openssl` does much else than to decode. */
const handsOn = (command: Command): boolean => {
  const name = nameOf(command);
  if (name === 'openssl') return command.words.some(({ text }) => text === 'base64' || text === '-base64');
  return HANDS_ON.has(name);
};

/** Words that are neither options nor the values of options. */
const operandsOf = (words: readonly Word[]): readonly Word[] =>
  words.filter(({ text }, index) => !text.startsWith('-') && !VALUES.has(words[index - 1]?.text ?? ''));

function withoutOptions(words: readonly Word[]): readonly Word[] {
  const from = words.findIndex(({ text }) => !/^(?:-[neE]+|--|-NoNewline|-InputObject)$/u.test(text));
  return from < 0 ? [] : words.slice(from);
}

function joined(words: readonly Word[], between: string, { offset, length }: Command): Word {
  const parts = words.flatMap((word, index) => (index === 0 ? word.parts : [literal(between), ...word.parts]));
  return { parts, text: words.map(({ text }) => text).join(between), offset, length };
}

const literal = (text: string): WordPart => ({ kind: 'literal', text });

/** `printf FORMAT ARGUMENT…`: each `%s` is the next argument, and the format is used again while there are more. */
function formatted([format, ...rest]: readonly Word[], command: Command): Word | undefined {
  if (!format) return undefined;
  const pieces = format.parts.flatMap((part) =>
    part.kind === 'literal'
      ? unescaped(part.text)
          .split(/(%(?:-?\d*[sbdq]|%))/u)
          .map(literal)
      : [part],
  );
  const holes = pieces.filter(isHole).length;
  const rounds = holes === 0 ? 1 : Math.max(1, Math.ceil(rest.length / holes));
  const left = [...rest];
  const words = Array.from({ length: rounds }, () => pieces)
    .flat()
    .map((part): Word => {
      if (part.kind === 'literal' && part.text === '%%') return wordOf(literal('%'), command);
      return isHole(part) ? (left.shift() ?? wordOf(literal(''), command)) : wordOf(part, command);
    });
  return joined(words, '', command);
}

const isHole = ({ kind, text }: WordPart): boolean => kind === 'literal' && /^%-?\d*[sbdq]$/u.test(text);

const unescaped = (text: string): string => text.replaceAll('\\n', '\n').replaceAll('\\t', '\t');

const wordOf = (part: WordPart, { offset, length }: Command): Word => ({
  parts: part.text === '' ? [] : [part],
  text: shownPart(part),
  offset,
  length,
});

const shownPart = ({ kind, text }: WordPart): string => (kind === 'variable' ? `$${text}` : text);

/** The lines of a text, each as a word of its own. */
export function linesOf(word: Word): readonly Word[] {
  const lines: WordPart[][] = [[]];
  for (const part of word.parts) {
    const [first = '', ...others] = part.kind === 'literal' ? part.text.split(/\r?\n/u) : [part.text];
    if (first !== '' || part.kind !== 'literal') lines.at(-1)?.push({ ...part, text: first });
    for (const other of others) lines.push(other === '' ? [] : [literal(other)]);
  }
  return lines.map((parts) => ({ ...word, parts, text: parts.map(shownPart).join('') }));
}

/** Lines put together again. */
export const unlined = (lines: readonly Word[], { offset, length }: Command): Word => ({
  parts: lines.flatMap(({ parts }, index) => (index === 0 ? parts : [literal('\n'), ...parts])),
  text: lines.map(({ text }) => text).join('\n'),
  offset,
  length,
});

/** The files that a command writes what it prints to: by redirection, by `tee`, or by a cmdlet of PowerShell. */
export function targetsOf(command: Command): readonly Word[] {
  const name = nameOf(command);
  if (name === 'tee' || name === 'tee-object')
    return [...command.writes, ...command.words.filter(({ text }) => !text.startsWith('-'))];
  if (!CMDLETS.has(name)) return command.writes;
  const target = named(command, ['-filepath', '-path', '-literalpath']) ?? positional(command)[0];
  return target ? [...command.writes, target] : command.writes;
}

const CMDLETS = new Set(['out-file', 'add-content', 'set-content']);
/** Parameters of these that take no value. */
const SWITCHES = new Set(['-append', '-nonewline', '-force', '-noclobber']);

/** What a command puts into the files it writes to. */
export function contentOf(command: Command, commands: readonly Command[]): Word | undefined {
  const name = nameOf(command);
  if (!CMDLETS.has(name)) return printed(command, commands);
  const given = named(command, ['-value', '-inputobject']);
  if (given) return given;
  const path = named(command, ['-filepath', '-path', '-literalpath']);
  return (name === 'out-file' ? undefined : positional(command)[path ? 0 : 1]) ?? fed(command, commands);
}

function named({ words }: Command, names: readonly string[]): Word | undefined {
  const at = words.findIndex(({ text }) => names.includes(text.toLowerCase()));
  return at < 0 ? undefined : words[at + 1];
}

const positional = ({ words }: Command): readonly Word[] =>
  words.filter(({ text }, index) => {
    const before = words[index - 1]?.text.toLowerCase() ?? '';
    return !text.startsWith('-') && !(before.startsWith('-') && !SWITCHES.has(before));
  });
