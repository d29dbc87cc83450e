import { type Fact, settled } from '../model/facts.ts';
import type { Team } from '../model/facts.ts';
import type { Subject } from '../model/judgement.ts';
import { type Located, placeOf } from '../model/manifest.ts';
import { type Place, unknown } from '../model/place.ts';
import type { World } from '../model/world.ts';
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
  judge: (world) => {
    if (!world.manifest.known) return [];
    const owned: readonly Owned[] = [...world.manifest.value.identities, ...world.manifest.value.handoffs];
    const named = owned.flatMap((entry) =>
      (['owner', 'sponsor'] as const).flatMap((key) => {
        const name = entry[key];
        return name === undefined ? [] : [{ name, entry, key }];
      }),
    );
    return [...groupBy(named, ({ name }) => name.toLowerCase()).values()].flatMap(([first]) =>
      first ? [judge(first, world)] : [],
    );
  },
};

type Owned = Located & Readonly<{ id: string; owner?: string; sponsor?: string }>;
type Named = Readonly<{ name: string; entry: Owned; key: 'owner' | 'sponsor' }>;

/** Each owner is asked about once, where it is first named. */
function judge({ name, entry, key }: Named, world: World): Judgement {
  const [subject, at] = [subjectOf(entry), placeOf(entry, key)];
  const [, organization = '', slug] = /^@([^/]+)(?:\/(.+))?$/u.exec(name) ?? [];
  if (organization === '') return notApplicable(subject, at, 'GitHub is not asked about e-mail addresses');
  if (name.endsWith('[bot]')) return notApplicable(subject, at, 'it is an app');
  return slug === undefined
    ? judgePerson(organization, subject, at, world)
    : judgeTeam(organization, slug, subject, at, world);
}

function judgePerson(login: string, subject: Subject, at: Place, { settings: { live } }: World): Judgement {
  const people = live.known ? live.value.collaborators : undefined;
  if (people?.state === 'known' && people.value.some((one) => one.login.toLowerCase() === login.toLowerCase()))
    return met(subject, at, `@${login} is a collaborator of the repository`);
  const why = people?.state === 'known' ? 'who is no collaborator may still be a member of the organization' : ASKED;
  return {
    subject,
    at,
    outcome: 'unknown',
    because: unknown(`whether the owner @${login} is still there: ${why}`, 'online'),
  };
}

const ASKED = 'GitHub did not say who has access';

function judgeTeam(
  organization: string,
  slug: string,
  subject: Subject,
  at: Place,
  { settings: { live } }: World,
): Judgement {
  const name = `@${organization}/${slug}`;
  const said: Fact<readonly Team[]> | undefined = live.known ? live.value.teams : undefined;
  const teams = said && settled(said, []);
  if (!live.known || !teams?.known) {
    const settle = teams && !teams.known ? teams.settle : 'online';
    return {
      subject,
      at,
      outcome: 'unknown',
      because: unknown(`whether the owner ${name} is still there: ${ASKED}`, settle),
    };
  }
  const { repository } = live.value;
  if (repository.split('/')[0]?.toLowerCase() !== organization.toLowerCase())
    return {
      subject,
      at,
      outcome: 'unknown',
      because: unknown(`whether the owner ${name} is still there: it is a team of another organization`),
    };
  if (teams.value.some((one) => one.slug.toLowerCase() === slug.toLowerCase()))
    return met(subject, at, `${name} has access to the repository`);
  return notMet(subject, at, {
    message: `GitHub lists no team \`${slug}\` for ${repository}, and the manifest names it as an owner`,
    why: 'It was renamed or dissolved, or has no access here: whoever is to review what it owns cannot, or is nobody.',
    fix: `Name who took over, \`${at.route.at(-1) ?? 'owner'}: '@…'\`; if ${name} is still there, give it access to the repository.`,
    confidence: 'medium',
    setting: 'Settings → Collaborators and teams',
  });
}
