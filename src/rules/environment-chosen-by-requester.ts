import { alternatives } from '../model/value.ts';
import type { Delivery, Gate, Route, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { groupBy, jobKey, jobSubject, type Judgement, met, notMet, type Rule } from './kit.ts';

export const environmentChosenByRequester: Rule = {
  id: 'environment-chosen-by-requester',
  title: 'Who asks for a delivery names its environment freely',
  category: 'missing-approval',
  severity: 'note',
  controls: CONTROLS.missingApproval,
  finds: 'A delivery whose environment is a text that whoever starts the run types in, with no list to choose from.',
  why: 'The environment is the gate, so who asks picks who is asked. A name that does not exist yet is created by GitHub on first use, without any protection.',
  fix: 'Give the input `type: environment`, or `type: choice` with the environments that exist, and keep the credentials in these environments alone, so that another name reaches nothing.',
  cannotSee:
    'Where the credentials are kept. If only the protected environments hold them, a made-up name deploys nothing.',
  whenNot: 'Where every credential of the job is an environment’s own secret.',
  judge: (world) =>
    [...groupBy(deliveriesByChoice(world), jobKey).values()].flatMap(([first]) => (first ? [judge(first)] : [])),
};

type Chosen = Readonly<{ delivery: Delivery; route: Route; gate: Gate; job: Delivery['job'] }>;

/** Events that let whoever starts a run give it inputs. */
const isAsked = ({ start: { event } }: Route): boolean => event === 'workflow_dispatch';

const deliveriesByChoice = ({ deliveries }: World): readonly Chosen[] =>
  deliveries.flatMap((delivery) =>
    delivery.routes.filter(isAsked).flatMap((route) => {
      const gate = route.gates.find(({ kind, environment }) => kind === 'environment' && environment !== undefined);
      return gate ? [{ delivery, route, gate, job: delivery.job }] : [];
    }),
  );

function judge({ delivery, route, gate, job }: Chosen): Judgement {
  const subject = jobSubject('delivery', job, delivery.step);
  const free = gate.environment && alternatives(gate.environment).find((one) => one.kind === 'input' && !one.listed);
  if (free?.kind !== 'input') return met(subject, gate.at, 'whoever asks cannot name another environment than these');
  return notMet(subject, gate.at, {
    message: `Whoever starts job \`${job.job}\` types in its environment (\`inputs.${free.name}\`)`,
    why: 'The environment decides who has to say yes. GitHub creates one that does not exist when it is first named, without reviewers and branch rules.',
    fix: `Give \`${free.name}\` the type \`environment\`, or \`choice\` with the environments that exist, and keep the job’s credentials in these alone.`,
    confidence: 'high',
    chain: route.chain,
  });
}
