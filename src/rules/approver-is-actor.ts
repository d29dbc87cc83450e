import { placeOf } from '../model/manifest.ts';
import { alternatives, type Value } from '../model/value.ts';
import type { ApprovalList, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import {
  chainOf,
  declaredIdentities,
  groupBy,
  jobKey,
  jobSubject,
  met,
  notMet,
  type Judgement,
  type Rule,
} from './kit.ts';

export const approverIsActor: Rule = {
  id: 'approver-is-actor',
  title: 'The one who asks may also say yes',
  category: 'self-approval',
  severity: 'high',
  controls: CONTROLS.selfApproval,
  finds:
    'An approval list in a workflow that holds the one who started the run, or an approver in the manifest who also executes there.',
  why: 'An approval by the one who asked is one person acting alone with a second click.',
  fix: 'Take the actor out of the list and turn on the action’s option that excludes the initiator; better, use an environment with required reviewers and prevented self-review.',
  cannotSee: 'Who belongs to a team on the list, and lists that a secret or variable holds.',
  whenNot:
    'With one maintainer nobody else can say yes. Then drop the list and use a wait timer and a branch rule, which say honestly what they are.',
  judge: (world) => [...fromLists(world), ...fromManifest(world)],
};

function fromLists(world: World): readonly Judgement[] {
  return [...groupBy(world.approvalLists, (one) => `${jobKey(one)}\n${one.step ?? ''}`).values()].flatMap(([list]) =>
    list ? [judgeList(list)] : [],
  );
}

function judgeList(list: ApprovalList): Judgement {
  const subject = jobSubject('approval', list.job, list.step);
  const asks = alternatives(list.approvers)
    .flatMap(parts)
    .flatMap((one) => (one.kind === 'github' ? (WHO_ASKS[one.name] ?? []) : []))
    .find(({ starts }) => !starts || list.excludesInitiator !== true);
  if (asks) {
    return notMet(subject, list.at, {
      message: `The approvers of job \`${list.job.job}\` include \`github.${asks.name}\`, the one who ${asks.what}`,
      why: `Whoever ${asks.what} also approves it: one person, two clicks.`,
      fix: `List other people or a team${list.excludeInput && asks.starts ? ` and set \`${list.excludeInput}: true\`` : ''}; better, use an environment with required reviewers and prevented self-review.`,
      chain: chainOf(list.job),
    });
  }
  if (list.excludesInitiator === false && list.excludeInput) {
    return notMet(subject, list.at, {
      message: `The approvers of job \`${list.job.job}\` may approve runs of their own`,
      why: `The action lets the one who started the run say yes unless \`${list.excludeInput}\` is set, and it is not.`,
      fix: `Set \`${list.excludeInput}: true\`; better, use an environment with required reviewers and prevented self-review.`,
      confidence: 'medium',
      chain: chainOf(list.job),
    });
  }
  return met(subject, list.at, 'the one who starts the run cannot approve it');
}

const parts = (value: Value): readonly Value[] => (value.kind === 'join' ? value.parts : [value]);

type Asks = Readonly<{ name: string; what: string; starts: boolean }>;
const starter = (name: string): Asks => ({ name, what: 'started the run', starts: true });
const WHO_ASKS: Readonly<Record<string, Asks>> = {
  actor: starter('actor'),
  triggering_actor: starter('triggering_actor'),
  'event.sender.login': starter('event.sender.login'),
  'event.pull_request.user.login': {
    name: 'event.pull_request.user.login',
    what: 'opened the pull request',
    starts: false,
  },
};

/** An approver of an environment who is declared to act there, by id or principal. */
function fromManifest(world: World): readonly Judgement[] {
  if (!world.manifest.known) return [];
  const identities = declaredIdentities(world).map(({ identity }) => identity);
  return world.manifest.value.environments.flatMap((environment) =>
    (environment.approvers ?? []).flatMap((approver) => {
      const actor = identities.find(
        (one) =>
          (one.environments ?? []).some((name) => same(name, environment.name)) &&
          [one.id, one.principal ?? ''].some((name) => same(name.replace(/^@/u, ''), approver.replace(/^@/u, ''))),
      );
      if (!actor) return [];
      return [
        notMet({ kind: 'environment', id: environment.name }, placeOf(environment, 'approvers'), {
          message: `\`${approver}\` approves deployments to \`${environment.name}\` and is declared to execute there as \`${actor.id}\``,
          why: 'The one who acts is also the one who says yes.',
          fix: `Take \`${approver}\` out of \`approvers\`, or take \`${environment.name}\` out of the environments of \`${actor.id}\`.`,
          related: [{ at: actor.at, text: 'declared to act here' }],
        }),
      ];
    }),
  );
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
