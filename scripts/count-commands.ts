import type { Tree } from '../src/model/tree.ts';
import { EMPTY } from '../src/model/value.ts';
import { spanWithin, type Step, type Text } from '../src/model/workflow.ts';
import { parseAction } from '../src/parse/action.ts';
import type { Command } from '../src/parse/command.ts';
import { PROVIDERS } from '../src/providers/index.ts';
import { byProgram, commandEntries } from '../src/providers/lookup.ts';
import { fitsQuiet, isHarmless, isRehearsal, matchCommand, operands } from '../src/providers/match.ts';
import type { CommandEntry } from '../src/providers/provider.ts';
import { readRepository } from '../src/trace/repository.ts';
import type { Scope } from '../src/trace/scope.ts';
import { scriptOf, scriptText } from '../src/trace/script.ts';
import { viewScripts } from '../src/trace/script-views.ts';
import type { StepView } from '../src/trace/step-view.ts';

/**
 * What is known of a command: an entry gives it a meaning; it changes nothing outside the job; it is listed with the reason
 * why no rule judges it; or its program is known, and it is not.
 */
export type Known = Readonly<{ kind: 'matched' | 'harmless' | 'unjudged' | 'neither'; because: string }>;

const UNJUDGED = byProgram(PROVIDERS.flatMap((provider) => provider.unjudged ?? []));

/** What is known of a command of a program that some entry begins with; nothing for any other program. */
export function knownCommand(command: Command): Known | undefined {
  if (commandEntries(command).length === 0) return undefined;
  const [entry] = matchCommand(command);
  if (entry) return { kind: 'matched', because: meaningOf(entry) };
  if (isHarmless(command)) return { kind: 'harmless', because: isRehearsal(command) ? 'a rehearsal' : 'listed' };
  const unjudged = UNJUDGED.get(command.program)?.find((one) => fitsQuiet(command, one));
  return unjudged ? { kind: 'unjudged', because: unjudged.because } : { kind: 'neither', because: 'not listed' };
}

const meaningOf = ({ program, words, means }: CommandEntry): string =>
  `${[program, ...words].join(' ')}: ${means.map((one) => ('does' in one ? one.does : one.is)).join(', ')}`;

/** A command of a workflow, an action or a script, where it stands, and what is known of it. */
export type Seen = Readonly<{ place: string; command: Command; text: string; known: Known }>;

/** Every command of a repository whose program is known, in the order of its files, each place once. */
export function seenIn(tree: Tree): Readonly<{ all: number; seen: readonly Seen[] }> {
  const found = new Map<string, Seen | undefined>();
  const { workflows, fileAt } = readRepository(tree);
  const add = (commands: readonly Command[], script: Text): void => {
    for (const command of commands) {
      if (command.program === '') continue;
      const { file, line, column } = spanWithin(script, command.offset, command.length);
      const place = `${file}:${line}`;
      const text = script.text.slice(command.offset, command.offset + command.length).trim();
      const key = [place, column, command.offset, command.program, ...command.words.map((word) => word.text)].join(' ');
      const known = knownCommand(command);
      if (!found.has(key)) found.set(key, known && { place, command, text, known });
    }
  };
  const visit = (steps: readonly Step[], shell: Text | undefined, folder: string): void => {
    for (const step of steps) {
      const script = scriptText(step);
      if (!script) continue;
      const { commands } = scriptOf(step, shell);
      add(commands, script);
      const view: StepView = {
        step,
        route: [],
        chain: [],
        scope: NOTHING,
        frames: [],
        commands,
        folder: '',
        files: new Map(),
      };
      const where = (step.kind === 'run' ? step.workingDirectory?.text : undefined) ?? folder;
      for (const inner of viewScripts(view, where, { fileAt, missed: () => undefined }))
        add(inner.commands, inner.source ?? script);
    }
  };
  for (const workflow of workflows) {
    for (const job of workflow.jobs) {
      if (job.kind !== 'steps') continue;
      const folder = (job.workingDirectory ?? workflow.workingDirectory)?.text ?? '';
      visit(job.steps, job.shell ?? workflow.shell, folder);
    }
  }
  for (const path of tree.list('').filter((one) => /(?:^|\/)action\.ya?ml$/u.test(one))) {
    const { runs } = parseAction(path, tree.peek(path) ?? '').action ?? {};
    if (runs?.kind === 'composite') visit(runs.steps, undefined, '');
  }
  return { all: found.size, seen: [...found.values()].filter((one) => one !== undefined) };
}

/** What is asked for decides only what a script is called with, and no command is judged by that here. */
const NOTHING: Scope = {
  github: () => undefined,
  input: () => EMPTY,
  secret: () => EMPTY,
  env: () => EMPTY,
  matrix: () => EMPTY,
  stepOutput: () => EMPTY,
  jobOutput: () => EMPTY,
};

const KINDS = ['matched', 'harmless', 'unjudged', 'neither'] as const;

/** How many commands of each program are of each kind. */
export function tableOf(seen: readonly Seen[]): readonly string[] {
  const programs = [...new Set(seen.map(({ command }) => command.program))].sort();
  const row = (name: string, of: readonly Seen[]): string =>
    [name.padEnd(24), ...KINDS.map((kind) => String(of.filter(({ known }) => known.kind === kind).length).padStart(9))]
      .join('')
      .trimEnd();
  return [
    ['program'.padEnd(24), ...KINDS.map((kind) => kind.padStart(9))].join(''),
    ...programs.map((program) =>
      row(
        program,
        seen.filter(({ command }) => command.program === program),
      ),
    ),
    row('all', seen),
  ];
}

/** The program and the words that begin it, as a person would call the command. */
export function nameOf({ program, words }: Command): string {
  const first = operands({ program, words, assignments: [], writes: [], offset: 0, length: 0 })
    .slice(0, 3)
    .map(({ parts }) => parts)
    .map(([part, ...rest]) => (part?.kind === 'literal' && rest.length === 0 ? part.text : '…'));
  return [program, ...first.map((text) => (text.length > 40 || /\s/u.test(text) ? '…' : text))].join(' ');
}

/** Each distinct command of the kinds asked for: how often, its name, and the first place. */
export function linesOf(seen: readonly Seen[], kinds: readonly Known['kind'][]): readonly string[] {
  const byName = new Map<string, { count: number; first: Seen }>();
  for (const one of seen) {
    if (!kinds.includes(one.known.kind)) continue;
    const name = `${one.known.kind.padEnd(9)} ${nameOf(one.command)}`;
    const entry = byName.get(name) ?? { count: 0, first: one };
    entry.count += 1;
    byName.set(name, entry);
  }
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { count, first }]) => {
      const why = first.known.kind === 'unjudged' || first.known.kind === 'matched' ? ` [${first.known.because}]` : '';
      return `${String(count).padStart(5)} ${name}  ${first.place}${why}`;
    });
}

/** The first of each distinct command. */
export function distinct(seen: readonly Seen[]): readonly Seen[] {
  const byName = new Map<string, Seen>();
  for (const one of seen) {
    const name = `${one.known.kind} ${nameOf(one.command)}`;
    if (!byName.has(name)) byName.set(name, one);
  }
  return [...byName.values()];
}

/** Some of a list, the same ones for the same seed. */
export function sampleOf<T>(list: readonly T[], size: number, seed: number): readonly T[] {
  let state = seed;
  const rest = [...list];
  return Array.from({ length: Math.min(size, rest.length) }, () => {
    // Lehmer's generator, whose products stay below 2^53.
    state = (state * 48_271) % 2_147_483_647;
    return rest.splice(state % rest.length, 1);
  }).flat();
}
