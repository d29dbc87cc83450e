import type { Word } from './command.ts';
import { deeper, type Draft, type Reader } from './shell-reader.ts';

const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ksh', 'ash']);
const SHELL_VALUES = new Set(['-o', '+o', '-O', '+O', '--rcfile', '--init-file']);
/** What these print is meant for `eval` and sets up the shell; nothing in it acts outside the job. */
const SETS_UP_SHELL = /^\s*(ssh-agent|brew|pyenv|rbenv|nodenv|opam|mise|direnv|conda|micromamba|minikube|fnm)\b/;

/** Reads the scripts that a finished command holds as text: `bash -c '…'`, `trap '…' EXIT`, `eval '…'`, `echo '…' | sh`. */
export function followCommand(draft: Draft, reader: Reader, from: Draft | undefined): void {
  const script = commandString(draft);
  if (script) return followWord(script, draft, reader);
  if (draft.program === 'eval') return followEval(draft, reader);
  if (from && readsScript(draft)) followPipe(from, draft, reader);
  else if (draft.stdin?.from === 'text' && readsScript(draft)) followWord(draft.stdin.word, undefined, reader);
}

/** Reads here-text as commands where it is fed to a shell; else answers false. */
export function followHereText(draft: Draft, body: Reader): boolean {
  const fed = draft.program === 'cat' && draft.words.length === 0 ? draft.feeds : draft;
  if (!fed || !readsScript(fed)) return false;
  deeper(body, () => body.list(body, ''));
  return true;
}

/** A shell without a script of its own, here or over `ssh`, runs what it is fed. */
function readsScript(draft: Draft): boolean {
  if (SHELLS.has(draft.program))
    return shellOperands(draft.words).length === 0 || draft.words.some((word) => word.text === '-s');
  if (draft.program !== 'ssh') return false;
  const [, ...remote] = sshOperands(draft.words);
  return remote.every((word) => SHELLS.has(word) || word.startsWith('-') || word === 'sudo');
}

const shellOperands = (words: readonly Word[]): readonly Word[] =>
  words.filter((word, index) => !/^[-+]/.test(word.text) && !SHELL_VALUES.has(words[index - 1]?.text ?? ''));

const SSH_VALUES = new Set([...'BbcDEeFIiJLlmOopQRSWw'].map((letter) => `-${letter}`));

/** The host and the remote command of an `ssh` command, without the client's own options. */
export function sshOperands(words: readonly Word[]): readonly string[] {
  let at = 0;
  while (at < words.length && (words[at]?.text ?? '').startsWith('-'))
    at += SSH_VALUES.has(words[at]?.text ?? '') ? 2 : 1;
  return words.slice(at).map((word) => word.text);
}

/** Options, other than a shell's, whose value is a command, and words before the operand that is one. */
const COMMAND_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['npx', ['-c', '--call']],
  ['npm', ['-c', '--call']],
  ['nix-shell', ['--run', '--command']],
  ['flock', ['-c', '--command']],
  ['script', ['-c', '-qc', '-qec', '--command']],
  ['sg', ['-c']],
  ['runuser', ['-c']],
  ['pwsh', ['-c', '-Command', '-command']],
  ['powershell', ['-c', '-Command', '-command']],
  ['cmd', ['/c', '/C', '/s/c']],
]);

/** The word of a command that is a script of its own. */
function commandString(draft: Draft): Word | undefined {
  const options = COMMAND_OPTIONS.get(draft.program);
  if (options) return wordBehind(draft, options);
  if (draft.program === 'trap') return trapped(draft);
  if (draft.program === 'sops') return draft.words[0]?.text === 'exec-env' ? draft.words[2] : undefined;
  if (/^(?:iex|Invoke-Expression)$/i.test(draft.program)) return draft.words.find(({ text }) => !text.startsWith('-'));
  if (!SHELLS.has(draft.program) && draft.program !== 'su') return undefined;
  for (let at = 0; at < draft.words.length; at += 1) {
    const text = draft.words[at]?.text ?? '';
    if (/^-[a-zA-Z]*c$/.test(text)) return draft.words[at + 1];
    if (SHELL_VALUES.has(text) || /^-[a-zA-Z]*o$/.test(text)) at += 1;
    else if (!/^[-+]/.test(text) && draft.program !== 'su') return undefined;
  }
  return undefined;
}

/** `trap - EXIT` takes one away, `trap -p` shows them. */
const trapped = ({ words }: Draft): Word | undefined => (words[0]?.text.startsWith('-') ? undefined : words[0]);

const wordBehind = ({ words }: Draft, options: readonly string[]): Word | undefined =>
  words.find((_, index) => index > 0 && options.includes(words[index - 1]?.text ?? ''));

function followEval(draft: Draft, reader: Reader): void {
  const parts = draft.words.flatMap((word) => word.parts);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'substitution' && SETS_UP_SHELL.test(only.text)) return;
  const literal = parts.every((part) => part.kind === 'literal');
  if (!literal) reader.found.whole = false;
  // `eval eval a` means what `eval a` does; each would be read as a script of its own.
  const words = draft.words.slice(draft.words.findIndex((word) => word.text !== 'eval'));
  if (!literal || words[0] === undefined) return;
  const text = words.map((word) => word.text).join(' ');
  const { offset, length } = draft;
  followText(text, { offset, length }, draft, reader);
}

/** A script that comes out of another command is known only where that command prints fixed text. */
function followPipe(from: Draft, draft: Draft, reader: Reader): void {
  const waits = from.program === 'cat' && reader.heredocs.some((pending) => pending.draft === from);
  if (waits) return;
  const last = from.words.at(-1);
  if ((from.program === 'echo' || from.program === 'printf') && last) return followWord(last, undefined, reader);
  if (draft.program !== 'ssh') reader.found.whole = false;
}

function followWord(word: Word, around: Draft | undefined, reader: Reader): void {
  if (word.parts[0]?.kind === 'substitution') reader.found.whole = false;
  const raw = reader.placed ? undefined : reader.text.slice(word.offset, word.offset + word.length);
  const quote = raw?.length === word.text.length + 2 && raw.startsWith("'") ? 1 : 0;
  if (raw?.slice(quote, raw.length - quote) === word.text) {
    const pos = word.offset + quote;
    return read({ ...reader, pos, end: pos + word.text.length, heredocs: [] }, around);
  }
  followText(rebuild(word), { offset: word.offset, length: word.length }, around, reader);
}

/** What an outer substitution printed is not known, and its commands are listed already: a name stands for it. */
const rebuild = (word: Word): string =>
  word.parts
    .map((part) => {
      if (part.kind === 'literal') return part.text;
      if (part.kind === 'expression') return `\${{ ${part.text} }}`;
      return part.kind === 'variable' && /^\w+$/.test(part.text) ? `\${${part.text}}` : '${_}';
    })
    .join('');

function followText(
  text: string,
  placed: NonNullable<Reader['placed']>,
  around: Draft | undefined,
  reader: Reader,
): void {
  const expressionsEnd = Number.POSITIVE_INFINITY;
  read(
    { ...reader, text, placed: reader.placed ?? placed, pos: 0, end: text.length, heredocs: [], expressionsEnd },
    around,
  );
}

function read(inner: Reader, around: Draft | undefined): void {
  const { commands } = inner.found;
  const start = commands.length;
  deeper(inner, () => inner.list(inner, ''));
  if (!around) return;
  const first = commands[start];
  if (first && !first.stdin) first.stdin = around.stdin;
  if (around.assignments.length === 0) return;
  for (let at = start; at < commands.length; at += 1) commands[at]?.assignments.unshift(...around.assignments);
}
