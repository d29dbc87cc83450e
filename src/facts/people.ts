import * as v from 'valibot';
import { absent, type Collaborator, fact, type Fact, type Team, unsaid } from '../model/facts.ts';
import { alwaysThere, bareList, mapFact, maybeGone, NEEDS_MORE, sorted, text } from './answers.ts';
import type { Client } from './client.ts';

const Permissions = v.object({ push: v.boolean(), admin: v.boolean() });
const WRITES = ['write', 'push', 'maintain', 'admin'];

const Person = v.object({
  login: text,
  type: v.string(),
  permissions: v.optional(Permissions, { push: false, admin: false }),
  role_name: v.string(),
});

/** https://docs.github.com/en/rest/collaborators/collaborators#list-repository-collaborators */
export async function askCollaborators(client: Client, privileged: boolean): Promise<Fact<readonly Collaborator[]>> {
  const about = { what: 'the collaborators', needs: 'Metadata: read of somebody who may push' };
  if (!privileged) return NEEDS_MORE(about.what, about.needs);
  const route = 'GET /repos/{owner}/{repo}/collaborators';
  const said = await client.askAll({ ...about, route, notFound: alwaysThere, answer: bareList(Person) });
  return mapFact(said, (people) => sorted(people.map(readPerson), ({ login }) => login));
}

/** The role counts all grants, the permissions only the base ones; a role of the organisation's own has a name of its own. */
const readPerson = ({ login, type, permissions, role_name: role }: v.InferOutput<typeof Person>): Collaborator => ({
  login,
  machine: type !== 'User',
  canWrite: permissions.push || WRITES.includes(role),
  isAdmin: permissions.admin || role === 'admin',
});

const TeamAnswer = v.object({ slug: text, permission: v.string(), permissions: v.optional(Permissions) });
const Member = v.object({ login: text });

/**
 * Teams and who is in them, where an environment asks a team; `wanted` are the slugs of those. Only then does anything rest
 * on it. https://docs.github.com/en/rest/repos/repos#list-repository-teams
 */
export async function askTeams(
  client: Client,
  privileged: boolean,
  byOrganization: boolean,
  wanted: readonly string[],
): Promise<Fact<readonly Team[]>> {
  if (!byOrganization) return absent;
  const about = { what: 'the teams of the repository', needs: 'Administration: read' };
  if (!privileged) return NEEDS_MORE(about.what, about.needs);
  if (wanted.length === 0) return unsaid('not-asked', 'no environment is known to ask a team');
  const route = 'GET /repos/{owner}/{repo}/teams';
  const said = await client.askAll({ ...about, route, notFound: alwaysThere, answer: bareList(TeamAnswer) });
  if (said.state === 'unknown') return said;
  const teams = said.state === 'known' ? said.value.map(readTeam) : [];
  // A team that an environment asks may see the repository by the organisation's own default, and is not listed then.
  const others = wanted.filter((slug) => !teams.some((team) => same(team.slug, slug)));
  const all = sorted([...teams, ...others.map((slug) => ({ slug, canWrite: false }))], ({ slug }) => slug);
  const asked = await Promise.all(
    all.map(async (team) => ({
      ...team,
      members: wanted.some((slug) => same(team.slug, slug))
        ? await askMembers(client, team.slug)
        : unsaid('not-asked', 'no environment asks this team'),
    })),
  );
  return fact(asked);
}

const readTeam = ({ slug, permission, permissions }: v.InferOutput<typeof TeamAnswer>): Omit<Team, 'members'> => ({
  slug,
  canWrite: permissions?.push === true || WRITES.includes(permission),
});

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** https://docs.github.com/en/rest/teams/members#list-team-members */
async function askMembers(client: Client, slug: string): Promise<Fact<readonly string[]>> {
  const said = await client.askAll({
    route: 'GET /orgs/{org}/teams/{team_slug}/members',
    parameters: { team_slug: slug },
    what: `the members of the team \`${slug}\``,
    needs: 'Members: read in the organization',
    notFound: maybeGone,
    answer: bareList(Member),
  });
  return mapFact(said, (members) =>
    sorted(
      members.map(({ login }) => login),
      (login) => login,
    ),
  );
}
