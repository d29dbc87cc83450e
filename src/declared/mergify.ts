import type { Merger } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { get, pair, textAt } from '../parse/shape.ts';
import { type Node, type Pair, parseYaml } from '../parse/yaml.ts';
import { firstOf } from './found.ts';
import { hasMachines } from './machines.ts';
import { askPerson, type Condition, conditionsOf, required, wordsOf } from './mergify-conditions.ts';
import { booleanOf, itemsOf } from './places.ts';

/** https://docs.mergify.com/configuration/file-format */
const PLACES = ['.mergify.yml', '.mergify/config.yml', '.github/mergify.yml'];
const TOOL = 'Mergify';

/** A rule by what it does, with every condition that holds then. */
type Acting = Readonly<{ does: Merger['does']; conditions: readonly Condition[]; key: Pair; route: readonly string[] }>;

export function readMergify(tree: Tree): readonly Merger[] {
  const found = firstOf(tree, PLACES);
  return found?.text === undefined ? [] : mergersIn(parseYaml(found.file, found.text).root);
}

function mergersIn(root: Node | undefined): readonly Merger[] {
  const queues = itemsOf(get(root, 'queue_rules'));
  const acting = [
    ...itemsOf(get(root, 'pull_request_rules')).flatMap((rule) => actionsOf(rule, queues)),
    ...queues.flatMap(queuedByItself),
  ];
  const protecting = itemsOf(get(root, 'merge_protections')).flatMap(protectionOf);
  const approving = acting.filter(({ does }) => does === 'approve').map(authorsOf);
  return acting.map((one) => mergerOf(protectedBy(one, protecting), approving));
}

function actionsOf(rule: Node, queues: readonly Node[]): readonly Acting[] {
  if (pair(rule, 'disabled')) return [];
  const conditions = conditionsOf(get(rule, 'conditions'));
  const actions = get(rule, 'actions');
  const route = ['pull_request_rules', textAt(rule, 'name')?.text ?? '', 'actions'];
  const merge = pair(actions, 'merge');
  const queue = pair(actions, 'queue');
  const review = pair(actions, 'review');
  // `review` without a type approves.
  const approves = review && (textAt(review.value, 'type')?.text ?? 'APPROVE').toUpperCase() === 'APPROVE';
  return [
    ...(merge ? [{ does: 'merge', conditions, key: merge, route } as const] : []),
    ...(queue
      ? queuesOf(queue, queues).map(
          (of) => ({ does: 'merge', conditions: [...conditions, ...of], key: queue, route }) as const,
        )
      : []),
    ...(approves ? [{ does: 'approve', conditions, key: review, route } as const] : []),
  ];
}

/** What a pull request has to meet to enter the queue, and to leave it merged. */
const QUEUE_CONDITIONS = ['conditions', 'queue_conditions', 'merge_conditions'];
const conditionsIn = (queue: Node): readonly Condition[] =>
  QUEUE_CONDITIONS.flatMap((key) => conditionsOf(get(queue, key)));

/**
 * The conditions of the queue that is named; without a name a pull request goes to the first one whose conditions it meets,
 * and so each is a way. A queue that is not there asks for nothing.
 */
function queuesOf({ value }: Pair, queues: readonly Node[]): readonly (readonly Condition[])[] {
  const name = textAt(value, 'name')?.text;
  const meant = name === undefined ? queues : queues.filter((queue) => textAt(queue, 'name')?.text === name);
  return meant.length === 0 ? [[]] : meant.map(conditionsIn);
}

function queuedByItself(queue: Node): readonly Acting[] {
  const key = pair(queue, 'autoqueue');
  if (!key || booleanOf(key.value) !== true) return [];
  return [
    { does: 'merge', conditions: conditionsIn(queue), key, route: ['queue_rules', textAt(queue, 'name')?.text ?? ''] },
  ];
}

/** What has to hold for every merge, at most into some branches; protections of some pull requests alone are not sure. */
function protectionOf(protection: Node): readonly Condition[] {
  const where = conditionsOf(get(protection, 'if'));
  return where.every((one) => one.kind === 'asks' && one.name === 'base')
    ? conditionsOf(get(protection, 'success_conditions'))
    : [];
}

const protectedBy = (acting: Acting, protecting: readonly Condition[]): Acting =>
  acting.does === 'merge' ? { ...acting, conditions: [...acting.conditions, ...protecting] } : acting;

const authorsOf = ({ conditions }: Acting): readonly string[] => required(conditions, 'author');

function mergerOf(acting: Acting, approving: readonly (readonly string[])[]): Merger {
  const { does, conditions, key, route } = acting;
  const authors = authorsOf(acting);
  // Its own review of the same pull requests meets a condition that only counts.
  const given = does === 'merge' && approving.some((others) => overlap(authors, others)) ? 1 : 0;
  return {
    tool: TOOL,
    does,
    authors,
    conditions: conditions.map(wordsOf),
    asksPerson: askPerson(conditions, given),
    ofMachines: hasMachines(authors),
    givesReview: does === 'approve',
    labels: required(conditions, 'label'),
    branches: required(conditions, 'base'),
    at: { span: key.keyAt, route: [...route, key.key] },
  };
}

/** Patterns are not compared with names: that they mean the same is then not ruled out. */
const overlap = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === 0 ||
  others.length === 0 ||
  some.some((one) => others.includes(one)) ||
  [...some, ...others].some((one) => /[\^$*()|\\]/u.test(one));
