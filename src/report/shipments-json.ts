import type { Shipments } from '../model/shipments.ts';
import { KEY_ORDER } from './json.ts';
import { LISTING_KEYS, listingJson } from './listing-json.ts';

const OWN: readonly string[] = [...LISTING_KEYS, 'deliveries'];

export const SHIPMENTS_KEY_ORDER = [...OWN, ...KEY_ORDER.filter((key) => !OWN.includes(key)), ...['targets', 'places']];

/** The deliveries as JSON. Its schema is `schema/deliveries.schema.json`. */
export const renderShipmentsJson = (list: Shipments): string => listingJson(list, SHIPMENTS_KEY_ORDER);
