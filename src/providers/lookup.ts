import type { Command } from '../parse/command.ts';
import { PROVIDERS } from './index.ts';
import { PLAIN_COMMANDS } from './plain-tools.ts';
import type { ActionEntry, CommandEntry, FileEntry, Provider, QuietCommands, VariableEntry } from './provider.ts';

type Entry = ActionEntry | VariableEntry | CommandEntry | FileEntry;
type Index = Readonly<{
  actions: Map<string, ActionEntry>;
  variables: Map<string, VariableEntry[]>;
  commands: Map<string, CommandEntry[]>;
  /** By the last name of a path, which may be `*`. */
  files: Map<string, FileEntry[]>;
  owners: Map<Entry, Provider>;
  identifiers: Set<string>;
}>;

let built: Index | undefined;

/** Built on first use and in one pass: every scan pays for it before it has looked anything up. */
function index(): Index {
  if (built) return built;
  const made: Index = {
    actions: new Map(),
    variables: new Map(),
    commands: new Map(),
    files: new Map(),
    owners: new Map(),
    identifiers: new Set(),
  };
  for (const provider of PROVIDERS) addProvider(made, provider);
  built = made;
  return made;
}

function addProvider({ actions, variables, commands, files, owners, identifiers }: Index, provider: Provider): void {
  for (const name of provider.identifiers ?? []) identifiers.add(name);
  for (const entry of provider.actions) {
    actions.set(entry.uses, entry);
    owners.set(entry, provider);
  }
  for (const entry of provider.variables) {
    for (const name of entry.names) add(variables, name, entry);
    owners.set(entry, provider);
  }
  for (const entry of provider.commands) {
    if (!entry.program.includes('|')) add(commands, entry.program, entry);
    else for (const name of entry.program.split('|')) add(commands, name, entry);
    owners.set(entry, provider);
  }
  for (const entry of provider.configurations ?? []) {
    for (const path of entry.paths) add(files, path.slice(path.lastIndexOf('/') + 1), entry);
    owners.set(entry, provider);
  }
}

function add<T>(groups: Map<string, T[]>, name: string, entry: T): void {
  const list = groups.get(name);
  if (list) list.push(entry);
  else groups.set(name, [entry]);
}

/** What is known of an action by its `uses:`, with or without the ref; compared whole, ignoring case. */
export function actionEntry(uses: string): ActionEntry | undefined {
  const name = uses.split('@', 1)[0] ?? '';
  return index().actions.get(name.trim().toLowerCase().replace(/\/$/, ''));
}

/** The entries for a variable of the environment; names compare with case, as programs read them. */
export const variableEntries = (name: string): readonly VariableEntry[] => index().variables.get(name) ?? [];

/** The entries for a file that programs read by themselves, by its path as a job's files have it. */
export function fileEntries(path: string): readonly FileEntry[] {
  const { files } = index();
  const name = path.slice(path.lastIndexOf('/') + 1);
  const fits = (one: string): boolean =>
    one === path ||
    (one.endsWith('/*') && path === `${one.slice(0, -1)}${name}`) ||
    (!/^[~/]/.test(one) && path.endsWith(`/${one}`));
  return [...(files.get(name) ?? []), ...(files.get('*') ?? [])].filter(
    ({ paths, except }) => paths.some(fits) && !except?.includes(name),
  );
}

/** The entries for the program of a command, whatever its words; `matchCommand` asks for the words too. */
export const commandEntries = (command: Command): readonly CommandEntry[] =>
  index().commands.get(command.program) ?? [];

let harmless: ReadonlyMap<string, readonly QuietCommands[]> | undefined;

/** What is listed as harmless of a program. Built on first use, apart from the rest: not every scan asks. */
export function harmlessCommands(program: string): readonly QuietCommands[] {
  harmless ??= byProgram([...PLAIN_COMMANDS, ...PROVIDERS.flatMap((provider) => provider.harmless ?? [])]);
  return harmless.get(program) ?? [];
}

/** The entries of each program; `a|b` stands for either. */
export function byProgram<T extends Readonly<{ program: string }>>(
  entries: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) for (const name of entry.program.split('|')) add(groups, name, entry);
  return groups;
}

/** The vendor an entry belongs to. */
export function providerOf(entry: Entry): Provider {
  const owner = index().owners.get(entry);
  if (!owner) throw new Error('an entry that no provider lists');
  return owner;
}

/** Whether a variable or secret of this name holds an identifier and no secret; compared whole, ignoring case. */
export function isIdentifier(name: string): boolean {
  const { identifiers } = index();
  const whole = name.toUpperCase();
  return (
    identifiers.has(whole) || [...identifiers].some((one) => one.endsWith('*') && whole.startsWith(one.slice(0, -1)))
  );
}
