import * as v from 'valibot';
import { absent, fact, type Fact, unsaid } from '../model/facts.ts';
import type { Page } from './client.ts';

// How parts of GitHub's answers are read. Keys that are not named are ignored; what does not fit is a wrong answer.

/** As long as a record may have it. */
export const text = v.pipe(v.string(), v.maxLength(1000));

/** The day of a moment, in UTC, whatever its offset. */
export const day = v.pipe(
  v.string(),
  v.check((moment) => Number.isFinite(Date.parse(moment)), 'a moment'),
  v.transform((moment) => new Date(moment).toISOString().slice(0, 10)),
);

/** Answers that are the list itself. */
export const bareList = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(item),
    v.transform((items): Page<v.InferOutput<T>> => ({ items })),
  );

export const secretsPage = v.pipe(
  v.object({ total_count: v.number(), secrets: v.array(v.object({ name: text, updated_at: day })) }),
  v.transform(({ total_count: total, secrets }) => ({
    total,
    items: secrets.map(({ name, updated_at: updated }) => ({ name, updated })),
  })),
);

/** One order for every list of a record, by code unit and not by locale; the same thing twice is once. */
export function sorted<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const unique = new Map(items.map((item) => [key(item), item]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

export const byName = <T extends Readonly<{ name: string }>>(items: readonly T[]): readonly T[] =>
  sorted(items, ({ name }) => name);

/** Another fact made of a fact, where it is known. */
export const mapFact = <T, U>(said: Fact<T>, make: (value: T) => U): Fact<U> =>
  said.state === 'known' ? fact(make(said.value)) : said;

/** Nothing in a list means that nothing is set. */
export const listed = <T>(items: readonly T[]): Fact<readonly T[]> => (items.length === 0 ? absent : fact(items));

/** What the description of the API lets an answer leave out. */
export const leftOut = <T>(value: T | undefined, what: string): Fact<T> =>
  value === undefined ? unsaid('hidden', `GitHub's answer leaves out ${what}`) : fact(value);

export const NEEDS_MORE = (what: string, needs: string): Fact<never> =>
  unsaid('not-asked', `${what} are told only to a token with ${needs}, and were not asked for`);

/** 404 for something that is always there: the token may not see it. */
export const alwaysThere = (): 'refused' => 'refused';
/** 404 for something that may be gone, or whose kind the server may not know. */
export const maybeGone = (): 'hidden' => 'hidden';
