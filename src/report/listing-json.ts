import type { Listing } from '../model/listing.ts';
import { stringify } from '../safe/json.ts';

/** As in the report, what a reader looks for comes first. */
export const LISTING_KEYS = [
  'schemaVersion',
  'tool',
  'name',
  'version',
  'asOf',
  'complete',
  'reasons',
  'notices',
  'workflows',
];

/** A list as JSON. */
export const listingJson = (listing: Listing, order: readonly string[]): string => `${stringify(listing, order)}\n`;
