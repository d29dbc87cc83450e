import { alternatives, type Choice, join, oneOf, text, type Value } from '../model/value.ts';
import { type Step, setting, type Text } from '../model/workflow.ts';
import type { Command, Script, Word, WordPart } from '../parse/command.ts';
import { parsePowerShell, parseShell } from '../parse/shell.ts';
import { actionEntry } from '../providers/lookup.ts';
import { evaluateSource } from './evaluate.ts';
import type { Scope } from './scope.ts';

const parsed = new WeakMap<Text, Script>();
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

function parseAs(language: string, source: string): Script {
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
  return join(
    word.parts.map((part) => {
      if (part.kind === 'literal') return text(part.text);
      if (part.kind === 'expression') return evaluateSource(part.text, reading.scope);
      if (part.kind === 'variable') return variable(part, reading, depth);
      return { kind: 'unknown', because: 'the output of a command' };
    }),
  );
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

/** What a script writes to `$GITHUB_OUTPUT` or `$GITHUB_ENV` under a name; nothing where it writes no such name. */
export function written(file: RunnerFile, name: string, commands: readonly Command[], scope: Scope): Value | undefined {
  const values = commands.flatMap((command) => {
    if (!writesTo(file, command)) return [];
    return command.words.flatMap((word) => {
      const [first, ...rest] = word.parts;
      if (first?.kind !== 'literal' || !first.text.startsWith(`${name}=`)) return [];
      const value = { ...word, parts: [{ ...first, text: first.text.slice(name.length + 1) }, ...rest] };
      return [wordValue(value, commands, scope)];
    });
  });
  return values.length === 0 ? undefined : oneOf(values.map((value) => ({ value, when: `written to $${file}` })));
}

/** The names that a command writes to one of these files. */
export function namesWritten(file: RunnerFile, command: Command): readonly string[] {
  if (!writesTo(file, command)) return [];
  return command.words.flatMap(({ parts: [first] }) => {
    const name = first?.kind === 'literal' ? /^([A-Za-z_]\w*)=/u.exec(first.text)?.[1] : undefined;
    return name === undefined ? [] : [name];
  });
}

const writesTo = (file: RunnerFile, { writes }: Command): boolean =>
  writes.some((target) => target.parts.some((part) => part.kind === 'variable' && part.text === file));
