import type { Text } from '../model/workflow.ts';
import type { Command, Word } from '../parse/command.ts';
import { type Makefile, parseMakefile, shellLine } from '../parse/makefile.ts';
import { justRecipes, packageScripts, type Task, taskfileTasks, type TaskLine } from '../parse/tasks.ts';
import { localPath } from './callables.ts';

/** The text of a file of the repository, if it is there and can be read; whether it is decides nothing by itself. */
export type FileAt = (path: string) => string | undefined;

/** A script that a command leads to: its text line by line where it stands in its file, and what it is called with. */
export type Followed = Readonly<{
  file: string;
  what: string;
  language: 'bash' | 'pwsh';
  /** The folder its own commands run in. */
  folder: string;
  /** Each line runs in a shell of its own. */
  byLine: boolean;
  text: Text;
  args: readonly Word[];
  variables: ReadonlyMap<string, string>;
}>;

/**
 * The script of the repository that a command runs, read from the folder it runs in: a shell script, a target of a
 * makefile, a script of a `package.json`, a recipe, a task. `undefined` for any other command, and where the file is not there.
 */
export function followCommand(command: Command, folder: string, fileAt: FileAt): Followed | undefined {
  // Of most commands this is all that is asked.
  if (!STARTS.has(command.program) && !/[\\/]/u.test(command.program)) return undefined;
  const known = followed.get(fileAt) ?? new WeakMap<Command, Map<string, Followed | undefined>>();
  followed.set(fileAt, known);
  const byFolder = known.get(command) ?? new Map<string, Followed | undefined>();
  known.set(command, byFolder);
  if (!byFolder.has(folder)) byFolder.set(folder, find(command, folder, fileAt));
  return byFolder.get(folder);
}

/** A job is followed once for each way that it starts, and a script stays what it is. */
const followed = new WeakMap<FileAt, WeakMap<Command, Map<string, Followed | undefined>>>();

function find(command: Command, folder: string, fileAt: FileAt): Followed | undefined {
  const { program, words } = command;
  if (program === 'make' || program === 'gmake') return followMake(command, folder, fileAt);
  if (PACKAGE_RUNNERS.has(program)) return followPackage(command, folder, fileAt);
  if (program === 'just') return followTask(command, folder, fileAt, JUSTFILES, justRecipes);
  if (program === 'task' || program === 'go-task') return followTask(command, folder, fileAt, TASKFILES, taskfileTasks);
  if (SHELLS.has(program)) {
    const at = words.findIndex(({ text }) => !text.startsWith('-'));
    return followScript(words[at]?.text ?? '', words.slice(at + 1), folder, fileAt);
  }
  return followScript(program, words, folder, fileAt);
}

const SHELLS = new Set(['bash', 'sh', 'dash', 'zsh', 'source', '.', 'pwsh', 'powershell']);
const PACKAGE_RUNNERS = new Set(['npm', 'pnpm', 'yarn', 'bun']);
const STARTS = new Set([...SHELLS, ...PACKAGE_RUNNERS, 'make', 'gmake', 'just', 'task', 'go-task']);
const MAKEFILES = ['GNUmakefile', 'makefile', 'Makefile'];
const JUSTFILES = ['justfile', 'Justfile', '.justfile'];
const TASKFILES = ['Taskfile.yml', 'Taskfile.yaml', 'taskfile.yml', 'taskfile.yaml'];
const NO_VARIABLES: ReadonlyMap<string, string> = new Map();
/** Tasks that name each other. */
const MAX_TASKS = 20;

const INTERPRETERS = new Set([...SHELLS, 'python', 'python3', 'node', 'deno', 'ruby', 'php', 'perl', 'pwsh', 'tsx']);
/** Words by which a script says that it ships something. */
const SHIPS = /(?:^|[^a-z])(?:deploy|deployment|release|publish|rollout|promote|migrate)(?:$|[^a-z])/u;

/** The sub-commands of fastlane that are no lane of its Fastfile. */
const NO_LANES = new Set('action actions deliver env init lanes match pilot run supply'.split(' '));

/** Names that its own guides give to lanes that send a build to a store. */
const STORE_LANES = new Set(['beta', 'testflight', 'appstore', 'playstore', 'internal']);

/** A lane of fastlane says in Ruby what it does. */
function unfollowedLane(words: readonly Word[]): string | undefined {
  const lane = words.map(({ text }) => text).filter((text) => !text.startsWith('-') && !text.includes(':'));
  const name = (lane[1] ?? lane[0] ?? '').toLowerCase();
  const ships = lane.every((text) => /^\w+$/u.test(text)) && (SHIPS.test(name) || STORE_LANES.has(name));
  return ships && !NO_LANES.has(lane[0] ?? '') && !isRehearsal(words) ? `fastlane ${lane.join(' ')}` : undefined;
}

/**
 * A script that says by its name that it ships something, and that is not followed: it is not there, or in another language
 * than a shell. `undefined` for any other command.
 */
export function unfollowedScript({ program, words }: Command): string | undefined {
  if (program === 'fastlane') return unfollowedLane(words);
  const path = program.includes('/')
    ? program
    : INTERPRETERS.has(program)
      ? words.find(({ text }) => !text.startsWith('-'))?.text
      : undefined;
  if (path?.startsWith('/etc/') === true) return undefined;
  const name = path?.split('/').at(-1) ?? '';
  if (path === undefined || !/^[\w./-]+$/u.test(path) || !SHIPS.test(name.toLowerCase())) return undefined;
  return isRehearsal(words) ? undefined : path;
}

/** What a script is told when it is only to say what it would do. */
const REHEARSALS = new Set(['plan', 'diff', 'validate', 'lint', 'check', 'dry-run', 'dryrun', 'help']);
export const isRehearsal = (args: readonly Word[]): boolean =>
  args.some(({ text }) => REHEARSALS.has(text.replace(/^--?/u, '')));

/** A script of a shell, by its name or by its first line. */
function followScript(program: string, args: readonly Word[], folder: string, fileAt: FileAt): Followed | undefined {
  // PowerShell writes paths either way.
  const path = program.endsWith('.ps1') ? program.replaceAll('\\', '/') : program;
  const file = isRehearsal(args) ? undefined : inFolder(folder, path);
  const text = file === undefined ? undefined : fileAt(file);
  const language = text === undefined ? undefined : languageOf(path, text);
  if (file === undefined || text === undefined || language === undefined) return undefined;
  return {
    file,
    folder,
    byLine: false,
    what: file,
    language,
    text: aligned(file, text),
    args,
    variables: NO_VARIABLES,
  };
}

function languageOf(path: string, text: string): Followed['language'] | undefined {
  if (path.endsWith('.ps1')) return 'pwsh';
  return /\.(?:sh|bash)$/u.test(path) || /^#!\S*(?:\/env\s+|\/)(?:ba|da|z|k)?sh\b/u.test(text) ? 'bash' : undefined;
}

function followMake({ words }: Command, folder: string, fileAt: FileAt): Followed | undefined {
  const options = optionsOf(words, ['-C', '--directory', '-f', '--file', '--makefile']);
  const where = inFolder(folder, options.get('-C') ?? options.get('--directory') ?? '.');
  const named = options.get('-f') ?? options.get('--file') ?? options.get('--makefile');
  const found = where === undefined ? undefined : firstFile(where, named === undefined ? MAKEFILES : [named], fileAt);
  if (!found) return undefined;
  const makefile = parseMakefile(found.text);
  const given = words.filter((word) => !word.text.startsWith('-') && ![...options.values()].includes(word.text));
  const variables = new Map([...makefile.variables, ...given.flatMap((word) => assignment(word.text))]);
  const targets = given.map(({ text }) => text).filter((text) => !text.includes('='));
  const first = makefile.rules.find(({ target }) => !target.startsWith('.'))?.target;
  const wanted = targets.length > 0 ? targets : first === undefined ? [] : [first];
  const lines = makeLines(makefile, wanted).map(({ text, line }) => ({ text: shellLine(text), line }));
  return lines.length === 0
    ? undefined
    : {
        file: found.file,
        folder: folderOf(found.file),
        byLine: true,
        language: 'bash',
        what: `\`make ${wanted.join(' ')}\` (${found.file})`,
        text: filled(found, lines),
        args: [],
        variables,
      };
}

const assignment = (word: string): readonly (readonly [string, string])[] => {
  const at = word.indexOf('=');
  return at > 0 ? [[word.slice(0, at).replace(/[:?+]$/u, ''), word.slice(at + 1)]] : [];
};

function makeLines({ rules }: Makefile, wanted: readonly string[]): readonly TaskLine[] {
  const byTarget = new Map<string, Task>();
  for (const { target, needs, lines } of rules) {
    const known = byTarget.get(target);
    byTarget.set(
      target,
      known ? { needs: [...known.needs, ...needs], lines: [...known.lines, ...lines] } : { needs, lines },
    );
  }
  return linesOf(byTarget, wanted);
}

/** The lines of tasks and of what they need, needed ones first, each once. */
function linesOf(tasks: ReadonlyMap<string, Task>, wanted: readonly string[]): readonly TaskLine[] {
  const seen = new Set<string>();
  const lines: TaskLine[] = [];
  const visit = (name: string): void => {
    const task = tasks.get(name);
    if (!task || seen.has(name) || seen.size >= MAX_TASKS) return;
    seen.add(name);
    task.needs.forEach(visit);
    lines.push(...task.lines);
  };
  wanted.forEach(visit);
  return lines;
}

/** What the package managers themselves do when a script has no `run` before it. */
const OWN_COMMANDS = new Set([
  'install',
  'i',
  'ci',
  'add',
  'publish',
  'login',
  'config',
  'set',
  'version',
  'pack',
  'exec',
  'dlx',
  'x',
  'audit',
  'cache',
  'dedupe',
  'link',
  'view',
  'info',
  'create',
  'init',
  'remove',
  'update',
  'upgrade',
]);

function followPackage({ program, words }: Command, folder: string, fileAt: FileAt): Followed | undefined {
  const options = optionsOf(words, ['--prefix', '-C', '--cwd', '--dir']);
  const plain = words.filter((word) => !word.text.startsWith('-') && ![...options.values()].includes(word.text));
  const [first, second] = plain;
  const runs = first?.text === 'run' || first?.text === 'run-script';
  const name = runs ? second?.text : first?.text;
  if (
    name === undefined ||
    (!runs && (OWN_COMMANDS.has(name) || (program === 'npm' && name !== 'test' && name !== 'start')))
  )
    return undefined;
  const where = inFolder(folder, [...options.values()][0] ?? '.');
  const found = where === undefined ? undefined : firstFile(where, ['package.json'], fileAt);
  const scripts = found && packageScripts(found.text);
  const lines = [`pre${name}`, name, `post${name}`].flatMap((one) => scripts?.get(one) ?? []);
  if (!found || lines.length === 0) return undefined;
  return {
    file: found.file,
    folder: folderOf(found.file),
    byLine: true,
    language: 'bash',
    what: `\`${program} run ${name}\` (${found.file})`,
    text: filled(found, lines),
    args: [],
    variables: NO_VARIABLES,
  };
}

function followTask(
  { program, words }: Command,
  folder: string,
  fileAt: FileAt,
  files: readonly string[],
  read: (text: string) => ReadonlyMap<string, Task>,
): Followed | undefined {
  const found = firstFile(folder, files, fileAt);
  const names = words.map(({ text }) => text).filter((text) => !text.startsWith('-') && !text.includes('='));
  const tasks = found && read(found.text);
  const lines = tasks ? linesOf(tasks, names.length > 0 ? names : ['default']) : [];
  if (!found || lines.length === 0) return undefined;
  const variables = new Map(words.flatMap(({ text }) => assignment(text)));
  return {
    file: found.file,
    folder: folderOf(found.file),
    byLine: true,
    language: 'bash',
    what: `\`${program} ${names.join(' ')}\` (${found.file})`,
    text: filled(found, lines),
    args: [],
    variables,
  };
}

/** The values of options that take one, written apart or with `=`. */
function optionsOf(words: readonly Word[], names: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const [index, { text }] of words.entries()) {
    const [name = '', value] = text.split('=', 2);
    if (names.includes(name)) options.set(name, value ?? words[index + 1]?.text ?? '');
  }
  return options;
}

type Found = Readonly<{ file: string; text: string }>;

function firstFile(folder: string, names: readonly string[], fileAt: FileAt): Found | undefined {
  for (const name of names) {
    const file = inFolder(folder, name);
    const text = file === undefined ? undefined : fileAt(file);
    if (file !== undefined && text !== undefined) return { file, text };
  }
  return undefined;
}

const folderOf = (file: string): string => file.split('/').slice(0, -1).join('/');

/** How a composite action names its own folder (https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context). */
const ACTION_FOLDER =
  /^(?:\$\{\{\s*github\.action_path\s*\}\}|\$GITHUB_ACTION_PATH|\$\{GITHUB_ACTION_PATH\}|\$env:GITHUB_ACTION_PATH)(?=[\\/]|$)/iu;

/** The command with paths below the folder of its action as paths of the repository, which `$/` begins. */
export function fromAction(command: Command, folder: string | undefined): Command {
  if (folder === undefined) return command;
  const placed = (text: string): string => text.replace(ACTION_FOLDER, () => `$/${folder}`);
  return {
    ...command,
    program: placed(command.program),
    words: command.words.map((word) => ({ ...word, text: placed(word.text) })),
  };
}

/** How the folder of the checkout is named, mostly with the whole repository in it. */
const WORKSPACE =
  /^(?:\$\{\{\s*github\.workspace\s*\}\}|\$GITHUB_WORKSPACE|\$\{GITHUB_WORKSPACE\}|\$env:GITHUB_WORKSPACE)[\\/]/iu;

/** A path from a folder of the repository; nothing where it leaves it, is absolute or holds what only the shell knows. */
export function inFolder(folder: string, written: string): string | undefined {
  const path = written.replace(WORKSPACE, () => '$/');
  if (path.startsWith('$/')) return localPath(path);
  if (path.startsWith('/') || /[$`*?~\\]/u.test(path)) return undefined;
  return localPath(`./${folder === '' ? '' : `${folder}/`}${path}`);
}

/** The whole file as a text whose offsets are lines and columns of it. */
const aligned = (file: string, text: string): Text => ({
  text,
  at: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
  block: { line: 1, column: 1 },
});

/** Some lines of a file, each at its own line, the rest left blank. */
function filled({ file }: Found, lines: readonly TaskLine[]): Text {
  const rows: string[] = [];
  for (const { text, line } of lines)
    rows[line - 1] = [rows[line - 1] ?? '', text].filter((one) => one !== '').join('; ');
  return aligned(file, Array.from(rows, (row) => row ?? '').join('\n'));
}
