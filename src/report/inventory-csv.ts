import type { CredentialLine, Inventory } from '../model/inventory.ts';
import { listingCsv } from './listing-csv.ts';

const COLUMNS = [
  'source',
  'detail',
  'lifetime',
  'provider',
  'name',
  'account',
  'identity',
  'opens',
  'authentication',
  'tiers',
  'environments',
  'effects',
  'users',
  'places',
  'instead',
  'insteadUrl',
  'none',
] as const satisfies readonly (keyof CredentialLine)[];

/** The credentials for a spreadsheet. */
export const renderInventoryCsv = ({ credentials }: Inventory): string => listingCsv(COLUMNS, credentials);
