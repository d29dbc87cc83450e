import type { Inventory } from '../model/inventory.ts';
import { stringify } from '../safe/json.ts';

// As in the report, what a reader looks for comes first.
export const INVENTORY_KEY_ORDER = [
  ...['schemaVersion', 'tool', 'name', 'version', 'asOf', 'complete', 'reasons', 'notices', 'workflows'],
  ...['credentials', 'unknown', 'skipped'],
  ...['account', 'source', 'detail', 'lifetime', 'provider', 'identity', 'opens', 'authentication'],
  ...['tiers', 'environments', 'effects', 'users', 'places', 'instead', 'insteadUrl', 'none'],
  ...['subject', 'because', 'settle', 'path', 'line', 'column', 'why', 'accepted'],
];

/** The credentials as JSON. Its schema is `schema/credentials.schema.json`. */
export const renderInventoryJson = (inventory: Inventory): string => `${stringify(inventory, INVENTORY_KEY_ORDER)}\n`;
