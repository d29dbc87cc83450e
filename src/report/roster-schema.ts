import * as v from 'valibot';
import type { Roster } from '../model/roster.ts';
import { listing, point } from './listing-schema.ts';
import { environment, identity, list, text, texts } from './schema.ts';

export const use = v.pipe(
  v.strictObject({
    ...point.pipe[0].entries,
    workflow: text,
    job: text,
    step: text,
    environment: text,
    environments: v.exactOptional(texts),
    how: text,
    secret: text,
    effects: texts,
    acts: v.boolean(),
  }),
  v.readonly(),
);

const named = v.pipe(v.strictObject({ name: text, stored: v.exactOptional(texts), uses: list(use) }), v.readonly());

const rosterLine = v.pipe(
  v.strictObject({
    ...identity.pipe[0].entries,
    kind: v.picklist(['account', 'workflow-token', 'agent', 'runner', 'declared']),
    toldBy: v.picklist(['principal', 'name', 'pattern', 'workflow', 'manifest']),
    ways: texts,
    purpose: text,
    mayBe: text,
    likely: v.pipe(v.strictObject({ owner: text, because: text }), v.readonly()),
    grants: texts,
    reviewedBy: text,
    reviewDue: text,
    since: text,
    acts: v.boolean(),
    uses: list(use),
  }),
  v.readonly(),
);

/** The list of identities as JSON, as `schema/identity-list.schema.json` tells other programs. */
export const rosterSchema: v.GenericSchema<unknown, Roster> = v.pipe(
  v.strictObject({
    ...listing,
    identities: list(rosterLine),
    environments: list(environment),
    environmentUses: list(named),
    secrets: list(named),
    runners: list(named),
    mentions: list(named),
    owners: v.pipe(v.record(v.string(), texts), v.readonly()),
  }),
  v.readonly(),
);
