import { type DeclaredIdentity, placeOf } from '../model/manifest.ts';
import { daysBetween } from '../model/date.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { doing, judgeManifest, subjectOf, usageOf, usedAt } from './identity-kit.ts';
import type { Reconciled } from './identity-matches.ts';
import { type Judgement, met, notApplicable, notMet, type Rule } from './kit.ts';

export const identityExpired: Rule = {
  id: 'identity-expired',
  title: 'An identity is used after its end',
  category: 'identity-lifecycle',
  severity: 'high',
  controls: CONTROLS.identityLifecycle,
  finds:
    'A declared identity whose `expires` is over, and that a workflow still acts as. The day itself is its last one.',
  why: 'The end was set so that somebody looks at it then. Past it, an account ships that nobody has agreed to any more.',
  fix: 'Replace it by one that is agreed, or review it, and write the new end. Retire it in this order: take it out of the workflows, revoke it, delete its secrets, then its entry.',
  cannotSee: 'Whether it was revoked at the other end. Days are days of UTC.',
  whenNot: 'Where ends are kept in another system and the manifest only copies them.',
  judge: (world) => judgeManifest(world, (declared, held) => judgeOne(declared, held, world)),
};

function judgeOne(declared: DeclaredIdentity, held: Reconciled, world: World): readonly Judgement[] {
  const { expires, id } = declared;
  if (expires === undefined) return [];
  const [subject, at] = [subjectOf(declared), placeOf(declared, 'expires')];
  const days = daysBetween(expires, world.asOf);
  if (days <= 0) return [met(subject, at, `it ends after ${expires}`)];
  const usage = usageOf(declared, held, world);
  switch (usage.kind) {
    case 'unseen':
      return [notApplicable(subject, at, 'it has ended, and no workflow acts as it')];
    case 'unknown':
      return [
        {
          subject,
          at,
          outcome: 'unknown',
          because: {
            ...usage.because,
            because: `whether anything still acts as it after ${expires}: ${usage.because.because}`,
          },
        },
      ];
    default: {
      const uses = usage.kind === 'seen' ? usage.uses : [];
      const [first] = uses;
      const how = first
        ? `still ${doing(uses.map(({ use }) => use))} from job \`${first.use.job.job}\` of ${first.use.job.file}`
        : usage.kind === 'read'
          ? `a workflow still reads \`secrets.${usage.secret}\``
          : '';
      return [
        notMet(subject, at, {
          message: `\`${id}\` ended ${days === 1 ? 'yesterday' : `${days} days ago`}, on ${expires}, and ${how}`,
          why: 'Nobody has agreed to it past that day, and what was to be looked at then was not.',
          fix: `If it is still wanted, review it and write the new end: \`expires: YYYY-MM-DD\` and \`review: { last: ${world.asOf}, by: '@…' }\`. If not, take it out of the workflow, revoke it where it was made, then delete its entry.`,
          related: usedAt(uses, 'still used here'),
        }),
      ];
    }
  }
}
