import type { NamedThing, RetireStep, Retirement } from '../model/dependants.ts';
import type { Roster, RosterLine, UseLine } from '../model/roster.ts';
import { dependantsOf, identitiesCalled } from './dependants.ts';

/** How to take away what has a name: what depends on it, the order that breaks nothing, and how to prove that it is gone. */
export function retirementOf(roster: Roster, name: string): Retirement {
  const found = dependantsOf(roster, name);
  const bare = name.replace(/^secrets\./iu, '');
  const named = identitiesCalled(roster, name);
  const carried = roster.identities.filter(({ secrets }) => secrets.some((one) => same(one, bare)));
  const identities = named.length > 0 ? named : found.is.some(({ kind }) => kind === 'secret') ? carried : [];
  const parts: Parts = { roster, name, is: found.is, identities, uses: found.dependants };
  return {
    ...found,
    owner: identities.find(({ owner }) => owner !== '')?.owner ?? '',
    likelyOwner: identities.find(({ likely }) => likely.owner !== '')?.likely.owner ?? '',
    steps: [consumers(parts), credentials(parts), secretsOf(parts), doors(parts), entries(parts)].filter(
      ({ items }) => items.length > 0,
    ),
    proofs: proofsOf(parts),
  };
}

type Parts = Readonly<{
  roster: Roster;
  name: string;
  is: readonly NamedThing[];
  identities: readonly RosterLine[];
  uses: readonly UseLine[];
}>;

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const spot = ({ path, line }: UseLine): string => `${path}:${line}`;

/** First whatever would fail. */
function consumers({ uses }: Parts): RetireStep {
  const jobs = uses.filter(({ job }) => job !== '');
  return {
    title: 'Give what depends on it something else, or take it out, and let that run once',
    items: jobs.map(
      (use) =>
        `${spot(use)}, job ${use.job}${use.environment === '' ? '' : `, environment ${use.environment}`}: ${use.how}${use.effects.length === 0 ? '' : `, to ${use.effects.join(', ')}`}`,
    ),
  };
}

/** How each kind of proof is taken back at the other end. */
const REVOKE: Readonly<Record<string, string>> = {
  'static-key':
    'Deactivate the key where it was made, wait until what runs rarely has run, then delete it: what is deactivated can be brought back, what is deleted cannot.',
  'service-account-key':
    'Disable the key of the service account, wait until what runs rarely has run, then delete it; the account itself last.',
  'registry-token': 'Revoke the token at the registry; every other holder of it stops too.',
  'api-token': 'Revoke the token where it was made; every other holder of it stops too.',
  password: 'Change the password, and lock the account that it opens.',
  'ssh-key': 'Take the public key out of every `authorized_keys` and out of the deploy keys of the repository.',
  'personal-token':
    'Whoever made it deletes it in their own settings; an owner of the organization can revoke a fine-grained one.',
  app: 'Delete the private keys of the app, then uninstall it from the repository; tokens it has made end within the hour.',
  certificate: 'Revoke the certificate where it was issued.',
  sso: 'Take the account out of what it may sign in to.',
  'workflow-token':
    'There is nothing to revoke, since it ends with its job: give the jobs `permissions:` that only read.',
  ambient: 'Take the role off the machine, or the machine out of the runners.',
};

function credentials({ identities, is }: Parts): RetireStep {
  const ways = new Set(identities.flatMap((one) => [...(one.ways.length > 0 ? one.ways : [one.authentication])]));
  return {
    title: 'Revoke what it logs in with, at the other end',
    items: [
      ...[...ways].sort().flatMap((way) => REVOKE[way] ?? []),
      ...is.flatMap(({ kind, name }) =>
        kind === 'runner' ? [`Take the runners with the label ${name} out of the repository or organization.`] : [],
      ),
    ],
  };
}

/** Then what is stored: a secret that opens nothing any more harms nobody while this takes its time. */
function secretsOf({ roster, identities, is, name }: Parts): RetireStep {
  const own = is.some(({ kind }) => kind === 'secret') ? [name.replace(/^secrets\./iu, '')] : [];
  const names = [...new Set([...own, ...identities.flatMap(({ secrets }) => secrets)])];
  return {
    title: 'Delete the secret wherever it is stored',
    items: names.map((secret) => {
      const { stored } = roster.secrets.find((one) => same(one.name, secret)) ?? {};
      if (stored === undefined) {
        const environments = [...new Set(identities.flatMap((one) => one.environments))].filter((one) => one !== '');
        return `${secret}: in the repository, the organization or an environment${environments.length === 0 ? '' : ` (${environments.join(', ')})`}; where, GitHub was not asked`;
      }
      return stored.length === 0 ? `${secret}: GitHub has no such secret` : `${secret}: ${stored.join('; ')}`;
    }),
  };
}

/** The trust policy and the environment: what lets somebody in, once nobody is to come. */
function doors({ identities, is, uses, roster }: Parts): RetireStep {
  const trust = uses.filter(
    ({ job, how }) => job === '' && /: whom it trusts$| trusts jobs of this environment$/u.test(how),
  );
  const federated = identities.filter((one) => [one.authentication, ...one.ways].includes('federation'));
  const environments = is.filter(({ kind }) => kind === 'environment');
  return {
    title: 'Close the door: the trust policy, the environment',
    items: [
      ...trust.map((use) => `${spot(use)}: ${use.how}`),
      ...(trust.length > 0
        ? []
        : federated.map(
            (one) =>
              `Take GitHub’s tokens out of what ${one.principal || one.id} trusts, then delete it where nothing else uses it; sessions it has given live to their own end.`,
          )),
      ...environments.map(
        ({ name }) => `Delete the environment ${name}; its own secrets and its record of approvals go with it.`,
      ),
      ...lonely(identities, roster).map(
        (name) => `The environment ${name} is used by nothing else; delete it too, if nobody else is to have it.`,
      ),
    ],
  };
}

/** The environments that only the jobs of these identities name, and that no other entry is declared for. */
function lonely(gone: readonly RosterLine[], { environments, identities }: Roster): readonly string[] {
  const jobs = new Set(gone.flatMap(({ users }) => users));
  const mine = environmentsOf(gone);
  const others = environmentsOf(identities.filter((one) => !gone.includes(one)));
  return environments
    .filter(({ name }) => mine.has(name.toLowerCase()) && !others.has(name.toLowerCase()))
    .filter(({ jobs: all }) => all.length > 0 && all.every((job) => jobs.has(job)))
    .map(({ name }) => name);
}

const environmentsOf = (all: readonly RosterLine[]): ReadonlySet<string> =>
  new Set(all.flatMap((one) => one.environments.map((name) => name.toLowerCase())));

/** Last its entry: as long as it stands, a use that was overlooked is reported. */
function entries({ identities, roster, uses }: Parts): RetireStep {
  const declared = identities.filter((one) => one.declared);
  const others = uses.filter(
    ({ job, how }) => job === '' && / in the handoff |the handoff | is declared to act in it$/u.test(how),
  );
  return {
    title: 'End its entry in the manifest',
    items: [
      ...declared.map(
        (one) =>
          `${one.path}:${one.line}: write \`expires: ${roster.asOf}\` into the entry of ${one.id}, and take the entry out once all below is proven`,
      ),
      ...others.map((use) => `${spot(use)}: ${use.how}`),
    ],
  };
}

function proofsOf({ identities, is, name, roster }: Parts): readonly string[] {
  const declared = identities.filter((one) => one.declared);
  const secrets = [...new Set(identities.flatMap((one) => one.secrets))];
  return [
    `countersign who-uses ${name} lists no job any more, or says that nothing has the name.`,
    ...declared.map(
      ({ id }) =>
        `countersign scan reports identity-unused for ${id}, and from the day after ${roster.asOf} no identity-expired.`,
    ),
    ...(declared.length === 0 && identities.length > 0
      ? [
          'countersign identities does not list it any more. It has no entry, so nothing will tell if it comes back: countersign init --update writes one.',
        ]
      : []),
    ...(secrets.length > 0 || is.some(({ kind }) => kind === 'secret')
      ? [
          'countersign facts does not list the secret any more, neither of the repository, nor of an environment or the organization.',
        ]
      : []),
    ...new Set(
      identities
        .flatMap((one) => (one.ways.length > 0 ? one.ways : [one.authentication]))
        .flatMap((way) => LAST_USED[way] ?? []),
    ),
  ];
}

/** Who knows when it was last used. */
const LAST_USED: Readonly<Record<string, string>> = {
  federation: 'The log of the provider shows no login as it since then.',
  'static-key': 'The provider shows when the key was last used, and that is before it was revoked.',
  'service-account-key': 'The provider shows when the key was last used, and that is before it was revoked.',
  'registry-token': 'The page of the token, or the registry’s log, shows no use since it was revoked.',
  'api-token': 'The page of the token, or the provider’s log, shows no use since it was revoked.',
  'personal-token': 'GitHub shows beside the token when it was last used, as long as it is there.',
  'ssh-key': 'GitHub shows beside a deploy key when it was last used; a host, in its log of logins.',
  app: 'The organization’s audit log shows no token of the app since then.',
  'workflow-token': 'countersign scan finds no job that writes with it.',
};
