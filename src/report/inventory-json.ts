import type { Inventory } from '../model/inventory.ts';
import { LISTING_KEYS, listingJson } from './listing-json.ts';

export const INVENTORY_KEY_ORDER = [
  ...LISTING_KEYS,
  ...['credentials', 'unknown', 'skipped'],
  ...['account', 'source', 'detail', 'lifetime', 'provider', 'identity', 'opens', 'authentication'],
  ...['tiers', 'environments', 'effects', 'users', 'places', 'instead', 'insteadUrl', 'none'],
  ...['subject', 'because', 'settle', 'path', 'line', 'column', 'why', 'accepted'],
];

/** The credentials as JSON. Its schema is `schema/credentials.schema.json`. */
export const renderInventoryJson = (inventory: Inventory): string => listingJson(inventory, INVENTORY_KEY_ORDER);
