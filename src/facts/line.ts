import { setTimeout as wait } from 'node:timers/promises';
import type { Unsaid } from '../model/facts.ts';

/** How long to wait for one answer, what a second of waiting lasts, both in milliseconds, and the most seconds of one wait. */
export type Patience = Readonly<{ answer: number; second: number; longest: number }>;
export const PATIENCE: Patience = { answer: 30_000, second: 1000, longest: 60 };

/** How often a request is repeated after a failure or a limit. */
export const REPEATS = 2;
const FAILURES_IN_A_ROW = 6;
const MOST_BYTES = 20_000_000;
/** What octokit reads of an answer's head. */
const HEADERS = ['content-type', 'link', 'retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

export const LIMITED =
  'GitHub takes no more requests with this token for now, since its rate limit is reached; ask again later';
const SPENT = 'the budget of requests was spent before all was asked';
const DOWN = `GitHub failed to answer ${FAILURES_IN_A_ROW} requests in a row, so the rest was not asked`;
const MOVED = 'it redirects, which is not followed so that the token goes nowhere else; was the repository renamed';

/** A request that was not sent, or whose repetition would change nothing. */
export class Unanswered extends Error {
  readonly why: Unsaid;
  /** Whether it says something of the whole conversation, and not of one question. */
  readonly general: boolean;
  constructor(why: Unsaid, message: string, general: boolean) {
    super(message);
    // Octokit hands errors of this name on as they are, and its plugins do not repeat what failed with them.
    this.name = 'AbortError';
    this.why = why;
    this.general = general;
  }
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The one way to GitHub: it counts what is sent, and stops where going on would be useless or rude. */
export type Line = Readonly<{
  /** Takes one request from the budget; `false` where none is left. */
  reserve: () => boolean;
  /** A fetch for one question, whose first request is reserved. */
  open: () => Fetch;
  /** GitHub asks to wait; answers whether the request may be repeated after that. */
  mayRepeat: (seconds: number, repeated: number) => boolean;
  /** GitHub refuses for a limit in words that octokit does not know: nothing more is sent. */
  limited: () => void;
  sent: () => number;
}>;

export function openLine(through: Fetch, token: string, budget: number, patience: Patience): Line {
  let sent = 0;
  let reserved = 0;
  let failures = 0;
  let resumeAt = 0;
  let stopped: Unanswered | undefined;

  const stop = (because: string): Unanswered => (stopped ??= new Unanswered('failed', because, true));
  const reserve = (): boolean => {
    if (reserved >= budget) return false;
    reserved += 1;
    return true;
  };
  const failed = (): void => {
    failures += 1;
    if (failures >= FAILURES_IN_A_ROW) stop(DOWN);
  };

  async function send(url: string, init: RequestInit): Promise<Response> {
    for (let left = resumeAt - Date.now(); left > 0 && !stopped; left = resumeAt - Date.now()) await wait(left);
    if (stopped) throw stopped;
    sent += 1;
    try {
      const response = await through(url, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(patience.answer),
      });
      const whole = await readWhole(response, token);
      if (response.status >= 500) failed();
      else failures = 0;
      return whole;
    } catch (error) {
      failed();
      throw nameFailure(error, patience);
    }
  }

  const open = (): Fetch => {
    let first = true;
    return (url, init) => {
      if (!first && !reserve()) return Promise.reject(spent());
      first = false;
      return send(url, init);
    };
  };

  const mayRepeat = (seconds: number, repeated: number): boolean => {
    if (stopped) return false;
    if (repeated >= REPEATS || seconds > patience.longest) {
      stop(LIMITED);
      return false;
    }
    resumeAt = Math.max(resumeAt, Date.now() + seconds * patience.second);
    return true;
  };

  const limited = (): void => void stop(LIMITED);
  return { reserve, open, mayRepeat, limited, sent: () => sent };
}

export const spent = (): Unanswered => new Unanswered('limit', SPENT, true);

/**
 * The answer with its whole body. Octokit takes a body that breaks off for an empty one; here it is an error that is worth
 * another try. The token is taken out before anything reads it: a server that echoes what it was sent must not bring it
 * into a record.
 */
async function readWhole(response: Response, token: string): Promise<Response> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const part of body) {
    size += part.length;
    if (size > MOST_BYTES) throw new Unanswered('failed', `its answer is larger than ${MOST_BYTES} bytes`, false);
    parts.push(part);
  }
  const headers = HEADERS.flatMap((name): [string, string][] => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const { status } = response;
  const text = withoutToken(Buffer.concat(parts).toString('utf8'), token);
  return new Response(status === 204 || status === 205 || status === 304 ? undefined : text, { status, headers });
}

/** What is tried again stays as it is; what would end the same way again gets a name that octokit does not repeat. */
function nameFailure(error: unknown, patience: Patience): unknown {
  if (!(error instanceof Error) || error instanceof Unanswered) return error;
  if (error.name === 'TimeoutError')
    return new Unanswered('failed', `no answer came within ${patience.answer / 1000} s`, false);
  if (error.cause instanceof Error && error.cause.message.includes('redirect'))
    return new Unanswered('failed', MOVED, false);
  return error;
}

const SHORTEST_TOKEN = 8;

/** Something shorter than any token is none, and would be found in every word. */
export const withoutToken = (text: string, token: string): string =>
  token.length < SHORTEST_TOKEN ? text : text.replaceAll(token, '***');
