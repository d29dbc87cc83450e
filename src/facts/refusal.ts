import * as v from 'valibot';
import { UserError } from '../errors.ts';
import type { Fact, Unsaid } from '../model/facts.ts';
import { oneLine } from '../safe/text.ts';
import { LIMITED, Unanswered, withoutToken } from './line.ts';

/** What one question is about, and what it takes. */
export type Subject = Readonly<{
  /** As a sentence names it: `the secrets of the repository`. */
  what: string;
  /** The permission that settles it, as GitHub names it: `Secrets: read`. Questions that need the same share a refusal. */
  needs: string;
  /**
   * What 404 means, by GitHub's words: that nothing is set; that the token may not see it and so nothing else with this
   * permission; or that it is not there, or hidden.
   */
  notFound: (message: string) => 'absent' | 'refused' | 'hidden';
}>;

type Unknown = Extract<Fact<never>, Readonly<{ state: 'unknown' }>>;

/** Why there is no answer. `refusal` where the token lacks the permission, so that nothing else that needs it has to be asked. */
export type Refusal = Readonly<{ why: 'permission' | 'hidden'; words: string }>;
export type Failure =
  | Readonly<{ kind: 'absent' }>
  | Readonly<{ kind: 'refused'; refusal: Refusal }>
  /** `problem`: it failed, and is not merely not permitted. */
  | Readonly<{ kind: 'unknown'; why: Unsaid; because: string; problem: boolean }>;

const Answered = v.object({
  status: v.number(),
  response: v.object({ data: v.unknown(), headers: v.record(v.string(), v.unknown()) }),
});
const Complaint = v.object({ message: v.string() });
type Answer = Readonly<{ status: number; message: string; mustWait: boolean }>;

/** Reads status, message and limits of an error only: the error itself holds the request with its headers. */
export function readFailure(error: unknown, subject: Subject, token: string): Failure {
  if (error instanceof Unanswered) {
    const because = error.general ? error.message : `${subject.what} could not be read: ${error.message}`;
    return failed(because, error.why);
  }
  const answered = v.safeParse(Answered, error);
  if (!answered.success) {
    const message = error instanceof Error ? error.message : 'the connection failed';
    return failed(`${subject.what} could not be read: GitHub gave no whole answer (${quote(message, token)})`);
  }
  const { status, response } = answered.output;
  const body = v.safeParse(Complaint, response.data);
  const message = body.success ? quote(body.output.message, token) : '';
  const { 'retry-after': after, 'x-ratelimit-remaining': remaining } = response.headers;
  const limited = /rate limit|abuse detection/iu.test(message);
  // Without a token this is how GitHub says that it takes one.
  if (status === 401 && token === '') return { kind: 'refused', refusal: { why: 'permission', words: '' } };
  return readStatus({ status, message, mustWait: limited || after !== undefined || remaining === '0' }, subject);
}

function readStatus({ status, message, mustWait }: Answer, subject: Subject): Failure {
  switch (status) {
    case 401:
      throw new UserError('the token is not valid or has expired: GitHub answered 401; give one that is valid');
    case 403:
      return mustWait && !/not accessible|must have/iu.test(message)
        ? failed(LIMITED)
        : readForbidden(message, subject);
    case 404: {
      const means = subject.notFound(message);
      if (means === 'absent') return { kind: 'absent' };
      if (means === 'refused') return { kind: 'refused', refusal: { why: 'hidden', words: '' } };
      return {
        kind: 'unknown',
        why: 'hidden',
        because: `GitHub does not show ${subject.what} to this token, or it does not exist (404)`,
        problem: false,
      };
    }
    case 429:
      return failed(LIMITED);
    default:
      return failed(`${subject.what} could not be read: GitHub answered ${status}${message && ` "${message}"`}`);
  }
}

/** 403 stands for a permission, for a plan, and for rules of an organisation; the words tell which. */
function readForbidden(message: string, subject: Subject): Failure {
  if (/upgrade to github|make this repository public/iu.test(message)) {
    const because = `the plan of this private repository does not have ${subject.what}`;
    return { kind: 'unknown', why: 'plan', because, problem: false };
  }
  const usual = /^Resource not accessible by|^Must have /u.test(message);
  return { kind: 'refused', refusal: { why: 'permission', words: usual ? '' : message } };
}

/** The sentence that a refused permission makes for one of its questions. */
export function explainRefusal({ why, words }: Refusal, { what, needs }: Subject): Unknown {
  const said = words && ` (GitHub: "${words}")`;
  return why === 'permission'
    ? say(why, `the token may not read ${what}; it needs ${needs}${said}`)
    : say(why, `GitHub shows ${what} only to a token with ${needs}, and answers 404 to this one`);
}

export const say = (why: Unsaid, because: string): Unknown => ({ state: 'unknown', why, because });

const failed = (because: string, why: Unsaid = 'failed'): Failure => ({ kind: 'unknown', why, because, problem: true });

const LONGEST_QUOTE = 200;
const quote = (message: string, token: string): string => oneLine(withoutToken(message, token), LONGEST_QUOTE);
