import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { components } from '@octokit/openapi-types';
import { checkAnswer, findOperation, type KnownRequest } from './contract.ts';
import { type EnvironmentState, type State, user } from './state.ts';

// A GitHub on loopback: what it knows is a state, what it shows depends on the token, and its moods can be set.

type Schemas = components['schemas'];
type Permission =
  | 'metadata'
  | 'contents'
  | 'actions'
  | 'administration'
  | 'secrets'
  | 'environments'
  | 'members'
  | 'plan'
  | 'push';

/** An app's token is refused with 403; a person's is told that nothing is there. */
type Grant = Readonly<{ kind: 'app' | 'person'; may: readonly Permission[] }>;
const READ: readonly Permission[] = ['metadata', 'contents', 'actions'];
const ALL: readonly Permission[] = [...READ, 'administration', 'secrets', 'environments', 'members', 'plan', 'push'];

export const TOKENS = {
  workflow: 'canary-workflow-0123456789',
  admin: 'canary-admin-0123456789',
  reader: 'canary-reader-0123456789',
  metadata: 'canary-metadata-0123456789',
  administration: 'canary-administration-0123456789',
} as const;
const GRANTS: ReadonlyMap<string, Grant> = new Map<string, Grant>([
  [TOKENS.workflow, { kind: 'app', may: READ }],
  [TOKENS.admin, { kind: 'app', may: ALL }],
  [TOKENS.reader, { kind: 'person', may: READ }],
  [TOKENS.metadata, { kind: 'app', may: ['metadata'] }],
  [TOKENS.administration, { kind: 'app', may: [...READ, 'administration'] }],
]);

/** What happens to requests whose path fits, as often as it says; without a number always. */
export type Mood = Readonly<{ on: RegExp; times?: number; does: Doing }>;
type Doing =
  | Readonly<{ kind: 'refuses'; status: number; message: string; headers?: Readonly<Record<string, string>> }>
  /** Answers with the token it was sent: in the body, in headers, and in the words beside the status. */
  | Readonly<{ kind: 'echoes'; status: number }>
  | Readonly<{ kind: 'says'; body: string; headers?: Readonly<Record<string, string>> }>
  | Readonly<{ kind: 'cuts' }>
  | Readonly<{ kind: 'drops' }>
  | Readonly<{ kind: 'silent' }>
  /** Answers as it would, but late. */
  | Readonly<{ kind: 'dawdles'; milliseconds: number }>
  | Readonly<{ kind: 'redirects'; to: string }>;

/** After so many answers the next ones are refused, so often, until the limit is lifted. */
export type Limit = Readonly<{ kind: 'primary' | 'secondary'; after: number; refuses: number; seconds: number }>;

export type Settings = Readonly<{ moods?: readonly Mood[]; limit?: Limit; base?: string }>;
export type Seen = Readonly<{ path: string; url: string; status: number; authorization: string; agent: string }>;

export type GitHub = Readonly<{
  api: string;
  seen: readonly Seen[];
  /** Requests and answers that GitHub's description does not know. */
  violations: readonly string[];
  set: (state: State) => void;
  close: () => Promise<void>;
}>;

type Answer = Readonly<{ status: number; body: unknown; headers?: Readonly<Record<string, string>> }>;

/** Starts the server; `base` is the path that an enterprise server has its API below. */
export async function startGitHub(initial: State, settings: Settings = {}): Promise<GitHub> {
  const { base = '', limit } = settings;
  const seen: Seen[] = [];
  const violations: string[] = [];
  const moods = (settings.moods ?? []).map((mood) => ({ ...mood, left: mood.times ?? Number.POSITIVE_INFINITY }));
  let state = initial;
  let refused = 0;

  function answerTo(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL((request.url ?? '').slice(base.length), 'http://acme.example');
    const authorization = request.headers.authorization ?? '';
    const known = findOperation(request.method ?? '', url);
    if (typeof known === 'string' || !(request.url ?? '').startsWith(base)) {
      violations.push(typeof known === 'string' ? known : `${request.url ?? ''} is not below ${base}`);
      return send(response, { status: 404, body: refusal(404, 'Not Found') });
    }
    const note = (status: number): void => {
      const agent = request.headers['user-agent'] ?? '';
      seen.push({ path: known.path, url: `${url.pathname}${url.search}`, status, authorization, agent });
    };
    const mood = moods.find(({ on, left }) => left > 0 && on.test(decodeURIComponent(url.pathname)));
    if (mood) {
      mood.left -= 1;
      if (mood.does.kind !== 'dawdles') return misbehave(mood.does, authorization, response, note);
      setTimeout(() => answerAsKnown(request, response, known, url, note), mood.does.milliseconds);
      return undefined;
    }
    return answerAsKnown(request, response, known, url, note);
  }

  function answerAsKnown(
    request: IncomingMessage,
    response: ServerResponse,
    known: KnownRequest,
    url: URL,
    note: (status: number) => void,
  ): void {
    const authorization = request.headers.authorization ?? '';
    if (limit && seen.length - refused >= limit.after && refused < limit.refuses) {
      refused += 1;
      note(403);
      return send(response, limited(limit));
    }
    const answer = decide(state, known, url, authorization);
    violations.push(...checkAnswer(known.path, answer.status, answer.body));
    const etag = `W/"${createHash('sha256').update(JSON.stringify(answer.body)).digest('hex')}"`;
    if (answer.status === 200 && request.headers['if-none-match'] === etag) {
      note(304);
      response.writeHead(304, { etag }).end();
      return undefined;
    }
    note(answer.status);
    return send(response, { ...answer, headers: { ...answer.headers, etag } });
  }

  const server = createServer(answerTo);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const set = (next: State): void => {
    state = next;
  };
  return { api: `http://127.0.0.1:${address.port}${base}`, seen, violations, set, close };
}

const HEAD = { 'content-type': 'application/json; charset=utf-8', 'x-github-media-type': 'github.v3; format=json' };

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { ...HEAD, 'x-ratelimit-remaining': '4000', ...headers }).end(JSON.stringify(body));
}

const refusal = (status: number, message: string): object => ({
  message,
  documentation_url: 'https://docs.github.com/rest',
  status: `${status}`,
});

type Misdeed = Exclude<Doing, Readonly<{ kind: 'dawdles' }>>;

function misbehave(
  does: Misdeed,
  authorization: string,
  response: ServerResponse,
  note: (status: number) => void,
): void {
  switch (does.kind) {
    case 'refuses':
      note(does.status);
      return send(response, {
        status: does.status,
        body: refusal(does.status, does.message),
        ...(does.headers && { headers: does.headers }),
      });
    case 'echoes':
      note(does.status);
      response.statusMessage = `No: ${authorization}`;
      return send(response, {
        status: does.status,
        body: { ...refusal(does.status, `No: ${authorization}`), errors: [{ message: authorization }] },
        headers: {
          link: `<https://acme.example/?page=2&token=${authorization}>; rel="next"`,
          'retry-after': authorization,
          'www-authenticate': authorization,
          'x-github-request-id': authorization,
        },
      });
    case 'says':
      note(200);
      response.writeHead(200, { ...HEAD, ...does.headers }).end(does.body);
      return undefined;
    case 'cuts':
      note(200);
      response.writeHead(200, { ...HEAD, 'content-length': '1000' });
      response.write('{"total_count": 2, "environments": [', () => response.destroy());
      return undefined;
    case 'drops':
      note(0);
      response.destroy();
      return undefined;
    case 'silent':
      note(0);
      return undefined;
    case 'redirects':
      note(301);
      response.writeHead(301, { location: does.to }).end();
      return undefined;
  }
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function limited({ kind, seconds }: Limit): Answer {
  if (kind === 'secondary') {
    const body = refusal(
      403,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    );
    return { status: 403, body, headers: { 'retry-after': `${seconds}` } };
  }
  const reset = `${Math.floor(Date.now() / 1000) + seconds}`;
  return {
    status: 403,
    body: refusal(403, 'API rate limit exceeded for installation ID 7.'),
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
  };
}

const ROUTES: Readonly<Record<string, Readonly<{ needs: Permission; answer: (about: About) => Answer }>>> = {
  '/repos/{owner}/{repo}': { needs: 'metadata', answer: ({ state }) => ok(state.repository) },
  '/orgs/{org}': { needs: 'metadata', answer: ({ state, grant }) => ok(hidePlan(state.organization, grant)) },
  '/users/{username}': { needs: 'metadata', answer: ({ state, grant }) => ok(hidePlan(state.user, grant)) },
  '/repos/{owner}/{repo}/environments': {
    needs: 'actions',
    answer: (about) =>
      paged(
        about,
        about.state.environments.map(({ answer }) => answer),
        'environments',
      ),
  },
  '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies': {
    needs: 'actions',
    answer: (about) => inEnvironment(about, ({ policies }) => paged(about, policies, 'branch_policies')),
  },
  '/repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules': {
    needs: 'actions',
    answer: (about) =>
      inEnvironment(about, ({ apps }) => ok({ total_count: apps.length, custom_deployment_protection_rules: apps })),
  },
  '/repos/{owner}/{repo}/environments/{environment_name}/secrets': {
    needs: 'environments',
    answer: (about) => inEnvironment(about, ({ secrets }) => paged(about, secrets, 'secrets')),
  },
  '/repos/{owner}/{repo}/actions/secrets': {
    needs: 'secrets',
    answer: (about) => paged(about, about.state.secrets, 'secrets'),
  },
  '/repos/{owner}/{repo}/actions/organization-secrets': {
    needs: 'secrets',
    answer: (about) => paged(about, about.state.organizationSecrets, 'secrets'),
  },
  '/repos/{owner}/{repo}/actions/permissions/workflow': {
    needs: 'administration',
    answer: ({ state }) => ok(state.workflow),
  },
  '/repos/{owner}/{repo}/actions/oidc/customization/sub': {
    needs: 'actions',
    answer: ({ state }) => ok(state.subject),
  },
  '/repos/{owner}/{repo}/branches/{branch}': { needs: 'contents', answer: answerBranch },
  '/repos/{owner}/{repo}/branches/{branch}/protection': {
    needs: 'administration',
    answer: ({ state, parameters }) =>
      parameters['branch'] !== state.repository.default_branch
        ? no(404, 'Branch not found')
        : state.classic
          ? ok(state.classic)
          : no(404, 'Branch not protected'),
  },
  '/repos/{owner}/{repo}/rules/branches/{branch}': {
    needs: 'metadata',
    answer: (about) =>
      paged(about, about.parameters['branch'] === about.state.repository.default_branch ? about.state.rules : []),
  },
  '/repos/{owner}/{repo}/rulesets': {
    needs: 'metadata',
    answer: (about) => {
      const targets = about.url.searchParams.get('targets')?.split(',');
      const shown = about.state.rulesets.filter(({ target }) => !targets || targets.includes(target ?? 'branch'));
      return paged(
        about,
        shown.map((ruleset) => ({ ...ruleset, conditions: undefined, rules: undefined })),
      );
    },
  },
  '/repos/{owner}/{repo}/rulesets/{ruleset_id}': {
    needs: 'metadata',
    answer: ({ state, parameters }) => {
      const found = state.rulesets.find(({ id }) => `${id}` === parameters['ruleset_id']);
      return found ? ok(found) : no(404, 'Not Found');
    },
  },
  '/repos/{owner}/{repo}/keys': { needs: 'administration', answer: (about) => paged(about, about.state.keys) },
  '/repos/{owner}/{repo}/teams': { needs: 'administration', answer: (about) => paged(about, about.state.teams) },
  '/repos/{owner}/{repo}/collaborators': {
    needs: 'push',
    answer: (about) => paged(about, about.state.collaborators),
  },
  '/orgs/{org}/teams/{team_slug}/members': {
    needs: 'members',
    answer: (about) => paged(about, about.state.members[about.parameters['team_slug'] ?? ''] ?? []),
  },
};

type About = Readonly<{
  state: State;
  url: URL;
  parameters: KnownRequest['parameters'];
  grant: Grant | undefined;
}>;

function decide(state: State, { path, parameters }: KnownRequest, url: URL, authorization: string): Answer {
  const token = authorization.replace(/^(?:token|bearer) /iu, '');
  const grant = GRANTS.get(token);
  if (authorization !== '' && !grant) return no(401, 'Bad credentials');
  const { name, owner } = state.repository;
  const other =
    (parameters['repo'] !== undefined && parameters['repo'].toLowerCase() !== name) ||
    (parameters['owner'] !== undefined && parameters['owner'].toLowerCase() !== owner.login);
  if (other || (!grant && state.repository.private)) return no(404, 'Not Found');
  const route = ROUTES[path];
  if (!route) return no(404, 'Not Found');
  const may = grant ? grant.may.includes(route.needs) : READ.includes(route.needs);
  if (may) return route.answer({ state, url, parameters, grant });
  if (!grant) return no(401, 'Requires authentication');
  if (route.needs === 'push') return no(403, 'Must have push access to view repository collaborators.');
  return grant.kind === 'app' ? no(403, 'Resource not accessible by integration') : no(404, 'Not Found');
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const no = (status: number, message: string): Answer => ({ status, body: refusal(status, message) });

const hidePlan = <T extends object>(owner: T, grant: Grant | undefined): object =>
  grant?.may.includes('plan') ? owner : Object.fromEntries(Object.entries(owner).filter(([name]) => name !== 'plan'));

function inEnvironment({ state, parameters }: About, answer: (environment: EnvironmentState) => Answer): Answer {
  const name = parameters['environment_name']?.toLowerCase();
  const found = state.environments.find((one) => one.answer.name.toLowerCase() === name);
  return found ? answer(found) : no(404, 'Not Found');
}

/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function paged({ url }: About, all: readonly unknown[], name?: string): Answer {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
  const page = Number(url.searchParams.get('page') ?? 1);
  const items = all.slice((page - 1) * size, page * size);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string): string => {
    const next = new URL(url);
    next.searchParams.set('page', `${to}`);
    return `<${next.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  const body = name === undefined ? items : { total_count: all.length, [name]: items };
  return { status: 200, body, ...(links.length > 0 && { headers: { link: links.join(', ') } }) };
}

function answerBranch({ state, parameters }: About): Answer {
  const name = state.repository.default_branch;
  if (parameters['branch'] !== name) return no(404, 'Branch not found');
  const url = 'https://api.acme.example/branches';
  const person = { name: 'Dana', email: 'dana@acme.example', date: '2026-03-01T10:00:00Z' };
  const branch = {
    name,
    protected: state.protected,
    protection: { enabled: state.protected },
    protection_url: url,
    _links: { self: url, html: url },
    commit: {
      sha: 'a'.repeat(40),
      node_id: 'C_1',
      url,
      html_url: url,
      comments_url: url,
      author: user('dana'),
      committer: user('dana'),
      parents: [],
      commit: {
        url,
        message: 'Sells more',
        comment_count: 0,
        author: person,
        committer: person,
        tree: { sha: 'b'.repeat(40), url },
      },
    },
  } satisfies Schemas['branch-with-protection'];
  return ok(branch);
}
