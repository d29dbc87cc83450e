import type { Cluster } from '../model/cluster.ts';
import type { Tree, Wanted } from '../model/tree.ts';
import { get, textAt, textsOf } from '../parse/shape.ts';
import { type Node, parseYaml } from '../parse/yaml.ts';

/** At most so many files are looked at: which of thousands of charts is applied, nothing here says. */
const MAX_FILES = 500;
const WANTED: Wanted = { endings: ['.yaml', '.yml'], keep: (path) => !path.startsWith('.github/') };
const KINDS = /^kind:\s*['"]?(?:ServiceAccount|(?:Cluster)?Role(?:Binding)?)\b/mu;

type Thing = Readonly<{ kind: string; name: string; namespace: string; node: Node; path: string; line: number }>;

/**
 * Reads the service accounts, roles and bindings that stand as plain YAML in a tree. Templates are left out: what they come to
 * is known where they are filled in.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export function readCluster(tree: Tree): Cluster {
  const things = tree
    .find(WANTED)
    .slice(0, MAX_FILES)
    .flatMap((path) => thingsIn(path, tree.peek(path) ?? ''));
  const accounts = things.filter(({ kind }) => kind === 'ServiceAccount');
  return {
    namespacesOf: (name) => [...new Set(accounts.filter((one) => one.name === name).map(({ namespace }) => namespace))],
    grantsOf: (account) => {
      const [, namespace = '', name = ''] = /^system:serviceaccount:([^:]+):([^:]+)$/u.exec(account) ?? [];
      if (name === '') return [];
      return things
        .filter((one) => one.kind.endsWith('Binding') && isBound(one, namespace, name))
        .flatMap((binding) => grantsBy(binding, things));
    },
  };
}

/** Each document of a file that is one of them. */
function thingsIn(path: string, text: string): readonly Thing[] {
  if (!KINDS.test(text)) return [];
  const things: Thing[] = [];
  let line = 1;
  for (const document of text.split(/^---.*$/mu)) {
    if (KINDS.test(document) && !document.includes('{{')) things.push(...thingIn(path, document, line));
    line += document.split('\n').length - 1;
  }
  return things;
}

function thingIn(path: string, text: string, before: number): readonly Thing[] {
  const { root, problems } = parseYaml(path, text);
  const kind = textAt(root, 'kind');
  const metadata = get(root, 'metadata');
  const name = textAt(metadata, 'name')?.text;
  if (!root || problems.length > 0 || !kind || name === undefined) return [];
  const namespace = textAt(metadata, 'namespace')?.text ?? 'default';
  return [{ kind: kind.text, name, namespace, node: root, path, line: before + kind.at.line - 1 }];
}

const itemsAt = (node: Node | undefined, key: string): readonly Node[] => {
  const list = get(node, key);
  return list?.kind === 'list' ? list.items : [];
};

const isBound = (binding: Thing, namespace: string, name: string): boolean =>
  itemsAt(binding.node, 'subjects').some((subject) => {
    const called = textAt(subject, 'name')?.text;
    if (textAt(subject, 'kind')?.text !== 'ServiceAccount')
      return called === `system:serviceaccount:${namespace}:${name}`;
    return called === name && (textAt(subject, 'namespace')?.text ?? binding.namespace) === namespace;
  });

function grantsBy(binding: Thing, things: readonly Thing[]): readonly string[] {
  const to = get(binding.node, 'roleRef');
  const [kind, name] = [textAt(to, 'kind')?.text ?? 'Role', textAt(to, 'name')?.text ?? ''];
  const everywhere = binding.kind === 'ClusterRoleBinding';
  const where = everywhere ? 'in every namespace' : `in the namespace ${binding.namespace}`;
  const role = things.find(
    (one) => one.kind === kind && one.name === name && (kind === 'ClusterRole' || one.namespace === binding.namespace),
  );
  const said = role ? `${role.path}:${role.line}` : `bound by ${binding.path}:${binding.line}`;
  const rules = role
    ? itemsAt(role.node, 'rules').map(ruleWords)
    : [BUILT_IN[name] ?? 'what it allows stands in no file'];
  return rules.map((rule) => `${rule}, ${where} (${kind} ${name}, ${said})`);
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles */
const BUILT_IN: Readonly<Record<string, string>> = {
  'cluster-admin': 'everything',
  admin: 'everything but quotas and the namespace itself, roles included',
  edit: 'to change most things, and to read secrets',
  view: 'to see most things, secrets not',
};

function ruleWords(rule: Node): string {
  const verbs = listOf(rule, 'verbs');
  const names = listOf(rule, 'resourceNames');
  const what = [...listOf(rule, 'resources'), ...listOf(rule, 'nonResourceURLs')].map((one) =>
    one === '*' ? 'everything' : one,
  );
  const does = verbs.includes('*') ? 'do anything with' : verbs.join(', ');
  return `${does} ${what.join(', ')}${names.length === 0 ? '' : ` named ${names.join(', ')}`}`;
}

const listOf = (rule: Node, key: string): readonly string[] => textsOf(get(rule, key)).map(({ text }) => text);
