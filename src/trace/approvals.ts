import { alternatives, show } from '../model/value.ts';
import type { StepsJob, UsesStep } from '../model/workflow.ts';
import type { Approval, ApprovalList } from '../model/world.ts';
import { actionEntry } from '../providers/lookup.ts';
import type { ApprovalListMeaning, ApprovalMeaning } from '../providers/provider.ts';
import { type Around, given, inAction } from './around.ts';
import { placeOf, resolve } from './refs.ts';
import { actionName, type Sighting } from './sightings.ts';
import { sourceOf } from './sources.ts';
import { distinctStarts } from './starts.ts';

const waiting = new WeakMap<StepsJob, readonly UsesStep[]>();

/** The steps whose action holds the run until somebody on its list says yes; found once, since every job behind them asks. */
export function stepsThatWait(job: StepsJob): readonly UsesStep[] {
  const known = waiting.get(job);
  if (known) return known;
  const found = job.steps.filter((step) => step.kind === 'uses').filter(waitsForApproval);
  waiting.set(job, found);
  return found;
}

const waitsForApproval = ({ uses }: UsesStep): boolean =>
  actionEntry(actionName(uses.text) ?? '')?.means.some(({ is }) => is === 'approval-list') ?? false;

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
