import { alternatives, show } from '../model/value.ts';
import type { UsesStep } from '../model/workflow.ts';
import type { Approval, ApprovalList } from '../model/world.ts';
import type { ApprovalListMeaning, ApprovalMeaning, Meaning } from '../providers/provider.ts';
import { type Around, given, inAction } from './around.ts';
import { placeOf, resolve } from './refs.ts';
import type { Sighting } from './sightings.ts';
import { sourceOf } from './sources.ts';
import { distinctStarts } from './starts.ts';

/** Whether an action holds the run until somebody on its list says yes. */
export const waitsForApproval = (step: UsesStep, actionMeans: (uses: string) => readonly Meaning[]): boolean =>
  actionMeans(step.uses.text).some((meaning) => meaning.is === 'approval-list');

/** A step that answers, with the token it does that with. */
export function approvalOf(sighting: Sighting<ApprovalMeaning>, { job, ref, secrets, starts }: Around): Approval {
  const { meaning, view, site } = sighting;
  const [token] = given(meaning.token, sighting);
  const source = token && sourceOf(token.value, secrets);
  const condition = bothOf([job.if?.text, view.step.if?.text].flatMap((one) => (one === undefined ? [] : [one])));
  return {
    job: inAction(ref, view),
    step: view.step.key,
    at: placeOf(view, site?.command),
    of: meaning.of,
    rejects: isNo(meaning, sighting),
    does: meaning.does,
    token:
      source ??
      (meaning.otherwise === 'workflow-token'
        ? { kind: 'workflow-token' }
        : { kind: 'unknown', because: { known: false, because: 'the step names no token', settle: 'nothing' } }),
    starts: distinctStarts(starts),
    condition,
  };
}

/** Whether the answer can only be a no; one that stands in a file, or that nothing tells, may be a yes. */
function isNo({ answer }: ApprovalMeaning, sighting: Sighting<ApprovalMeaning>): boolean {
  const said = given(answer ?? [], sighting).flatMap(({ value }) => alternatives(value).map(show));
  return said.some((one) => says(one, 'rejected')) && !said.some((one) => says(one, 'approved'));
}

/** The answer itself, or a body that has it as its `state`. */
const says = (text: string, answer: string): boolean =>
  text.trim() === answer || new RegExp(`"state"\\s*:\\s*"${answer}"`, 'u').test(text);

/** The conditions of job and step as one; an `||` in either is held together. */
const bothOf = (conditions: readonly string[]): string =>
  conditions.length < 2
    ? conditions.join('')
    : conditions.map((one) => (one.includes('||') ? `(${one.trim()})` : one)).join(' && ');

/** A list of approvers that a step holds. */
export function approvalListOf(sighting: Sighting<ApprovalListMeaning>, { ref }: Around): ApprovalList | undefined {
  const { meaning, view, site } = sighting;
  const approvers = resolve(meaning.approvers, view, site);
  if (!approvers) return undefined;
  const exclude = meaning.excludesInitiator;
  const set = exclude && resolve({ input: exclude.input }, view, site);
  return {
    job: inAction(ref, view),
    step: view.step.key,
    at: approvers.at,
    approvers: approvers.value,
    excludesInitiator: exclude ? (set ? show(set.value) : exclude.default) === exclude.is : undefined,
    excludeInput: exclude?.input,
  };
}
