import type { Related, Subject } from '../model/judgement.ts';
import { type DeclaredEnvironment, placeOf } from '../model/manifest.ts';
import { type Known, known, unknown, type Unknown } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import {
  environmentNamed,
  type HeldHandoff,
  heldHandoffs,
  isTeam,
  listsOf,
  partiesOf,
  party,
  says,
} from './handoffs.ts';
import { quotedList } from './identity-kit.ts';
import { type Judgement, listed, met, notApplicable, notMet, type Rule } from './kit.ts';
import { settingOf, says as whoSays, stateOf } from './protection.ts';

export const handoffNotSeparated: Rule = {
  id: 'handoff-not-separated',
  title: 'One party has two stages of a handoff',
  category: 'self-approval',
  severity: 'high',
  controls: CONTROLS.selfApproval,
  finds:
    'A declared handoff in which one principal may ask and say yes, or say yes and act, or ask and act: by its own lists, by the reviewers of its environment, or because self-review is allowed there. And an environment that is declared `independent` and allows self-review.',
  why: 'A handoff between a person and a machine is worth what its parties are apart. One party at two stages decides alone.',
  fix: 'Give each stage parties of its own, and let the environment prevent self-review. Where authors must not approve their own change either, let the default branch ask for a review of the last push by somebody else.',
  cannotSee:
    'Who asked and who approved in the past, members of teams, and two accounts of one person. `independent: true` is met only where self-review is prevented and the last push to the default branch needs somebody else; otherwise it is unknown.',
  whenNot:
    'Where one person maintains the repository. Then declare no handoff, and let a wait timer and a branch rule stand for it.',
  needs: 'manifest',
  judge: (world) => [
    ...heldHandoffs(world).map((held) => {
      const subject: Subject = { kind: 'handoff', id: held.handoff.id };
      return 'because' in held
        ? unsure(subject, held.handoff.at, unknown(`whether its stages are apart: ${held.because}`, 'manifest'))
        : judge(held, subject, world);
    }),
    ...(world.manifest.known ? world.manifest.value.environments : []).flatMap((one) =>
      one.independent === true ? [judgeIndependent(one, world)] : [],
    ),
  ],
};

const unsure = (subject: Subject, at: Judgement['at'], because: Unknown): Judgement => ({
  subject,
  at,
  outcome: 'unknown',
  because,
});

function judge(held: HeldHandoff, subject: Subject, world: World): Judgement {
  const { handoff } = held;
  const shared = sharedParty(held, world);
  if (shared) {
    const { name, stages, related } = shared;
    return notMet(subject, placeOf(handoff, stages[1]), {
      message: `\`${name}\` both ${DOES[stages[0]]} and ${DOES[stages[1]]} in the handoff \`${handoff.id}\``,
      why: `One party with two of its stages decides alone what happens to \`${handoff.environment}\`.`,
      fix: `Take \`${name}\` out of \`${stages[0]}\` or \`${stages[1]}\`, and name somebody else there.`,
      related,
    });
  }
  if (!says(handoff.request) || !says(handoff.approve))
    return says(handoff.execute)
      ? met(subject, handoff.at, 'no party has two of the stages that it declares')
      : notApplicable(subject, handoff.at, 'it declares less than two stages');
  return judgeSelfReview(held, subject, world);
}

type Stages = 'request' | 'approve' | 'execute';
const DOES: Readonly<Record<Stages, string>> = { request: 'asks', approve: 'says yes', execute: 'acts' };

/** A party with two stages, by name. Two people who swap stages are told apart by prevented self-review. */
function sharedParty(
  held: HeldHandoff,
  world: World,
): Readonly<{ name: string; stages: readonly [Stages, Stages]; related: readonly Related[] }> | undefined {
  const { handoff, deliveries, protection } = held;
  if (!world.manifest.known) return undefined;
  const manifest = world.manifest.value;
  const [request, approve] = [handoff.request?.who ?? [], handoff.approve?.who ?? []];
  const declared = partiesOf(handoff.execute?.who ?? [], manifest);
  const seen = new Map(
    deliveries.flatMap(({ delivery, executor }) =>
      (executor?.declared ?? []).flatMap(({ id, principal }) =>
        [id, ...(principal === undefined ? [] : [principal])].map((name) => [party(name), delivery.at] as const),
      ),
    ),
  );
  const acts = (name: string): boolean =>
    !isTeam(name) && [...partiesOf([name], manifest)].some((one) => declared.has(one) || seen.has(one));
  const at = (name: string): readonly Related[] => {
    const place = seen.get(party(name));
    return place ? [{ at: place, text: 'it acts here' }] : [];
  };
  const approver = approve.find(acts);
  if (approver !== undefined) return { name: approver, stages: ['execute', 'approve'], related: at(approver) };
  const requester = request.find(acts);
  if (requester !== undefined) return { name: requester, stages: ['request', 'execute'], related: at(requester) };
  const reviewers = protection.known && protection.value.reviewers.known ? protection.value.reviewers.value : [];
  const reviewer = reviewers.find(({ kind, name }) => kind === 'user' && acts(name));
  if (reviewer && says(handoff.approve))
    return { name: reviewer.name, stages: ['execute', 'approve'], related: at(reviewer.name) };
  const [only, second] = approve;
  const alone =
    only !== undefined &&
    second === undefined &&
    !isTeam(only) &&
    request.length === 1 &&
    party(request[0] ?? '') === party(only);
  return alone ? { name: only, stages: ['request', 'approve'], related: [] } : undefined;
}

/** Whether the one who asks can also say yes: by the list in the workflow, else by the environment. */
function judgeSelfReview(held: HeldHandoff, subject: Subject, world: World): Judgement {
  const { handoff, protection, environment } = held;
  const at = placeOf(handoff, 'approve');
  const lists = listsOf(held, world);
  const kept: Known<boolean> = lists
    ? keptOut(lists.map(({ excludesInitiator }) => excludesInitiator))
    : prevented(held);
  if (!kept.known) return unsure(subject, at, kept);
  if (kept.value) return met(subject, at, 'the one who asks cannot say yes, and no other party has two stages');
  const reviewers = protection.known && protection.value.reviewers.known ? protection.value.reviewers.value : [];
  if (!lists && reviewers.length === 0)
    return notApplicable(subject, at, `\`${environment.name}\` asks nobody, so nobody approves`);
  const names = reviewers.map(({ name }) => name);
  return notMet(subject, at, {
    message: `Who asks for the handoff \`${handoff.id}\` can also say yes: ${lists ? 'the list in the workflow does not keep out the one who started the run' : `\`${environment.name}\` allows self-review`}`,
    why: `It is declared as asked for by ${named(handoff.request?.who, handoff.request?.class)} and approved by ${named(handoff.approve?.who, handoff.approve?.class)}. ${names.length > 0 ? `${quotedList(names.slice(0, 3))} can be both.` : 'One person can be both.'}`,
    fix: lists
      ? 'Turn on the option of the action that keeps out the initiator; better, use the environment’s own reviewers and prevent self-review.'
      : `Turn on "Prevent self-review" for \`${environment.name}\`.`,
    ...(protection.known && !lists ? settingOf(protection.value) : {}),
  });
}

const named = (who: readonly string[] | undefined, classes: readonly string[] | undefined): string =>
  listed(who && who.length > 0 ? who : (classes ?? []).map((one) => `a ${one}`)) || 'somebody';

function keptOut(all: readonly (boolean | undefined)[]): Known<boolean> {
  if (all.includes(false)) return known(false);
  return all.length === 0 || all.includes(undefined)
    ? unknown('whether the step that asks keeps out the one who started the run')
    : known(true);
}

function prevented({ protection, environment }: HeldHandoff): Known<boolean> {
  const about = `whether the one who asks can also say yes to \`${environment.name}\``;
  if (!protection.known) return unknown(`${about}: ${protection.because}`, protection.settle);
  const { preventSelfReview } = protection.value;
  return preventSelfReview.known
    ? preventSelfReview
    : unknown(`${about}: ${preventSelfReview.because}`, preventSelfReview.settle);
}

/** The one who says yes is neither the one who asked nor the author of the change. */
function judgeIndependent(declared: DeclaredEnvironment, world: World): Judgement {
  const subject: Subject = { kind: 'environment', id: declared.name };
  const at = placeOf(declared, 'independent');
  const environment = environmentNamed(declared.name, world);
  const state = environment && stateOf(environment, world);
  const about = `whether who approves \`${declared.name}\` is neither who asked nor the author`;
  if (!environment || state?.kind !== 'protected') {
    const because =
      state?.kind === 'unknown' ? state.because : unknown('GitHub does not have the environment yet', 'online');
    return unsure(subject, at, unknown(`${about}: ${because.because}`, because.settle));
  }
  const { preventSelfReview, reviewers } = state.protection;
  if (!preventSelfReview.known)
    return unsure(subject, at, unknown(`${about}: ${preventSelfReview.because}`, preventSelfReview.settle));
  if (!preventSelfReview.value) {
    if (reviewers.known && (environment.tier === 'production' || reviewers.value.length === 0))
      return notApplicable(
        subject,
        at,
        'that self-review is allowed, or nobody is asked, is told of the environment itself',
      );
    return notMet(subject, at, {
      message: `\`${declared.name}\` is declared \`independent\`, and ${whoSays(state.protection)} that self-review is allowed there`,
      why: 'The one who asks for a deployment can also say yes to it.',
      fix: `Turn on "Prevent self-review" for \`${declared.name}\`, or take \`independent: true\` out of the manifest.`,
      ...settingOf(state.protection),
    });
  }
  return lastPush(world)
    ? met(subject, at, 'self-review is prevented, and the last push to the default branch needs somebody else')
    : unsure(
        subject,
        at,
        unknown(
          `${about}: self-review is prevented, which keeps out the one who asked; that an author approves their own change only history, or a rule that the last push needs somebody else, can rule out`,
          'history',
        ),
      );
}

function lastPush({ settings: { live } }: World): boolean {
  const branch = live.known && live.value.defaultBranch.state === 'known' ? live.value.defaultBranch.value : undefined;
  return (
    branch?.review.state === 'known' && branch.review.value.lastPushBySomebodyElse && branch.review.value.approvals > 0
  );
}
