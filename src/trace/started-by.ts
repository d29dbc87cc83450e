import type { Start, StartedBy } from '../model/world.ts';
import type { Way } from './ways.ts';

/** Started by who may not write, or with code that nobody has reviewed. */
export const isOutsider = ({ who }: Pick<Start, 'who'>): boolean => who === 'fork' || who === 'anyone';

/** What only somebody who may triage or write does to an issue, a discussion or a pull request. */
const BY_MEMBERS = new Set([
  'labeled',
  'unlabeled',
  'assigned',
  'unassigned',
  'milestoned',
  'demilestoned',
  'review_requested',
  'pinned',
  'unpinned',
  'locked',
  'unlocked',
  'transferred',
  'answered',
]);

/** What a condition asks where it is about the person, or about a label that a person has set. */
const ASKS_WHO = /author_association|\bactor\b|triggering_actor|\bsender\b|\.user\.|\blabels?\b/iu;

/** To keep out one machine asks nobody else who they are. */
const KEEPS_A_BOT_OUT = /[\w.]+\s*!=\s*'[^']*\[bot\]'/giu;

const asksWho = (condition: string): boolean => ASKS_WHO.test(condition.replace(KEEPS_A_BOT_OUT, ''));

/** The events that start a job on these ways; closing a pull request gives its code to nobody who has not had it. */
export function startedBy(ways: readonly Way[], condition = ''): readonly StartedBy[] {
  const found = new Map<string, StartedBy>();
  for (const { moment, gates, conditions } of ways) {
    const { event, who, at, closes } = moment.start;
    if (closes) continue;
    const actions = moment.actions;
    const own: StartedBy = {
      event,
      who,
      at,
      held: gates.some(({ holds }) => holds.known && holds.value),
      checked:
        (actions.length > 0 && actions.every((action) => BY_MEMBERS.has(action))) ||
        [condition, ...conditions.map(({ text }) => text)].some(asksWho),
    };
    add(found, own);
  }
  return [...found.values()];
}

/** The starts of two uses that are told as one. */
export function bothStarts(some: readonly StartedBy[], more: readonly StartedBy[]): readonly StartedBy[] {
  const found = new Map<string, StartedBy>();
  for (const one of [...some, ...more]) add(found, one);
  return [...found.values()];
}

/** What is held or checked on one way only, is not. */
function add(found: Map<string, StartedBy>, one: StartedBy): void {
  const key = `${one.event}\n${one.at.span.file}`;
  const other = found.get(key);
  found.set(key, other ? { ...other, held: other.held && one.held, checked: other.checked && one.checked } : one);
}
