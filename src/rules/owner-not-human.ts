import type { Subject } from '../model/judgement.ts';
import { type DeclaredIdentity, type Located, placeOf } from '../model/manifest.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { subjectOf } from './identity-kit.ts';
import { type Judgement, met, notMet, type Rule } from './kit.ts';

export const ownerNotHuman: Rule = {
  id: 'owner-not-human',
  title: 'A machine is named as an owner',
  category: 'identity-lifecycle',
  severity: 'medium',
  controls: CONTROLS.identityLifecycle,
  finds:
    'An `owner` or `sponsor` in the identity manifest that is an app, that the manifest itself declares as a service account, bot or agent, or that GitHub knows as a machine.',
  why: 'A machine answers no question. Whoever is to review the identity, or to take it away, is nobody.',
  fix: "Name a person or a team of people: `owner: '@acme/platform'`.",
  cannotSee: 'Machines with the account of a person, and who is in a team.',
  whenNot: 'Never: a machine can carry out what an owner decides, and cannot decide it.',
  needs: 'manifest',
  judge: (world) => {
    if (!world.manifest.known) return [];
    const machines = machinesIn(world);
    const { identities, handoffs } = world.manifest.value;
    return [
      ...identities.flatMap((one) => judge(one, subjectOf(one), machines)),
      ...handoffs.flatMap((one) => judge(one, { kind: 'handoff', id: one.id }, machines)),
    ];
  },
};

const plain = (handle: string): string => handle.replace(/^@/u, '').toLowerCase();

/** What is known to be no person, by its handle, and what says so. */
function machinesIn({ manifest, settings: { live } }: World): ReadonlyMap<string, string> {
  const people = live.known && live.value.collaborators.state === 'known' ? live.value.collaborators.value : [];
  const declared: readonly DeclaredIdentity[] = manifest.known ? manifest.value.identities : [];
  return new Map([
    ...people
      .filter(({ machine }) => machine)
      .map(({ login }) => [plain(login), 'GitHub knows it as a machine'] as const),
    ...declared
      .filter((one) => one.class !== 'human')
      .flatMap(({ id, principal, class: kind }) =>
        [id, ...(principal === undefined ? [] : [principal])].map(
          (name) => [plain(name), `the manifest declares it as ${KINDS[kind]}`] as const,
        ),
      ),
  ]);
}

const KINDS = { human: 'a person', 'service-account': 'a service account', bot: 'a bot', 'ai-agent': 'an AI agent' };

type Owned = Located & Readonly<{ id: string; owner?: string; sponsor?: string }>;

function judge(entry: Owned, subject: Subject, machines: ReadonlyMap<string, string>): readonly Judgement[] {
  return (['owner', 'sponsor'] as const).flatMap((key) => {
    const name = entry[key];
    if (name === undefined) return [];
    const at = placeOf(entry, key);
    const because = name.endsWith('[bot]') ? 'it is the account of an app' : machines.get(plain(name));
    if (because === undefined) return [met(subject, at, `nothing says that ${name} is a machine`)];
    return [
      notMet(subject, at, {
        message: `The ${key} of \`${entry.id}\` is \`${name}\`, which is no person: ${because}`,
        why: 'A machine answers no question, so whoever is to review this identity or take it away is nobody.',
        fix: `Name a person${key === 'owner' ? ' or a team of people' : ''} instead: \`${key}: '@…'\`.`,
      }),
    ];
  });
}
