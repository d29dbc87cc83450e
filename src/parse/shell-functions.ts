import { followCommand } from './shell-inner.ts';
import { type Draft, newDraft, type Reader } from './shell-reader.ts';
import { peel } from './shell-wrappers.ts';

/** A function that runs a function that runs its arguments, and no more of them. */
const MAX_RUNNERS = 3;

/** Remembers that the body of a function begins here. */
export function noteFunction(reader: Reader, name: string): void {
  reader.found.functions.set(name, reader.found.commands.length);
  reader.found.latest = name;
}

/**
 * Lists what a function of the script is told to run: after `retry() { "$@" || "$@"; }`, `retry npm publish` is that function
 * and then `npm publish`.
 */
export function followFunction(draft: Draft, reader: Reader, depth = 0): void {
  const { functions, latest, runners, commands } = reader.found;
  if (draft.program === '$@' && functions.has(latest)) {
    draft.inside = true;
    if (!runners.has(latest)) runners.set(latest, shifted(commands.slice(functions.get(latest))));
    return;
  }
  if (functions.has(draft.program)) draft.inside = true;
  const taken = runners.get(draft.program);
  if (taken === undefined || draft.words.length <= taken || depth >= MAX_RUNNERS) return;
  const inner = newDraft(draft.offset);
  const { program, words, assignments } = peel(draft.words.slice(taken));
  Object.assign(inner, { program, words, length: draft.length, writes: draft.writes, stdin: draft.stdin });
  inner.assignments.push(...draft.assignments, ...assignments);
  commands.push(inner);
  followCommand(inner, reader, undefined);
  followFunction(inner, reader, depth + 1);
}

/** How many of its arguments a body takes away. */
const shifted = (body: readonly Draft[]): number =>
  body
    .filter(({ program }) => program === 'shift')
    .reduce((sum, { words }) => sum + (Number(words[0]?.text ?? 1) || 1), 0);
