import * as v from 'valibot';
import type { Shipments } from '../model/shipments.ts';
import { listing, point } from './listing-schema.ts';
import { list, shipment, texts } from './schema.ts';

const delivery = v.pipe(v.strictObject({ ...shipment, targets: texts, places: list(point) }), v.readonly());

/** The list of deliveries as JSON, as `schema/deliveries.schema.json` tells other programs. */
export const shipmentsSchema: v.GenericSchema<unknown, Shipments> = v.pipe(
  v.strictObject({ ...listing, deliveries: list(delivery) }),
  v.readonly(),
);
