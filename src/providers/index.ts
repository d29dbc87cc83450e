import type { Command } from '../parse/command.ts';
import { AGENTS } from './agents.ts';
import { AWS } from './aws.ts';
import { AZURE } from './azure.ts';
import { CLOUD_FOUNDRY } from './cloud-foundry.ts';
import { CLOUDFLARE } from './cloudflare.ts';
import { CRATES_IO } from './crates-io.ts';
import { DOCKER } from './docker.ts';
import { EDITOR_EXTENSIONS } from './editor-extensions.ts';
import { GITHUB } from './github.ts';
import { GOOGLE_CLOUD } from './google-cloud.ts';
import { KUBERNETES } from './kubernetes.ts';
import { MANUAL_APPROVAL } from './manual-approval.ts';
import { MAVEN } from './maven.ts';
import { MIGRATIONS } from './migrations.ts';
import { NPM } from './npm.ts';
import { NUGET } from './nuget.ts';
import { PLATFORMS } from './platforms.ts';
import type { ActionEntry, CommandEntry, Provider, VariableEntry } from './provider.ts';
import { PYPI } from './pypi.ts';
import { RUBYGEMS } from './rubygems.ts';
import { SSH } from './ssh.ts';
import { TERRAFORM } from './terraform.ts';
import { THROWAWAY } from './throwaway.ts';
import { VERCEL } from './vercel.ts';

/** Every vendor this program knows. */
export const PROVIDERS: readonly Provider[] = [
  AGENTS,
  AWS,
  AZURE,
  CLOUD_FOUNDRY,
  CLOUDFLARE,
  CRATES_IO,
  DOCKER,
  EDITOR_EXTENSIONS,
  GITHUB,
  GOOGLE_CLOUD,
  KUBERNETES,
  MANUAL_APPROVAL,
  MAVEN,
  MIGRATIONS,
  NPM,
  NUGET,
  PLATFORMS,
  PYPI,
  RUBYGEMS,
  SSH,
  TERRAFORM,
  THROWAWAY,
  VERCEL,
];

type Index = Readonly<{
  actions: ReadonlyMap<string, ActionEntry>;
  variables: ReadonlyMap<string, readonly VariableEntry[]>;
  commands: ReadonlyMap<string, readonly CommandEntry[]>;
}>;

let built: Index | undefined;

/** Built on first use, so that a start that looks nothing up pays nothing. */
function index(): Index {
  built ??= {
    actions: new Map(PROVIDERS.flatMap((one) => one.actions.map((entry) => [entry.uses, entry] as const))),
    variables: group(
      PROVIDERS.flatMap((one) => one.variables.flatMap((entry) => entry.names.map((name) => [name, entry] as const))),
    ),
    commands: group(
      PROVIDERS.flatMap((one) =>
        one.commands.flatMap((entry) => entry.program.split('|').map((name) => [name, entry] as const)),
      ),
    ),
  };
  return built;
}

function group<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [name, entry] of pairs) {
    const list = groups.get(name);
    if (list) list.push(entry);
    else groups.set(name, [entry]);
  }
  return groups;
}

/** What is known of an action by its `uses:`, with or without the ref; compared whole, ignoring case. */
export function actionEntry(uses: string): ActionEntry | undefined {
  const name = uses.split('@', 1)[0] ?? '';
  return index().actions.get(name.trim().toLowerCase().replace(/\/$/, ''));
}

/** The entries for a variable of the environment; names compare with case, as programs read them. */
export const variableEntries = (name: string): readonly VariableEntry[] => index().variables.get(name) ?? [];

/** The entries for the program of a command, whatever its words; `matchCommand` asks for the words too. */
export const commandEntries = (command: Command): readonly CommandEntry[] =>
  index().commands.get(command.program) ?? [];

let owners: ReadonlyMap<ActionEntry | VariableEntry | CommandEntry, Provider> | undefined;

/** The vendor an entry belongs to. */
export function providerOf(entry: ActionEntry | VariableEntry | CommandEntry): Provider {
  owners ??= new Map(
    PROVIDERS.flatMap((one) => [...one.actions, ...one.variables, ...one.commands].map((each) => [each, one] as const)),
  );
  const owner = owners.get(entry);
  if (!owner) throw new Error('an entry that no provider lists');
  return owner;
}
