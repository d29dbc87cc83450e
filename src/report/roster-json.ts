import type { Roster } from '../model/roster.ts';
import { LISTING_KEYS, listingJson } from './listing-json.ts';

export const USE_KEYS = [
  ...['path', 'line', 'column', 'workflow', 'job', 'step', 'environment'],
  ...['how', 'secret', 'effects', 'acts'],
];

export const ROSTER_KEY_ORDER = [
  ...LISTING_KEYS,
  ...[
    'identities',
    'environments',
    'environmentUses',
    'secrets',
    'runners',
    'mentions',
    'owners',
    'unknown',
    'skipped',
  ],
  ...[
    'id',
    'kind',
    'class',
    'authentication',
    'declared',
    'usage',
    'principal',
    'owner',
    'likely',
    'because',
    'sponsor',
  ],
  ...['purpose', 'may', 'grants', 'tiers', 'workflows', 'accounts', 'users', 'ways'],
  ...['created', 'since', 'expires', 'lastReview', 'reviewedBy', 'reviewDue', 'mayBe', 'toldBy', 'stored', 'uses'],
  ...USE_KEYS,
  ...['subject', 'settle', 'why', 'detail', 'accepted'],
];

/** The identities as JSON. Its schema is `schema/identity-list.schema.json`. */
export const renderRosterJson = (roster: Roster): string => listingJson(roster, ROSTER_KEY_ORDER);
