import type { Reach } from '../model/reach.ts';
import { LISTING_KEYS, listingJson } from './listing-json.ts';

export const REACH_KEY_ORDER = [
  ...LISTING_KEYS,
  ...['as', 'who', 'says', 'tier', 'tiers', 'agents', 'deliveries', 'credentials', 'environments', 'own', 'bare'],
  ...[
    'unknown',
    'skipped',
    'what',
    'about',
    'onTheWay',
    'gates',
    'starts',
    'conditions',
    'sometimes',
    'token',
    'scopes',
  ],
  ...['subject', 'because', 'settle', 'text', 'path', 'line', 'column', 'endLine', 'endColumn', 'workflow', 'job'],
  ...['environment', 'jobs', 'places', 'why', 'detail', 'accepted'],
];

/** What a starter reaches as JSON. Its schema is `schema/reach.schema.json`. */
export const renderReachJson = (reach: Reach): string => listingJson(reach, REACH_KEY_ORDER);
