import { type DeploymentRefs, fact, type Fact, type Reviewer, unsaid } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { CodedEnvironment } from '../model/settings.ts';
import { get, pair, pairsOf, textAt, textOf } from '../parse/shape.ts';
import type { Node } from '../parse/yaml.ts';
import { booleanOf, isNothing, itemsOf, numberOf, placeOfKey } from './places.ts';

/** What the file does not say, whoever writes it. */
export const UNSAID = unsaid('not-asked', 'the file does not say it');

/** How a tool spells what it sets of an environment, and what its documentation says of a key that is left out. */
export type Spelling = Readonly<{
  reviewers: string;
  preventSelfReview: Fact<boolean>;
  /** What may deploy, from the node of `deployment_branch_policy`. */
  refs: (policy: Node | undefined) => Fact<DeploymentRefs>;
}>;

/** Reads an environment whose keys are those of GitHub's API, but for what the tool spells otherwise. */
export function codedEnvironment(name: string, node: Node, at: Place, spelling: Spelling): CodedEnvironment {
  const keys = {
    reviewers: spelling.reviewers,
    preventSelfReview: 'prevent_self_review',
    waitMinutes: 'wait_timer',
    refs: 'deployment_branch_policy',
    customRules: 'deployment_protection_rules',
  };
  const wait = numberOf(get(node, keys.waitMinutes));
  const self = booleanOf(get(node, keys.preventSelfReview));
  const there = Object.entries(keys).filter(([, key]) => pair(node, key));
  return {
    name,
    reviewers: listAt(node, keys.reviewers, reviewerOf),
    preventSelfReview: self === undefined ? spelling.preventSelfReview : fact(self),
    waitMinutes: wait === undefined ? UNSAID : fact(wait),
    refs: spelling.refs(get(node, keys.refs)),
    customRules: listAt(node, keys.customRules, (one) => idAt(one, 'app_id').map((id) => `app ${id}`)),
    adminsCanBypass: UNSAID,
    secrets: UNSAID,
    at,
    where: Object.fromEntries(there.map(([part, key]) => [part, placeOfKey(node, key, at.route)])),
  };
}

/** A list that is there and empty, or `null`, says that there is nobody; one that is left out says nothing. */
function listAt<T>(node: Node, key: string, read: (one: Node) => readonly T[]): Fact<readonly T[]> {
  const found = pair(node, key);
  if (!found) return UNSAID;
  return fact(itemsOf(found.value).flatMap(read));
}

const idAt = (node: Node, key: string): readonly string[] => [textAt(node, key)?.text ?? []].flat();

/** People and teams by the number or name the file has; neither says whether it is a machine, unless the name does. */
const reviewerOf = (node: Node): readonly Reviewer[] =>
  idAt(node, 'id').map((id) => ({
    kind: textAt(node, 'type')?.text.toLowerCase() === 'team' ? 'team' : 'user',
    name: /^\d+$/u.test(id) ? `id ${id}` : id,
    machine: id.endsWith('[bot]'),
  }));

/** The patterns of a list of names, or of entries with a `name` and a `type`. */
export function patternsOf(node: Node | undefined): DeploymentRefs {
  const patterns = itemsOf(node).flatMap((one) => {
    const type = textAt(one, 'type')?.text === 'tag' ? ('tag' as const) : ('branch' as const);
    const names = one.kind === 'map' ? [textAt(one, 'name'), ...itemsOf(get(one, 'names')).map(textOf)] : [textOf(one)];
    return names.flatMap((name) => (name ? [{ type, pattern: name.text }] : []));
  });
  return { kind: 'patterns', patterns };
}

/** Whether a key is there with something behind it. */
export const isSet = (node: Node | undefined): node is Node =>
  node !== undefined && !isNothing(node) && (node.kind !== 'map' || pairsOf(node).length > 0);
