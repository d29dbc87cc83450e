import * as v from 'valibot';
import { UserError } from '../errors.ts';
import { absent, fact, type Fact } from '../model/facts.ts';
import { type Fetch, LIMITED, type Line, openLine, type Patience, REPEATS, spent } from './line.ts';
import { explainRefusal, readFailure, type Refusal, say, type Subject } from './refusal.ts';

/** `api` is GITHUB_API_URL, such as `https://api.github.com`; `repository` is `owner/name`. */
export type Connection = Readonly<{ api: string; token: string; repository: string }>;

/** One question, by its operation in GitHub's description of the API, and how its answer is read. */
export type Question<T> = Subject &
  Readonly<{
    route: `GET /${string}`;
    parameters?: Readonly<Record<string, string | number | boolean>>;
    answer: v.GenericSchema<unknown, T>;
  }>;

/** A page of a list. `total` is how many there are in all, where GitHub says so. */
export type Page<T> = Readonly<{ items: readonly T[]; total?: number | undefined }>;

export type Client = Readonly<{
  ask: <T>(question: Question<T>) => Promise<Fact<T>>;
  /** All pages; an empty list is absent. */
  askAll: <T>(question: Question<Page<T>>) => Promise<Fact<readonly T[]>>;
  /** How many requests were sent, retries included. */
  requests: () => number;
  /** What failed, in the order of the sentences. */
  problems: () => readonly string[];
}>;

const PAGE = 100;
export const MOST_ENTRIES = 20_000;
const API_VERSION = '2022-11-28';

/** Opens a conversation with one API about one repository. Nothing is sent yet. */
export async function connect(connection: Connection, budget: number, patience: Patience): Promise<Client> {
  const { request, line } = await loadOctokit(connection, budget, patience);
  const problems = new Set<string>();
  const refusals = new Map<string, Refusal>();
  const pioneers = new Map<string, Promise<unknown>>();

  /** The first question that needs a permission goes ahead; where it is refused, the others are not sent. */
  async function afterPioneer<T>(question: Question<T>, page: number | undefined): Promise<Fact<Reply<T>>> {
    const first = pioneers.get(question.needs);
    if (first) await first;
    const refusal = refusals.get(question.needs);
    if (refusal) return explainRefusal(refusal, question);
    if (!line.reserve()) return note(question, spent());
    const answer = call(question, page);
    // Who waits for it needs to know that it is answered, and not what.
    if (!first)
      pioneers.set(
        question.needs,
        answer.catch(() => undefined),
      );
    return answer;
  }

  async function call<T>(question: Question<T>, page: number | undefined): Promise<Fact<Reply<T>>> {
    const { route, parameters, answer, what } = question;
    try {
      const response = await request(route, { ...parameters, ...(page !== undefined && { page, per_page: PAGE }) });
      const read = v.safeParse(answer, response.data);
      if (read.success) return fact({ value: read.output, next: hasNext(response.link) });
      const where = v.getDotPath(read.issues[0]);
      const because = `${what} could not be read: GitHub's answer is not what its documentation says${where ? ` (at ${where})` : ''}`;
      problems.add(because);
      return say('failed', because);
    } catch (error) {
      return note(question, error);
    }
  }

  function note(question: Subject, error: unknown): Fact<never> {
    const failure = readFailure(error, question, connection.token);
    switch (failure.kind) {
      case 'absent':
        return absent;
      case 'refused':
        refusals.set(question.needs, failure.refusal);
        return explainRefusal(failure.refusal, question);
      case 'unknown':
        if (failure.problem) problems.add(failure.because);
        if (failure.because === LIMITED) line.limited();
        return say(failure.why, failure.because);
    }
  }

  async function ask<T>(question: Question<T>): Promise<Fact<T>> {
    const said = await afterPioneer(question, undefined);
    return said.state === 'known' ? fact(said.value.value) : said;
  }

  async function askAll<T>(question: Question<Page<T>>): Promise<Fact<readonly T[]>> {
    const items: T[] = [];
    for (let page = 1; items.length <= MOST_ENTRIES; page += 1) {
      const said = await afterPioneer(question, page);
      if (said.state !== 'known') return said;
      const { value, next } = said.value;
      items.push(...value.items);
      // Without a link to the next page a full one may still not be the last: a proxy can drop the header.
      const more = next || (value.items.length === PAGE && (value.total ?? 0) > items.length);
      if (!more || value.items.length === 0) return items.length === 0 ? absent : fact(items);
    }
    const because = `${question.what} are more than ${MOST_ENTRIES}, and the rest was not read`;
    problems.add(because);
    return say('limit', because);
  }

  return { ask, askAll, requests: line.sent, problems: () => [...problems].sort() };
}

type Reply<T> = Readonly<{ value: T; next: boolean }>;
const hasNext = (link: string): boolean => /;\s*rel="?next"?/u.test(link);

type Parameters = Readonly<Record<string, string | number | boolean>>;
type Send = (route: string, parameters: Parameters) => Promise<Readonly<{ data: unknown; link: string }>>;

/**
 * Octokit is loaded late, since most scans ask nothing. `defaults` brings the fetch that honours the runner's proxy, and
 * octokit's own log, which would bypass `safe/`, is silent.
 */
async function loadOctokit(
  { api, token, repository }: Connection,
  budget: number,
  patience: Patience,
): Promise<Readonly<{ request: Send; line: Line }>> {
  const [owner, repo] = readName(repository);
  const baseUrl = readApi(api);
  const [{ Octokit }, { throttling }, { retry }, { defaults }] = await Promise.all([
    import('@octokit/rest'),
    import('@octokit/plugin-throttling'),
    import('@octokit/plugin-retry'),
    import('@actions/github/lib/utils'),
  ]);
  const line = openLine(v.parse(FetchFunction, defaults.request?.fetch), token, budget, patience);
  const silent = (): void => {};
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const repeat = (after: number, _: unknown, __: unknown, count: number): boolean => line.mayRepeat(after, count);
  const Bounded = Octokit.plugin(retry, throttling);
  const client = new Bounded({
    ...defaults,
    ...(token !== '' && { auth: token }),
    baseUrl,
    log,
    throttle: { onRateLimit: repeat, onSecondaryRateLimit: repeat, retryAfterBaseValue: patience.second },
    retry: { retries: REPEATS, retryAfterBaseValue: patience.second, doNotRetry: NEVER_REPEATED },
  });
  const places = { owner, repo, org: owner, username: owner };
  const headers = { 'x-github-api-version': API_VERSION };
  const request: Send = async (route, parameters) => {
    const own = { fetch: line.open(), redirect: 'error' as const, log };
    // What the route does not name would become a query.
    const named = Object.fromEntries(Object.entries(places).filter(([name]) => route.includes(`{${name}}`)));
    const all = { ...named, ...parameters, headers, request: own };
    const response: Readonly<{ data: unknown; headers: Readonly<Record<string, unknown>> }> = await client.request(
      route,
      all,
    );
    const { link } = response.headers;
    return { data: response.data, link: typeof link === 'string' ? link : '' };
  };
  return { request, line };
}

/** The throttling plugin repeats 403 and 429 where they are limits; the others would end the same way again. */
const NEVER_REPEATED = [400, 401, 403, 404, 410, 422, 429, 451];
const FetchFunction = v.custom<Fetch>((input) => typeof input === 'function');

function readName(repository: string): readonly [string, string] {
  const [, owner, repo] = /^([^/\s]+)\/([^/\s]+)$/u.exec(repository) ?? [];
  if (owner === undefined || repo === undefined)
    throw new UserError(`"${repository}" is not the name of a repository; write OWNER/NAME, such as acme/shop`);
  return [owner, repo];
}

function readApi(api: string): string {
  if (!/^https?:\/\/[^/\s?#]+(?:\/[^\s?#]*)?$/u.test(api))
    throw new UserError(`"${api}" is not the address of an API; write GITHUB_API_URL such as https://api.github.com`);
  return api.replace(/\/+$/u, '');
}
