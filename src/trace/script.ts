import { alternatives, type Choice, join, oneOf, text, type Value } from '../model/value.ts';
import { type Step, setting, type Text } from '../model/workflow.ts';
import type { Command, Script, Word, WordPart } from '../parse/command.ts';
import { parsePowerShell, parseShell } from '../parse/shell.ts';
import { dropStart } from '../parse/shell-parts.ts';
import { actionEntry } from '../providers/lookup.ts';
import { evaluateSource } from './evaluate.ts';
import { contentOf, fedFile, linesOf, printed, printedFile, startOfPipe, targetsOf, unlined } from './printed.ts';
import type { Scope } from './scope.ts';

const parsed = new WeakMap<Text, Script>();
/** By language and text: repositories repeat `npm ci` and longer ones, and a script means the same wherever it stands. */
const scripts = new Map<string, Script>();
const MAX_SCRIPTS = 2000;
const NO_COMMANDS: Script = { commands: [], whole: false };

/**
 * The commands of a step, parsed once: its `run:`, or the script that an action takes in an input. A script in another
 * language than a shell has none, and is not whole.
 */
export function scriptOf(step: Step, shell: Text | undefined): Script {
  const script = scriptText(step);
  if (!script) return NO_COMMANDS;
  const known = parsed.get(script);
  if (known) return known;
  const runs = step.kind === 'uses' ? actionEntry(step.uses.text)?.runs : undefined;
  const language = runs?.language ?? shellOf(step, shell);
  const made = runs?.program === undefined ? parseAs(language, script.text) : argumentsOf(runs.program, script.text);
  parsed.set(script, made);
  return made;
}

/** An input that holds the arguments of one program, read as that program's command; offsets are those of the input. */
function argumentsOf(program: string, source: string): Script {
  const { commands, whole } = parseShell(`${program} ${source}`);
  const shift = program.length + 1;
  return { whole, commands: commands.map((one) => ({ ...one, offset: Math.max(0, one.offset - shift) })) };
}

/** The script a step runs on the runner. */
export function scriptText(step: Step): Text | undefined {
  if (step.kind === 'run') return step.run;
  const runs = step.kind === 'uses' ? actionEntry(step.uses.text)?.runs : undefined;
  return runs && step.kind === 'uses' ? setting(step.with, runs.input)?.value : undefined;
}

function shellOf(step: Step, shell: Text | undefined): string {
  const named = step.kind === 'run' ? (step.shell ?? shell) : undefined;
  return named?.text.trim().split(/\s+/u)[0] ?? 'bash';
}

/** A script in a language, parsed once however often it is met. */
export function parseAs(language: string, source: string): Script {
  const key = `${language} ${source}`;
  const made = scripts.get(key) ?? parseLanguage(language, source);
  if (scripts.size < MAX_SCRIPTS) scripts.set(key, made);
  return made;
}

function parseLanguage(language: string, source: string): Script {
  if (language === 'pwsh' || language === 'powershell') return parsePowerShell(source);
  return language === 'bash' || language === 'sh' || language === 'cmd' ? parseShell(source) : NO_COMMANDS;
}

/** What a word of a script can be: expressions by the scope, variables by the script's own assignments, then `env`. */
export function wordValue(word: Word, commands: readonly Command[], scope: Scope): Value {
  return valueOf(word, { commands, scope, known: new Map() }, 0);
}

const MAX_FOLLOWED = 8;

type Reading = Readonly<{ commands: readonly Command[]; scope: Scope; known: Map<string, Value> }>;

function valueOf(word: Word, reading: Reading, depth: number): Value {
  const value = asPrinted(word, reading, depth);
  return word.rewritten ? rewritten(value) : value;
}

/** Decoded or cut, a secret is still a secret; of a text nobody knows what became. */
function rewritten(value: Value): Value {
  return oneOf(
    alternatives(value).map((one) => {
      const secrets = (one.kind === 'join' ? one.parts : [one]).filter(isSecret);
      const known = secrets.length > 0 || (one.kind === 'text' && one.text === '');
      return { value: known ? join(secrets) : { kind: 'unknown', because: 'the output of a command' }, when: '' };
    }),
  );
}

const isSecret = (value: Value): boolean =>
  value.kind === 'secret' || (value.kind === 'github' && value.name === 'token');

function asPrinted(word: Word, reading: Reading, depth: number): Value {
  return join(
    word.parts.map((part) => {
      if (part.kind === 'literal') return text(part.text);
      if (part.kind === 'expression') return evaluateSource(part.text, reading.scope);
      return part.kind === 'variable' ? variable(part, reading, depth) : substituted(part, reading, depth);
    }),
  );
}

const substitutions = new WeakMap<WordPart, readonly Command[]>();

/** `$(…)`, where a single pipe prints what it is told, what it is fed, or a file that the job has written. */
function substituted(part: WordPart, reading: Reading, depth: number): Value {
  const inner = substitutions.get(part) ?? parseShell(part.text).commands;
  substitutions.set(part, inner);
  const last = inner.at(-1);
  if (inner.length === 1 && last?.program === 'pwd') return { kind: 'env', name: 'PWD' };
  const isPipe = inner.every(
    ({ stdin }, index) => index === 0 || (stdin?.from === 'pipe' && stdin.command === index - 1),
  );
  if (last && isPipe && depth < MAX_FOLLOWED) {
    const word = printed(last, inner);
    if (word) return valueOf(word, reading, depth + 1);
    const path = printedFile(last) ?? fedFile(last, inner);
    const content = path && reading.scope.file?.(valueOf(path, reading, depth + 1));
    if (content) return content;
  }
  return { kind: 'unknown', because: 'the output of a command' };
}

function variable({ text: name, fallback, altered }: WordPart, reading: Reading, depth: number): Value {
  if (altered) return { kind: 'unknown', because: `\`$${name}\` is rewritten by the script` };
  const set = assignedOnce(name, reading, depth) ?? builtIn(name) ?? reading.scope.env(name);
  return fallback === undefined ? set : withFallback(name, set, fallback);
}

/** `${NAME:-fallback}`: the fallback where the variable is empty or not set. */
function withFallback(name: string, set: Value, fallback: string): Value {
  const otherwise: Value = fallback.includes('$')
    ? { kind: 'unknown', because: `the script computes what \`$${name}\` is where it is not set` }
    : text(fallback);
  return oneOf(
    alternatives(set).flatMap((one): Choice[] => {
      const isText = one.kind === 'text';
      return [
        ...(isText && one.text === '' ? [] : [{ value: one, when: `$${name} is set` }]),
        ...(isText && one.text !== '' ? [] : [{ value: otherwise, when: `$${name} is not` }]),
      ];
    }),
  );
}

/** Each name is followed once for a word, since variables that name each other several times would multiply. */
function assignedOnce(name: string, reading: Reading, depth: number): Value | undefined {
  const known = reading.known.get(name);
  if (known) return known;
  reading.known.set(name, { kind: 'unknown', because: `\`$${name}\` is set from itself` });
  const value = assignedValue(name, reading, depth);
  if (value) reading.known.set(name, value);
  else reading.known.delete(name);
  return value;
}

/** What the script itself assigns; a variable that is set from itself keeps what it had. */
function assignedValue(name: string, reading: Reading, depth: number): Value | undefined {
  const { commands, scope } = reading;
  const assigned = assignmentsOf(commands).get(name);
  if (!assigned) return undefined;
  if (depth >= MAX_FOLLOWED || assigned.length > MAX_FOLLOWED) {
    return { kind: 'unknown', because: `\`$${name}\` is set too often to follow` };
  }
  return oneOf(
    assigned.map((value) => {
      const own = value.parts.some((part) => part.kind === 'variable' && part.text === name);
      return { value: own ? scope.env(name) : valueOf(value, reading, depth + 1), when: `$${name}` };
    }),
  );
}

const assignments = new WeakMap<readonly Command[], ReadonlyMap<string, readonly Word[]>>();

/** What a script assigns to each name, in order; found once, since every word of it may ask. */
function assignmentsOf(commands: readonly Command[]): ReadonlyMap<string, readonly Word[]> {
  const seen = assignments.get(commands);
  if (seen) return seen;
  const found = new Map<string, Word[]>();
  for (const { name, value } of commands.flatMap((command) => command.assignments)) {
    const list = found.get(name);
    if (list) list.push(value);
    else found.set(name, [value]);
  }
  assignments.set(commands, found);
  return found;
}

/** What the runner sets by itself (https://docs.github.com/actions/reference/workflows-and-actions/variables). */
function builtIn(name: string): Value | undefined {
  if (!name.startsWith('GITHUB_') || name === 'GITHUB_TOKEN') return undefined;
  return { kind: 'github', name: name.slice('GITHUB_'.length).toLowerCase() };
}

type RunnerFile = 'GITHUB_OUTPUT' | 'GITHUB_ENV';

/** A name that a script hands on to later steps, and the command that does. */
export type Written = Readonly<{ name: string; value: Word; command: Command }>;

/** What a script writes to `$GITHUB_OUTPUT` or `$GITHUB_ENV` under a name; nothing where it writes no such name. */
export function written(file: RunnerFile, name: string, commands: readonly Command[], scope: Scope): Value | undefined {
  const values = writtenBy(file, commands)
    .filter((one) => one.name === name)
    .map((one) => wordValue(one.value, commands, scope));
  return values.length === 0 ? undefined : oneOf(values.map((value) => ({ value, when: `written to $${file}` })));
}

const entries: Readonly<Record<RunnerFile, WeakMap<readonly Command[], readonly Written[]>>> = {
  GITHUB_OUTPUT: new WeakMap(),
  GITHUB_ENV: new WeakMap(),
};

/** Everything that a script writes to one of these files, in order; found once. */
export function writtenBy(file: RunnerFile, commands: readonly Command[]): readonly Written[] {
  const seen = entries[file].get(commands);
  if (seen) return seen;
  const found = inFile(commands.flatMap((command) => linesFor(file, command, commands)));
  entries[file].set(commands, found);
  return found;
}

type Line = Readonly<{ text: Word; command: Command }>;

/** The lines that a command adds to a file of the runner, those of the older commands (`::set-output`) among them. */
function linesFor(file: RunnerFile, command: Command, commands: readonly Command[]): readonly Line[] {
  const toFile = targetsOf(command).some(({ parts }) =>
    parts.some((part) => part.kind === 'variable' && part.text === file),
  );
  if (toFile) {
    const content = contentOf(command, commands) ?? printedByFile(command);
    const start = startOfPipe(command, commands);
    return content ? linesOf(content).map((text) => ({ text, command: start })) : [];
  }
  const content = command.writes.length === 0 ? printed(command, commands) : undefined;
  return content ? linesOf(content).flatMap((text) => olderForm(file, text, command)) : [];
}

/** What a file holds stands for itself, so that the end of a block behind it is seen. */
function printedByFile(command: Command): Word | undefined {
  const path = printedFile(command);
  return path && { ...path, parts: [{ kind: 'substitution', text: `cat ${path.text}` }], text: `$(cat ${path.text})` };
}

const OLDER = { GITHUB_OUTPUT: '::set-output name=', GITHUB_ENV: '::set-env name=' } as const;

/** `::set-output name=NAME::value`, as a line of the file that came after it. */
function olderForm(file: RunnerFile, line: Word, command: Command): readonly Line[] {
  const [first] = line.parts;
  const name =
    first?.kind === 'literal' && first.text.startsWith(OLDER[file])
      ? /^([\w-]+)::/u.exec(first.text.slice(OLDER[file].length))?.[1]
      : undefined;
  if (name === undefined) return [];
  const value = dropStart(line, OLDER[file].length + name.length + 2);
  return [{ command, text: { ...value, parts: [literal(`${name}=`), ...value.parts], text: `${name}=${value.text}` } }];
}

const literal = (value: string): WordPart => ({ kind: 'literal', text: value });

/** `NAME=value` on a line, or `NAME<<END`, lines, `END` (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). */
function inFile(lines: readonly Line[]): readonly Written[] {
  const found: Written[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const head = line && /^([A-Za-z_][\w-]*)(=|<<)/u.exec(headOf(line.text));
    const [all = '', name = '', sign = ''] = head ?? [];
    if (!line || all === '') continue;
    if (sign === '=') found.push({ name, value: dropStart(line.text, all.length), command: line.command });
    else {
      const end = line.text.text.slice(all.length).trim();
      const close = lines.findIndex(({ text: { text: one } }, index) => index > at && one.trim() === end);
      const until = close < 0 ? lines.length : close;
      const body = lines.slice(at + 1, until).map((one) => one.text);
      // What is put in between is where the secret comes in.
      found.push({ name, value: unlined(body, line.command), command: lines[at + 1]?.command ?? line.command });
      at = until;
    }
  }
  return found;
}

/** How a line begins, as far as that is literal. */
const headOf = ({ parts: [first] }: Word): string => (first?.kind === 'literal' ? first.text : '');
