import type { Related } from '../model/judgement.ts';
import { type DeclaredIdentity, type Manifest, placeOf } from '../model/manifest.ts';
import { daysBetween } from '../model/date.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { doing, judgeManifest, subjectOf, usageOf, usedAt } from './identity-kit.ts';
import type { Reconciled } from './identity-matches.ts';
import { groupBy, type Judgement, met, notApplicable, notMet, type Rule } from './kit.ts';

export const identityExpired: Rule = {
  id: 'identity-expired',
  title: 'An identity is used after its end',
  category: 'identity-lifecycle',
  severity: 'high',
  controls: CONTROLS.identityLifecycle,
  finds:
    'A declared identity whose `expires` is over, and that a workflow still acts as; or a person whose `expires` is over and who is still named to approve, to own or to take part. The day itself is the last one.',
  why: 'The end was set so that somebody looks at it then. Past it, an account ships that nobody has agreed to any more.',
  fix: 'Replace it by one that is agreed, or review it, and write the new end. Retire it in this order: take it out of the workflows, revoke it, delete its secrets, then its entry.',
  cannotSee: 'Whether it was revoked at the other end. Days are days of UTC.',
  whenNot: 'Where ends are kept in another system and the manifest only copies them.',
  needs: 'manifest',
  judge: (world) => judgeManifest(world, (declared, held) => judgeOne(declared, held, world)),
};

function judgeOne(declared: DeclaredIdentity, held: Reconciled, world: World): readonly Judgement[] {
  const { expires, id } = declared;
  if (expires === undefined) return [];
  const [subject, at] = [subjectOf(declared), placeOf(declared, 'expires')];
  const days = daysBetween(expires, world.asOf);
  if (days <= 0) return [met(subject, at, `it ends after ${expires}`)];
  if (declared.class === 'human') return [judgePerson(declared, expires, held)];
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

/** What a person does stands in no workflow; where the manifest still counts on them, it does. */
function judgePerson(declared: DeclaredIdentity, expires: string, { manifest }: Reconciled): Judgement {
  const [subject, at] = [subjectOf(declared), placeOf(declared, 'expires')];
  const index = named.get(manifest) ?? namesIn(manifest);
  named.set(manifest, index);
  const roles = [declared.id, declared.principal ?? ''].flatMap((name) => index.get(plain(name)) ?? []);
  const [first] = roles;
  if (!first) return notApplicable(subject, at, 'it has ended, and the manifest names this person nowhere else');
  return notMet(subject, at, {
    message: `\`${declared.id}\` ended on ${expires}, and is still ${first.text}`,
    why: 'Who has left, or was to leave, still counts as somebody who is asked and who answers.',
    fix: `Name somebody else there. If they stay, write the new end: \`expires: YYYY-MM-DD\`.`,
    related: roles.slice(0, 10),
  });
}

const named = new WeakMap<Manifest, ReadonlyMap<string, readonly Related[]>>();

/** Where the manifest counts on somebody, by handle. */
function namesIn({ environments, identities, handoffs }: Manifest): ReadonlyMap<string, readonly Related[]> {
  const all = [
    ...environments.flatMap((one) =>
      (one.approvers ?? []).map((name) => [name, placeOf(one, 'approvers'), `an approver of \`${one.name}\``] as const),
    ),
    ...[...identities, ...handoffs].flatMap((one) =>
      one.owner === undefined ? [] : [[one.owner, placeOf(one, 'owner'), `the owner of \`${one.id}\``] as const],
    ),
    ...identities.flatMap((one) =>
      one.sponsor === undefined
        ? []
        : [[one.sponsor, placeOf(one, 'sponsor'), `the sponsor of \`${one.id}\``] as const],
    ),
    ...handoffs.flatMap((one) =>
      (['request', 'approve', 'execute'] as const).flatMap((stage) =>
        (one[stage]?.who ?? []).map(
          (name) => [name, placeOf(one, stage), `at the stage \`${stage}\` of \`${one.id}\``] as const,
        ),
      ),
    ),
  ];
  const byName = groupBy(all, ([name]) => plain(name));
  return new Map([...byName].map(([name, list]) => [name, list.map(([, at, text]) => ({ at, text }))]));
}

const plain = (name: string): string => name.replace(/^@/u, '').toLowerCase();
