import * as v from 'valibot';
import type { Dependants, Retirement } from '../model/dependants.ts';
import type { Plan } from '../model/plan.ts';
import { listing, point } from './listing-schema.ts';
import { use } from './roster-schema.ts';
import { date, list, severity, text, texts } from './schema.ts';

const thing = v.pipe(
  v.strictObject({
    kind: v.picklist(['identity', 'secret', 'environment', 'runner']),
    name: text,
    about: text,
    declaredAt: v.exactOptional(point),
  }),
  v.readonly(),
);

const dependants = { ...listing, name: text, is: list(thing), dependants: list(use) };

/** What depends on a name as JSON, as `schema/who-uses.schema.json` tells other programs. */
export const dependantsSchema: v.GenericSchema<unknown, Dependants> = v.pipe(v.strictObject(dependants), v.readonly());

const step = v.pipe(v.strictObject({ title: text, items: texts }), v.readonly());

/** How to take something away as JSON, as `schema/retire.schema.json` tells other programs. */
export const retirementSchema: v.GenericSchema<unknown, Retirement> = v.pipe(
  v.strictObject({ ...dependants, owner: text, likelyOwner: text, steps: list(step), proofs: texts }),
  v.readonly(),
);

const item = v.pipe(
  v.strictObject({
    title: text,
    ruleId: text,
    severity: v.union([severity, v.literal('')]),
    owners: texts,
    notes: texts,
    places: list(point),
  }),
  v.readonly(),
);

const phase = v.pipe(
  v.strictObject({
    name: v.picklist(['inventory', 'tighten', 'review']),
    days: v.picklist([30, 60, 90]),
    by: date,
    items: list(item),
  }),
  v.readonly(),
);

/** The plan as JSON, as `schema/plan.schema.json` tells other programs. */
export const planSchema: v.GenericSchema<unknown, Plan> = v.pipe(
  v.strictObject({ ...listing, phases: list(phase) }),
  v.readonly(),
);
