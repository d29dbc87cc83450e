import { show } from '../model/value.ts';
import { CONTROLS } from './controls.ts';
import { jobSubject, listed, notMet, type Rule } from './kit.ts';
import { isEmptied, judgeMissingGate, type Open, placeOfGap, placesOf, startedBy, waysIn } from './missing-gate.ts';

export const environmentCanBeEmpty: Rule = {
  id: 'environment-can-be-empty',
  title: 'An expression can leave a production job without its environment',
  category: 'missing-approval',
  severity: 'high',
  controls: CONTROLS.missingApproval,
  finds:
    'A job that changes production, whose `environment:` is an expression that names an environment on some ways to start it and comes out empty on another.',
  why: 'GitHub runs a job whose environment is the empty text as if it had none: nobody is asked, no branch rule holds, and nothing is recorded.',
  fix: "Make the expression name an environment in every case: end it with `|| 'production'`, require the input, or let an `if:` keep the job from running where there is none.",
  cannotSee:
    'What a variable or an output holds when the job runs. Where the name comes from one, the answer is unknown.',
  whenNot:
    'Where the way without environment cannot reach production, because the job then does something else. Say so in an exception.',
  judge: (world) => judgeMissingGate(world, 'environment-can-be-empty', wrong),
};

function wrong({ delivery, routes, all }: Open) {
  const emptied = routes.filter(isEmptied);
  const [first] = emptied;
  const names = namesOf(delivery.routes);
  return notMet(jobSubject('delivery', delivery.job, delivery.step), placeOfGap(delivery), {
    message: `Job \`${delivery.job.job}\` ${delivery.does} in production, and its environment can come out empty`,
    why: `The expression gives ${names} on some ways to start it and nothing for ${waysIn(emptied)}. Then the job runs without an environment and nobody is asked: ${startedBy(emptied)} is enough.`,
    fix: `Let the expression name an environment in every case, as with \`|| 'production'\` at its end, or keep the job from running where it names none: by an \`if:\`, or, where a matrix gives the name, by leaving that entry out.`,
    confidence: emptied.some(({ sure }) => sure) && delivery.tierFrom === 'effect' ? 'high' : 'medium',
    related: placesOf(all),
    chain: first?.chain ?? [],
  });
}

const namesOf = (routes: Open['routes']): string =>
  listed([
    ...new Set(
      routes.flatMap((route) => (route.environment && !isEmptied(route) ? [`\`${show(route.environment)}\``] : [])),
    ),
  ]);
