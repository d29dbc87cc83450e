import * as v from 'valibot';
import { UserError } from '../errors.ts';
import { type Fact, fact, type OidcSubject, type Plan, unsaid, type Visibility } from '../model/facts.ts';
import { leftOut, mapFact, maybeGone, text } from './answers.ts';
import type { Client, Connection } from './client.ts';

export type Repository = Readonly<{
  /** `owner/name` as GitHub spells it. */
  name: string;
  owner: string;
  byOrganization: boolean;
  visibility: Visibility;
  defaultBranch: string;
}>;

const Answer = v.object({
  full_name: v.pipe(text, v.regex(/^[^/\s]+\/[^/\s]+$/u)),
  private: v.boolean(),
  visibility: v.optional(v.picklist(['public', 'private', 'internal'])),
  default_branch: text,
  owner: v.object({ login: text, type: v.string() }),
});

/** https://docs.github.com/en/rest/repos/repos#get-a-repository */
export async function askRepository(client: Client, { repository }: Connection): Promise<Fact<Repository>> {
  const said = await client.ask({
    route: 'GET /repos/{owner}/{repo}',
    what: 'the repository',
    needs: 'Metadata: read',
    notFound: () => {
      throw new UserError(
        `GitHub shows no repository "${repository}" to this token; check its name, and that the token may see it`,
      );
    },
    answer: Answer,
  });
  return mapFact(said, ({ full_name: name, owner, default_branch: defaultBranch, ...rest }) => ({
    name,
    owner: owner.login,
    byOrganization: owner.type === 'Organization',
    visibility: rest.visibility ?? (rest.private ? 'private' : 'public'),
    defaultBranch,
  }));
}

const PLANS: ReadonlyMap<string, Plan> = new Map([
  ['free', 'free'],
  ['pro', 'pro'],
  ['team', 'team'],
  ['business_plus', 'enterprise'],
  ['enterprise', 'enterprise'],
]);
const Owner = v.object({ plan: v.optional(v.object({ name: text })) });

/**
 * The plan decides what the environments of a private repository can have; public ones have it all, so nothing is asked.
 * https://docs.github.com/en/rest/orgs/orgs#get-an-organization
 */
export async function askPlan(
  client: Client,
  { api }: Connection,
  repository: Repository,
  privileged: boolean,
): Promise<Fact<Plan>> {
  // Only enterprises have internal repositories.
  if (isEnterprise(api) || repository.visibility === 'internal') return fact('enterprise');
  if (repository.visibility === 'public')
    return unsaid(
      'not-asked',
      'it was not asked for: a public repository has all protections of an environment under any plan',
    );
  if (!privileged) return unsaid('not-asked', 'the plan is shown only to the owner, and was not asked for');
  const needs = repository.byOrganization ? 'Organization plan: read' : 'a token of the owner';
  const said = await client.ask({
    route: repository.byOrganization ? 'GET /orgs/{org}' : 'GET /users/{username}',
    what: 'the plan of the owner',
    needs,
    notFound: maybeGone,
    answer: Owner,
  });
  if (said.state !== 'known') return said;
  const name = said.value.plan?.name;
  if (name === undefined) return unsaid('hidden', `GitHub shows the plan of the owner only to ${needs}`);
  const plan = PLANS.get(name);
  return plan ? fact(plan) : unsaid('hidden', `GitHub names a plan "${name}", of which it is not known what it has`);
}

/** Enterprise servers have their API below `/api/v3`, and enterprises with data residency at a name of their own. */
const isEnterprise = (api: string): boolean =>
  /\/api\/v3\/*$/u.test(api) || /^https:\/\/api\.[^/.]+\.ghe\.com(?:[:/]|$)/u.test(api);

const Customization = v.object({
  use_default: v.boolean(),
  include_claim_keys: v.optional(v.pipe(v.array(text), v.maxLength(1000))),
  use_immutable_subject: v.optional(v.boolean()),
  sub_claim_prefix: v.optional(v.string()),
});
const IMMUTABLE_PREFIX = /^repo:[^/:]+@\d+\/[^/:]+@\d+/u;
const IMMUTABLE = 'whether `sub` names the repository by ids';

/** https://docs.github.com/en/rest/actions/oidc#get-the-customization-template-for-an-oidc-subject-claim-for-a-repository */
export async function askSubject(client: Client): Promise<Fact<OidcSubject>> {
  const said = await client.ask({
    route: 'GET /repos/{owner}/{repo}/actions/oidc/customization/sub',
    what: 'the form of the OIDC subject',
    needs: 'Actions: read',
    notFound: maybeGone,
    answer: Customization,
  });
  if (said.state !== 'known') return said;
  const { use_default: usual, include_claim_keys: claims, sub_claim_prefix: prefix } = said.value;
  // The organisation's template counts then, which only its administrators can read.
  if (!usual && claims === undefined)
    return unsaid('hidden', "GitHub's answer leaves out the claims that the OIDC subject is made of");
  // The prefix shows what is in force; the other key only what the repository itself chose.
  const immutable = prefix === undefined ? said.value.use_immutable_subject : IMMUTABLE_PREFIX.test(prefix);
  return fact({ claims: usual ? undefined : claims, immutable: leftOut(immutable, IMMUTABLE) });
}
