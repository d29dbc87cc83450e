import { get, pairsOf, textOf } from './shape.ts';
import { type Node, parseYaml } from './yaml.ts';

/** A line of a task: a shell command, and where it stands. */
export type TaskLine = Readonly<{ text: string; line: number }>;
/** What a task runs, and the tasks that run before it. */
export type Task = Readonly<{ needs: readonly string[]; lines: readonly TaskLine[] }>;

/** The scripts of a `package.json`, by name. A file that is no JSON object has none. */
export function packageScripts(text: string): ReadonlyMap<string, TaskLine> {
  const { root } = parseYaml('package.json', text);
  return new Map(
    pairsOf(get(root, 'scripts')).flatMap(({ key, value }) => {
      const script = textOf(value);
      return script ? [[key, { text: script.text, line: script.at.line }] as const] : [];
    }),
  );
}

/** A recipe of a justfile: `name args: needs`, then indented lines (https://just.systems/man/en/). */
export function justRecipes(text: string): ReadonlyMap<string, Task> {
  const recipes = new Map<string, { needs: readonly string[]; lines: TaskLine[] }>();
  let open: { needs: readonly string[]; lines: TaskLine[] } | undefined;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (/^\s+\S/u.test(line)) open?.lines.push({ text: justLine(line), line: index + 1 });
    const head = /^@?([A-Za-z_][\w-]*)(?:\s[^:]*)?:(?!=)(.*)$/u.exec(line);
    if (!head?.[1]) continue;
    open = { needs: (head[2] ?? '').split(/\s+/u).filter((need) => /^[A-Za-z_][\w-]*$/u.test(need)), lines: [] };
    recipes.set(head[1], open);
  }
  return recipes;
}

/** just writes what it puts in as `{{name}}`; the shell's own variable is the nearest thing that can be looked up. */
const justLine = (line: string): string =>
  line
    .trim()
    .replace(/^[@-]+\s*/u, '')
    .replace(/\{\{\s*([A-Za-z_]\w*)\s*\}\}/gu, '${$1}');

/** The tasks of a Taskfile: `cmds` of texts, `cmd:` or `task:` entries, and `deps` (https://taskfile.dev/docs/reference/schema). */
export function taskfileTasks(text: string): ReadonlyMap<string, Task> {
  const { root } = parseYaml('Taskfile.yml', text);
  return new Map(pairsOf(get(root, 'tasks')).map(({ key, value }) => [key, taskOf(value)] as const));
}

function taskOf(node: Node): Task {
  const commands = node.kind === 'map' ? (get(node, 'cmds') ?? get(node, 'cmd')) : node;
  const entries = commands?.kind === 'list' ? commands.items : commands ? [commands] : [];
  const lines = entries.flatMap((entry) => textOf(entry) ?? textOf(get(entry, 'cmd')) ?? []);
  const deps = get(node, 'deps');
  const needs = [...(deps?.kind === 'list' ? deps.items : []), ...entries].flatMap(
    (entry) => textOf(get(entry, 'task'))?.text ?? [],
  );
  const named = deps?.kind === 'list' ? deps.items.flatMap((item) => textOf(item)?.text ?? []) : [];
  return {
    needs: [...named, ...needs],
    lines: lines.map(({ text, at }) => ({
      text: text.replace(/\{\{\s*\.([A-Za-z_]\w*)\s*\}\}/gu, '${$1}'),
      line: at.line,
    })),
  };
}
