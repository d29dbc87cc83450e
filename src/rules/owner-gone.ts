import { type RepositoryFacts, settled } from '../model/facts.ts';
import type { Subject } from '../model/judgement.ts';
import { type Located, placeOf } from '../model/manifest.ts';
import { type Place, type Settle, unknown } from '../model/place.ts';
import { CONTROLS } from './controls.ts';
import { subjectOf } from './identity-kit.ts';
import { groupBy, type Judgement, met, notApplicable, notMet, type Rule } from './kit.ts';

export const ownerGone: Rule = {
  id: 'owner-gone',
  title: 'The owner of an identity is no longer there',
  category: 'identity-lifecycle',
  severity: 'medium',
  controls: CONTROLS.identityLifecycle,
  finds:
    'A team of the repository’s own organization that the identity manifest names as `owner` or `sponsor`, and that GitHub does not list among the teams of the repository.',
  why: 'A team that was renamed, dissolved or taken from the repository answers for nothing: whoever is to review the identity is nobody.',
  fix: 'Name the team or person that took over. If the team is still there, give it access to the repository, at least to read.',
  cannotSee:
    'Whether a person is still there: a member of the organization need not be a collaborator of the repository, so for people who are none the answer is unknown. Teams of other organizations, and owners by e-mail.',
  whenNot: 'Where teams own identities in repositories that they have no access to.',
  needs: 'manifest',
  judge: (world) => {
    if (!world.manifest.known) return [];
    const owned: readonly Owned[] = [...world.manifest.value.identities, ...world.manifest.value.handoffs];
    const named = owned.flatMap((entry) =>
      (['owner', 'sponsor'] as const).flatMap((key) => {
        const name = entry[key];
        return name === undefined ? [] : [{ name, entry, key }];
      }),
    );
    const [first] = named;
    const { live } = world.settings;
    // One answer of GitHub's settles them all.
    if (!live.known)
      return first
        ? [
            unsure(
              subjectOf(first.entry),
              placeOf(first.entry, first.key),
              `whether the owners that the manifest names are still there: ${live.because}`,
              live.settle,
            ),
          ]
        : [];
    return [...groupBy(named, ({ name }) => name.toLowerCase()).values()].flatMap(([first]) =>
      first ? [judge(first, live.value)] : [],
    );
  },
};

type Owned = Located & Readonly<{ id: string; owner?: string; sponsor?: string }>;
type Named = Readonly<{ name: string; entry: Owned; key: 'owner' | 'sponsor' }>;

const unsure = (subject: Subject, at: Place, because: string, settle: Settle = 'nothing'): Judgement => ({
  subject,
  at,
  outcome: 'unknown',
  because: unknown(because, settle),
});

/** Each owner is asked about once, where it is first named. */
function judge({ name, entry, key }: Named, facts: RepositoryFacts): Judgement {
  const [subject, at] = [subjectOf(entry), placeOf(entry, key)];
  const [, organization = '', slug] = /^@([^/]+)(?:\/(.+))?$/u.exec(name) ?? [];
  if (organization === '') return notApplicable(subject, at, 'GitHub is not asked about e-mail addresses');
  if (name.endsWith('[bot]')) return notApplicable(subject, at, 'it is an app');
  const about = `whether the owner ${name} is still there`;
  if (slug === undefined) {
    const why = judgePerson(organization, facts);
    return why === undefined
      ? met(subject, at, `${name} is a collaborator of the repository`)
      : unsure(subject, at, `${about}: ${why}`, 'online');
  }
  const teams = settled(facts.teams, []);
  if (!teams.known) return unsure(subject, at, `${about}: ${teams.because}`, teams.settle);
  if (facts.repository.split('/')[0]?.toLowerCase() !== organization.toLowerCase())
    return unsure(subject, at, `${about}: it is a team of another organization`);
  if (teams.value.some((one) => one.slug.toLowerCase() === slug.toLowerCase()))
    return met(subject, at, `${name} has access to the repository`);
  return notMet(subject, at, {
    message: `GitHub lists no team \`${slug}\` for ${facts.repository}, and the manifest names it as an owner`,
    why: 'It was renamed or dissolved, or has no access here: whoever is to review what it owns cannot, or is nobody.',
    fix: `Name who took over, \`${key}: '@…'\`; if ${name} is still there, give it access to the repository.`,
    confidence: 'medium',
    setting: 'Settings → Collaborators and teams',
  });
}

/** Why it is not known whether a person is still there; `undefined` where they surely are. */
function judgePerson(login: string, { collaborators }: RepositoryFacts): string | undefined {
  if (collaborators.state !== 'known') return 'GitHub did not say who the collaborators are';
  return collaborators.value.some((one) => one.login.toLowerCase() === login.toLowerCase())
    ? undefined
    : 'who is no collaborator may still be a member of the organization';
}
