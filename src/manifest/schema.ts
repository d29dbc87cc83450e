import * as v from 'valibot';
import { date, duration, id, listOf, party, path, text } from '../config/terms.ts';
import { AUTHENTICATIONS, CLASSES, EFFECTS, TIERS } from '../model/identity.ts';
import { AUTONOMIES } from '../model/manifest.ts';

const optional = v.exactOptional;
const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

/** GitHub's own rule for the names of secrets. */
const secretName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/, 'the name of a secret (letters, digits and `_`), never its value'),
);

const breakGlass = v.strictObject({
  approvers: optional(listOf(party)),
  within: optional(duration),
  review: optional(duration),
});

const environment = v.strictObject({
  tier: optional(v.picklist(TIERS)),
  data: optional(described(listOf(text), 'What it holds, for risk: customer, payment, none.')),
  approvers: optional(described(listOf(party), 'Who may say yes to a deployment.')),
  independent: optional(
    described(v.boolean(), 'The one who says yes is neither the one who asked nor the author of the change.'),
  ),
  breakGlass: optional(
    described(breakGlass, 'Who may say yes in an emergency, how fast, and when it is looked at again.'),
  ),
});

const review = v.strictObject({
  every: optional(duration),
  last: optional(date),
  by: optional(party),
});

const identity = v.strictObject({
  id: described(id, 'The name of the identity, once in this file.'),
  class: v.picklist(CLASSES),
  purpose: optional(text),
  owner: optional(described(party, 'A person or a team; never a machine.')),
  authentication: optional(v.picklist(AUTHENTICATIONS)),
  principal: optional(described(text, 'The whole name it has at the other end: role ARN, client id, service account.')),
  secrets: optional(described(listOf(secretName), 'Names of the stored secrets that carry it.')),
  environments: optional(described(listOf(text), 'Where it may act.')),
  workflows: optional(listOf(path)),
  may: optional(listOf(v.picklist(EFFECTS))),
  created: optional(date),
  expires: optional(date),
  review: optional(review),
  sponsor: optional(described(party, 'The human who answers for what an agent does.')),
  autonomy: optional(v.picklist(AUTONOMIES)),
  rollback: optional(described(text, 'Where it is written how to undo what it did.')),
});

const stage = v.strictObject({
  class: optional(listOf(v.picklist(CLASSES))),
  who: optional(described(listOf(id), 'People and teams by handle, machines by their id in this file.')),
});

const handoff = v.strictObject({
  id,
  owner: optional(party),
  environment: optional(text),
  request: optional(stage),
  approve: optional(stage),
  execute: optional(stage),
  record: optional(described(listOf(text), 'What an auditor can check afterwards: deployment, attestation.')),
});

/** An organisation's: one for each service and environment of some thousand services. */
const MAX_IDENTITIES = 10_000;

/** The identity manifest as it is written. Only `id` and `class` are required: what is not stated is unknown. */
export const manifestSchema = v.strictObject({
  version: v.literal(1),
  environments: optional(v.record(v.string(), environment)),
  identities: optional(listOf(identity, MAX_IDENTITIES)),
  handoffs: optional(listOf(handoff)),
});

export type WrittenManifest = v.InferOutput<typeof manifestSchema>;
export type WrittenIdentity = v.InferOutput<typeof identity>;
export type WrittenStage = v.InferOutput<typeof stage>;
