import type { Roster, RosterLine } from '../model/roster.ts';
import { listingCsv } from './listing-csv.ts';

const COLUMNS = [
  'id',
  'class',
  'authentication',
  'declared',
  'usage',
  'principal',
  'accounts',
  'secrets',
  'owner',
  'likelyOwner',
  'likelyBecause',
  'sponsor',
  'purpose',
  'may',
  'grants',
  'tiers',
  'environments',
  'workflows',
  'users',
  'created',
  'since',
  'expires',
  'lastReview',
  'reviewedBy',
  'reviewDue',
  'path',
  'line',
] as const;

/** The identities for a spreadsheet. */
export const renderRosterCsv = ({ identities }: Roster): string => listingCsv(COLUMNS, identities.map(rowOf));

const rowOf = (one: RosterLine) => ({
  ...one,
  declared: one.declared ? 'yes' : 'no',
  likelyOwner: one.likely.owner,
  likelyBecause: one.likely.because,
  line: String(one.line),
});
