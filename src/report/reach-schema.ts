import * as v from 'valibot';
import { type Reach, STARTERS } from '../model/reach.ts';
import { listing, point } from './listing-schema.ts';
import { list, natural, remark, text, texts } from './schema.ts';

const onTheWay = v.picklist(['nothing', 'unknown', 'a gate']);

const reached = v.pipe(
  v.strictObject({
    what: text,
    about: text,
    tiers: texts,
    environments: texts,
    jobs: texts,
    starts: texts,
    onTheWay,
    gates: texts,
    conditions: list(remark),
    sometimes: list(remark),
    places: list(point),
  }),
  v.readonly(),
);

const spot = { path: text, line: natural, column: natural };

const agent = v.pipe(
  v.strictObject({
    ...spot,
    name: text,
    workflow: text,
    job: text,
    environment: text,
    token: text,
    scopes: texts,
    starts: texts,
    onTheWay,
    gates: texts,
    conditions: list(remark),
    sometimes: list(remark),
  }),
  v.readonly(),
);

/** What a starter reaches as JSON, as `schema/reach.schema.json` tells other programs. */
export const reachSchema: v.GenericSchema<unknown, Reach> = v.pipe(
  v.strictObject({
    ...listing,
    as: v.picklist(STARTERS),
    who: text,
    says: texts,
    tiers: list(v.pipe(v.strictObject({ tier: text, onTheWay }), v.readonly())),
    agents: list(agent),
    deliveries: list(reached),
    credentials: list(reached),
    environments: list(reached),
    own: list(v.pipe(v.strictObject({ ...spot, name: text }), v.readonly())),
    bare: list(reached),
  }),
  v.readonly(),
);
