import { UserError } from '../errors.ts';
import type { Explanation, Explanations } from '../model/explanation.ts';
import { renderExplanation } from '../report/explanation.ts';
import { idOf, placeOf } from '../report/words.ts';
import { READING, inputOf } from './list.ts';
import type { Given } from './options.ts';
import type { Verb } from './verb.ts';
import type { Surroundings } from './world.ts';

/** What a person can be asked to copy, and what no two findings share by chance. */
const LEAST = 8;
const MOST_NEAR = 5;

/** `countersign why FINGERPRINT [DIR]`: one finding, from what starts the run to the line. */
export const whyVerb: Verb = {
  name: 'why',
  operands: 'FINGERPRINT [DIR]',
  about: 'Show how a run gets to one finding, and what stands on the way',
  options: READING,
  examples: [
    { command: 'countersign why 3f2ab91c04de', about: 'The finding that the report shows with this id' },
    { command: 'countersign why 3f2ab91c04de services/api', about: 'One that was found in a folder' },
  ],
  run: explainFinding,
};

async function explainFinding(given: Given, surroundings: Surroundings): Promise<0> {
  const { world, out, colour } = surroundings;
  const [wanted, directory = '.', extra] = given.operands;
  if (wanted === undefined)
    throw new UserError('why needs the id of a finding; write countersign why ID, and countersign scan shows the ids');
  if (extra !== undefined)
    throw new UserError(`why takes one finding and one folder, and ${JSON.stringify(extra)} is more`);
  if (directory === '') throw new UserError('The folder is empty; write . for the current folder');
  checkLength(wanted);
  const all = world.explanations(await inputOf(given, directory, surroundings));
  const found = findExplained(wanted, all);
  out.text(found.map((one) => renderExplanation(one, all, colour)).join('\n'));
  for (const reason of all.reasons) out.progress(reason);
  return 0;
}

function checkLength(wanted: string): void {
  if (wanted.length < LEAST)
    throw new UserError(`${JSON.stringify(wanted)} is too short; write at least ${LEAST} characters of the id`);
}

/** The findings of one fingerprint; one that stands twice in a file may have two places. */
export function findExplained(wanted: string, { list }: Explanations): readonly Explanation[] {
  checkLength(wanted);
  const found = list.filter(({ finding }) => finding.fingerprint.startsWith(wanted.toLowerCase()));
  const prints = new Set(found.map(({ finding }) => finding.fingerprint));
  if (prints.size === 1) return found;
  const near = prints.size > 1 ? found : [...list].sort((a, b) => likeness(b, wanted) - likeness(a, wanted));
  const lines = near
    .slice(0, MOST_NEAR)
    .map(({ finding }) => `  ${idOf(finding)} ${finding.ruleId} ${placeOf(finding)}`);
  if (prints.size > 1) throw new UserError([`${wanted} begins ${prints.size} ids; write more of one:`, ...lines]);
  if (lines.length === 0) throw new UserError(`There is no finding ${wanted}, and no other here`);
  throw new UserError([`There is no finding ${wanted}; the nearest of ${list.length}:`, ...lines]);
}

/** How many characters an id has in common with the wanted one, from its beginning on and then anywhere. */
function likeness({ finding: { fingerprint } }: Explanation, wanted: string): number {
  const same = [...wanted.toLowerCase()].map((character, index) => character === fingerprint[index]);
  const head = same.indexOf(false);
  return (head < 0 ? same.length : head) * 100 + same.filter(Boolean).length;
}
