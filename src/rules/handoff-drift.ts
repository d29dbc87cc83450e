import type { Subject } from '../model/judgement.ts';
import { type Handoff, placeOf, type Stage } from '../model/manifest.ts';
import type { Related } from '../model/judgement.ts';
import { unknown, type Unknown } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import {
  handleOf,
  type HeldHandoff,
  heldHandoffs,
  holding,
  isTeam,
  listsOf,
  partiesOf,
  peopleOn,
  party,
  requesterOf,
  says,
} from './handoffs.ts';
import { quoted, quotedList, yamlList } from './identity-kit.ts';
import { ONE_OF } from './matrix.ts';
import { type Judgement, listed, met, notMet, type Rule } from './kit.ts';

export const handoffDrift: Rule = {
  id: 'handoff-drift',
  title: 'A stage of a handoff happens otherwise than declared',
  category: 'identity-lifecycle',
  severity: 'medium',
  controls: CONTROLS.missingApproval,
  finds:
    'A declared handoff whose deliveries are requested, approved or executed by another class or another party than it says: on any route into its environment.',
  why: 'The handoff is what people believe happens between them and the machines. A route around it is the one that is taken when it matters.',
  fix: 'Mend the workflow or the environment so that the stage happens as declared; or declare what is meant, so that its owner sees it.',
  cannotSee:
    'Who presses the button: of a push or a dispatch it is only known that somebody with write access made it. Members of teams, and reviewers of environments where GitHub was not asked.',
  whenNot: 'Where the handoff describes what is planned and not what is.',
  needs: 'manifest',
  judge: (world) =>
    heldHandoffs(world).map((held) => {
      const subject: Subject = { kind: 'handoff', id: held.handoff.id };
      return 'because' in held
        ? {
            subject,
            at: held.handoff.at,
            outcome: 'unknown',
            because: unknown(`whether it happens as declared: ${held.because}`, 'manifest'),
          }
        : judge(held, subject, world);
    }),
};

/** What happens otherwise, as a sentence, and where. */
type Drift = Readonly<{
  stage: 'request' | 'approve' | 'execute';
  says: string;
  fix: string;
  related: readonly Related[];
}>;

/** One answer for each handoff: whoever mends it looks at all of it. */
function judge(held: HeldHandoff, subject: Subject, world: World): Judgement {
  const { handoff } = held;
  const { drifts: all, unsure } = together([requests(held), approvals(held, world), executions(held, world)]);
  const drifts = [...new Map(all.map((one) => [one.says, one])).values()];
  const [first, ...more] = drifts;
  if (!first) {
    const [because] = unsure;
    return because
      ? { subject, at: handoff.at, outcome: 'unknown', because }
      : met(subject, handoff.at, 'every stage that it declares happens so on every route');
  }
  return notMet(subject, placeOf(handoff, first.stage), {
    message: `The handoff \`${handoff.id}\` does not happen as declared: ${[first, ...more].map((one) => one.says).join('; ')}`,
    why: `Who relies on it believes that ${believed(handoff)} for \`${handoff.environment}\`.`,
    fix: [first, ...more].map((one) => one.fix).join(' '),
    related: drifts.flatMap(({ related }) => related).slice(0, 10),
  });
}

function believed({ request, approve, execute }: Handoff): string {
  const words = [
    ...(request ? [`${nameStage(request)} asks`] : []),
    ...(approve ? [`${nameStage(approve)} says yes`] : []),
    ...(execute ? [`${nameStage(execute)} does it`] : []),
  ];
  return listed(words) || 'it happens so';
}

const nameStage = (stage: Stage): string =>
  (stage.who.length > 0 ? stage.who : stage.class.map((one) => ONE_OF[one])).slice(0, 3).join(' or ') || 'somebody';

type Answer = Readonly<{ drifts: readonly Drift[]; unsure: readonly Unknown[] }>;
const together = (all: readonly Answer[]): Answer => ({
  drifts: all.flatMap(({ drifts }) => drifts),
  unsure: all.flatMap(({ unsure }) => unsure),
});
const NOTHING: Answer = { drifts: [], unsure: [] };

/** Who can start it, by class. A machine may ask by a schedule. */
function requests({ handoff: { request }, deliveries }: HeldHandoff): Answer {
  if (!request || request.class.length === 0) return NOTHING;
  const routes = deliveries.flatMap((one) => one.routes);
  const wrong = routes.filter((route) => {
    const asks = requesterOf(route);
    return (
      asks &&
      (asks.class === 'time' ? request.class.every((one) => one === 'human') : !request.class.includes(asks.class))
    );
  });
  const unclear = routes.find((route) => !requesterOf(route));
  const byEvent = [...new Map(wrong.map((route) => [route.start.event, route])).values()];
  return {
    drifts: byEvent.map((route) => ({
      stage: 'request',
      says: `\`${route.start.event}\` starts it, by ${requesterOf(route)?.who ?? ''}, and who asks is declared as ${quotedList(request.class)}`,
      fix:
        requesterOf(route)?.class === 'time'
          ? `Take \`${route.start.event}\` from the workflow, or declare who asks: \`request: { class: [human, service-account] }\`.`
          : `Take \`${route.start.event}\` from the workflow, or declare \`request: { class: ${yamlList([...request.class, requesterOf(route)?.class ?? 'human'])} }\`.`,
      related: [{ at: route.start.at, text: 'started here' }],
    })),
    unsure: unclear ? [unknown(`who asks where \`${unclear.start.event}\` starts it is not known`)] : [],
  };
}

/** Who says yes: the reviewers of the environment, or a list in the workflow. */
function approvals(held: HeldHandoff, world: World): Answer {
  const { handoff, protection, deliveries, environment } = held;
  const { approve } = handoff;
  if (!says(approve)) return NOTHING;
  const lists = listsOf(held, world);
  if (lists) return fromLists(peopleOn(lists), approve, world);
  const asking = deliveries.flatMap((one) => one.routes.filter((route) => holding(route).length === 0));
  const [open] = asking;
  if (open)
    return {
      drifts: [
        {
          stage: 'approve',
          says: `on ${open.when} nothing asks anybody`,
          fix: `Put the environment \`${environment.name}\` before every route to it.`,
          related: [{ at: open.start.at, text: 'started here' }],
        },
      ],
      unsure: [],
    };
  if (!protection.known)
    return { drifts: [], unsure: [unknown(`who approves: ${protection.because}`, protection.settle)] };
  const { reviewers, at } = protection.value;
  if (!reviewers.known) return { drifts: [], unsure: [reviewers] };
  if (reviewers.value.length === 0) return asksNobody(environment.name, at);
  const allowed = world.manifest.known ? partiesOf(approve.who, world.manifest.value) : new Set<string>();
  const others = reviewers.value.filter((one) => approve.who.length > 0 && !allowed.has(party(one.name)));
  const machines = reviewers.value.filter(
    ({ machine, name }) =>
      approve.class.length > 0 && approve.class.every((one) => one === 'human') && (machine || name.endsWith('[bot]')),
  );
  const strange = [...new Set([...others, ...machines])];
  // A team may be written for its members and the other way round.
  const unsure = others.some(({ kind }) => kind === 'user') && [...allowed].some(isTeam);
  if (strange.length === 0) return NOTHING;
  if (unsure && machines.length === 0)
    return {
      drifts: [],
      unsure: [
        unknown(
          `whether ${listed(others.map(handleOf))}, whom \`${environment.name}\` asks, belong to ${listed(approve.who)}`,
          'token',
        ),
      ],
    };
  return {
    drifts: [
      {
        stage: 'approve',
        says: `${listed(strange.map(handleOf))} may approve \`${environment.name}\`, and who says yes is declared as ${listed(approve.who.length > 0 ? approve.who : approve.class)}`,
        fix: `Take ${listed(strange.map(handleOf))} from the reviewers of \`${environment.name}\`, or declare \`approve: { who: ${yamlList([...approve.who, ...strange.map(handleOf)])} }\`.`,
        related: [{ at, text: 'the environment' }],
      },
    ],
    unsure: [],
  };
}

const asksNobody = (name: string, at: Related['at']): Answer => ({
  drifts: [
    {
      stage: 'approve',
      says: `the environment \`${name}\` asks nobody`,
      fix: `Give \`${name}\` the reviewers that are declared.`,
      related: [{ at, text: 'the environment' }],
    },
  ],
  unsure: [],
});

function fromLists(people: readonly string[], approve: Stage, { manifest }: World): Answer {
  const allowed = manifest.known ? partiesOf(approve.who, manifest.value) : new Set<string>();
  if (approve.who.length === 0) return NOTHING;
  if (people.length === 0)
    return { drifts: [], unsure: [unknown('who is on the list of approvers stands in no file')] };
  const others = people.filter((one) => !allowed.has(party(one)));
  if (others.length === 0) return NOTHING;
  if ([...allowed].some(isTeam))
    return { drifts: [], unsure: [unknown(`whether ${listed(others)} belong to ${listed(approve.who)}`, 'token')] };
  return {
    drifts: [
      {
        stage: 'approve',
        says: `${quotedList(others)} may approve in the workflow, and who says yes is declared as ${listed(approve.who)}`,
        fix: `Take ${quotedList(others)} from the list, or declare \`approve: { who: ${yamlList([...approve.who, ...others.map((one) => `@${one}`)])} }\`.`,
        related: [],
      },
    ],
    unsure: [],
  };
}

/** The identity that acts, by its id, its principal and its class. */
function executions({ handoff: { execute }, deliveries }: HeldHandoff, { manifest }: World): Answer {
  if (!says(execute)) return NOTHING;
  const allowed = manifest.known ? partiesOf(execute.who, manifest.value) : new Set<string>();
  return together(
    deliveries.map(({ delivery, executor }): Answer => {
      const { job, at, account } = delivery;
      if (!executor || executor.identity.kind === 'runner')
        return {
          drifts: [],
          unsure: [unknown(`which identity ships from job \`${job.job}\` is not seen`, 'manifest')],
        };
      const { identity, declared } = executor;
      const names = [
        identity.account,
        ...declared.flatMap(({ id, principal }) => [id, ...(principal === undefined ? [] : [principal])]),
      ];
      const classes = declared.length > 0 ? declared.map((one) => one.class) : [identity.class];
      const isParty = execute.who.length === 0 || names.some((name) => allowed.has(party(name)));
      const isClass = execute.class.length === 0 || classes.some((one) => execute.class.includes(one));
      if (isParty && isClass) return NOTHING;
      // What the workflow calls it may still be the one that is declared by its principal.
      if (!isParty && declared.length === 0 && identity.toldBy !== 'principal' && identity.kind === 'account')
        return {
          drifts: [],
          unsure: [unknown(`whether \`${account}\` in job \`${job.job}\` is ${quotedList(execute.who)}`, 'manifest')],
        };
      const [own] = declared;
      const who = own ? `\`${own.id}\`` : quoted(identity.account);
      return {
        drifts: [
          {
            stage: 'execute',
            says: `${who}${isParty ? `, of class ${classes[0] ?? ''},` : ''} ships from job \`${job.job}\`, and who does it is declared as ${quotedList(isParty ? execute.class : execute.who)}`,
            fix: own
              ? `Let job \`${job.job}\` act as ${quotedList(isParty ? execute.class : execute.who)}, or declare \`execute: { ${isParty ? `class: ${yamlList([...execute.class, own.class])}` : `who: ${yamlList([...execute.who, own.id])}`} }\`.`
              : `Let job \`${job.job}\` act as ${quotedList(execute.who.length > 0 ? execute.who : execute.class)}, or declare ${quoted(identity.account)} under \`identities:\` and name it here.`,
            related: [{ at, text: `shipped here as ${own?.id ?? identity.account}` }],
          },
        ],
        unsure: [],
      };
    }),
  );
}
