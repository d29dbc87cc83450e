import type { Command } from '../parse/command.ts';
import { NAMES, vendorsAt } from './catalogue.ts';
import { lastName, type Places, programsOf } from './names.ts';
import { PLAIN_COMMANDS } from './plain-tools.ts';
import type { ActionEntry, CommandEntry, FileEntry, Provider, QuietCommands, VariableEntry } from './provider.ts';

type Entry = ActionEntry | VariableEntry | CommandEntry | FileEntry | QuietCommands;

const owners = new Map<Entry, Provider>();

/** Looks entries of one kind up by name, each name once, in the vendors that have it and no others. */
function lookUp<T extends Entry>(
  places: Places,
  entriesFor: (name: string, provider: Provider) => readonly T[],
): (name: string) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const found = vendorsAt(Object.hasOwn(places, name) ? (places[name] ?? []) : []).flatMap((provider) => {
      const entries = entriesFor(name, provider);
      for (const entry of entries) owners.set(entry, provider);
      return entries;
    });
    known.set(name, found);
    return found;
  };
}

const actionsCalled = lookUp(NAMES.actions, (name, { actions }) => actions.filter(({ uses }) => uses === name));
const filesCalled = lookUp(NAMES.files, (name, { configurations = [] }) =>
  configurations.filter(({ paths }) => paths.some((path) => lastName(path) === name)),
);
const commandsOf = lookUp(NAMES.commands, (name, { commands }) => commands.filter((entry) => runs(entry, name)));
const harmlessOf = lookUp(NAMES.harmless, (name, { harmless = [] }) => harmless.filter((entry) => runs(entry, name)));

const runs = (entry: Readonly<{ program: string }>, name: string): boolean => programsOf(entry).includes(name);

/** What is known of an action by its `uses:`, with or without the ref; compared whole, ignoring case. */
export function actionEntry(uses: string): ActionEntry | undefined {
  const name = uses.split('@', 1)[0] ?? '';
  return actionsCalled(name.trim().toLowerCase().replace(/\/$/, ''))[0];
}

/** The entries for a variable of the environment; names compare with case, as programs read them. */
export const variableEntries: (name: string) => readonly VariableEntry[] = lookUp(
  NAMES.variables,
  (name, { variables }) => variables.filter(({ names }) => names.includes(name)),
);

/** The entries for a file that programs read by themselves, by its path as a job's files have it. */
export function fileEntries(path: string): readonly FileEntry[] {
  const name = lastName(path);
  const fits = (one: string): boolean =>
    one === path ||
    (one.endsWith('/*') && path === `${one.slice(0, -1)}${name}`) ||
    (!/^[~/]/.test(one) && path.endsWith(`/${one}`));
  return [...filesCalled(name), ...filesCalled('*')].filter(
    ({ paths, except }) => paths.some(fits) && !except?.includes(name),
  );
}

/** The entries for the program of a command, whatever its words; `matchCommand` asks for the words too. */
export const commandEntries = ({ program }: Command): readonly CommandEntry[] => commandsOf(program);

let plain: ReadonlyMap<string, readonly QuietCommands[]> | undefined;

/** What is listed as harmless of a program. */
export function harmlessCommands(program: string): readonly QuietCommands[] {
  plain ??= byProgram(PLAIN_COMMANDS);
  return [...(plain.get(program) ?? []), ...harmlessOf(program)];
}

/** The entries of each program; `a|b` stands for either. */
export function byProgram<T extends Readonly<{ program: string }>>(
  entries: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries)
    for (const name of programsOf(entry)) {
      const group = groups.get(name);
      if (group) group.push(entry);
      else groups.set(name, [entry]);
    }
  return groups;
}

/** The vendor an entry belongs to. */
export function providerOf(entry: Entry): Provider {
  const owner = owners.get(entry);
  if (!owner) throw new Error('an entry that was not looked up');
  return owner;
}

/** Whether a variable or secret of this name holds an identifier and no secret; compared whole, ignoring case. */
export function isIdentifier(name: string): boolean {
  const whole = name.toUpperCase();
  return NAMES.identifiers.some((one) => one === whole || (one.endsWith('*') && whole.startsWith(one.slice(0, -1))));
}
