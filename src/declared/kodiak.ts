import type { Merger } from '../model/settings.ts';
import type { Tree } from '../model/tree.ts';
import { parseToml, type TomlValue } from '../parse/toml.ts';
import { firstOf } from './found.ts';
import { hasMachines } from './machines.ts';

/** https://kodiakhq.com/docs/config-reference */
const PLACES = ['.kodiak.toml', '.github/.kodiak.toml'];
const LABEL = 'automerge';

export function readKodiak(tree: Tree): readonly Merger[] {
  const found = firstOf(tree, PLACES);
  return found?.text === undefined ? [] : mergersIn(parseToml(found.file, found.text), found.file);
}

function mergersIn(values: readonly TomlValue[], file: string): readonly Merger[] {
  const find = (key: string): TomlValue | undefined => values.find((one) => one.key === key);
  const list = (key: string): readonly string[] => textsOf(find(key));
  const needsLabel = find('merge.require_automerge_label');
  const label = find('merge.automerge_label');
  const dependencies = find('merge.automerge_dependencies.usernames');
  const versions = list('merge.automerge_dependencies.versions');
  const approved = find('approve.auto_approve_usernames');
  const labelled = find('approve.auto_approve_labels');
  const labels = needsLabel?.value === false ? [] : label ? textsOf(label) : [LABEL];
  const first = needsLabel ?? label ?? find('version') ?? values[0];
  return [
    ...(first ? [merger('merge', [], labels, [], first, file)] : []),
    // It asks for no label of these authors, and skips updates of other versions.
    ...(dependencies && versions.length > 0
      ? [merger('merge', textsOf(dependencies), [], [`versions: ${versions.join(', ')}`], dependencies, file)]
      : []),
    ...(approved && textsOf(approved).length > 0 ? [merger('approve', textsOf(approved), [], [], approved, file)] : []),
    ...(labelled && textsOf(labelled).length > 0 ? [merger('approve', [], textsOf(labelled), [], labelled, file)] : []),
  ];
}

const textsOf = (value: TomlValue | undefined): readonly string[] =>
  value === undefined || typeof value.value === 'boolean' ? [] : value.value;

/** It merges what GitHub lets it merge, and asks nobody itself. */
const merger = (
  does: Merger['does'],
  authors: readonly string[],
  labels: readonly string[],
  conditions: readonly string[],
  { at, key }: TomlValue,
  file: string,
): Merger => ({
  tool: 'Kodiak',
  does,
  authors,
  conditions: [...labels.map((label) => `label ${label}`), ...conditions],
  asksPerson: false,
  ofMachines: hasMachines(authors),
  givesReview: does === 'approve',
  labels,
  branches: [],
  at: { span: { ...at, file }, route: key.split('.') },
});
