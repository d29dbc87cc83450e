import type { Fact } from '../model/facts.ts';

/** One thing that protects less than it did; both sides as a reader sees them. */
export type Weakening = Readonly<{ subject: string; what: string; before: string; after: string }>;

type Unknown = Extract<Fact<unknown>, Readonly<{ state: 'unknown' }>>;
export const isUnknown = (said: Fact<unknown>): said is Unknown => said.state === 'unknown';

const UNKNOWN = 'unknown: ';

/** Something that was known and is not any more: nobody can say whether it became weaker. */
export const unseen = (subject: string, before: string, after: Unknown): Weakening => ({
  subject,
  what: 'can no longer be seen',
  before,
  after: `${UNKNOWN}${after.because}`,
});

/** Whether this is no weakening, but something that is not known any more. */
export const becameUnknown = ({ after }: Weakening): boolean => after.startsWith(UNKNOWN);

export const many = (names: readonly string[], none: string): string => names.join(', ') || none;
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/** What of one list is not in the other. */
export const missing = (from: readonly string[], other: readonly string[]): readonly string[] =>
  from.filter((one) => !other.includes(one));

/** The items of a list, of which nothing is nothing. */
export const itemsOf = <T>(said: Fact<readonly T[]>): readonly T[] => (said.state === 'known' ? said.value : []);
