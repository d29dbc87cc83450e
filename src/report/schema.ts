import * as v from 'valibot';
import { CATEGORIES, SEVERITIES } from '../model/judgement.ts';
import type { Report } from '../model/report.ts';

export const list = <const S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.readonly());
export const texts = list(v.string());
export const text = v.string();
export const natural = v.pipe(v.number(), v.integer(), v.minValue(1));
const amount = v.pipe(v.number(), v.integer(), v.minValue(0));
// Without the `u` flag, since JSON Schema has no flags.
export const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
export const severity = v.picklist(SEVERITIES);

const spot = { path: text, line: natural, column: natural, endLine: natural, endColumn: natural };
export const remark = v.pipe(v.strictObject({ ...spot, text }), v.readonly());

const finding = v.pipe(
  v.strictObject({
    ...spot,
    ruleId: text,
    category: v.picklist(CATEGORIES),
    severity,
    confidence: v.picklist(['high', 'medium', 'low']),
    message: v.pipe(text, v.nonEmpty()),
    why: text,
    fix: text,
    job: v.exactOptional(text),
    step: v.exactOptional(text),
    fingerprint: text,
    inBase: v.exactOptional(v.boolean()),
    inBaseline: v.exactOptional(v.boolean()),
    gates: v.boolean(),
    chain: list(remark),
    related: list(remark),
    controls: texts,
    setting: v.exactOptional(text),
  }),
  v.readonly(),
);

const OUTCOMES = ['met', 'not-met', 'not-applicable', 'unknown'] as const;

const judgement = v.pipe(
  v.strictObject({
    ruleId: text,
    outcome: v.picklist(OUTCOMES),
    subject: text,
    because: text,
    path: text,
    line: natural,
    column: natural,
  }),
  v.readonly(),
);

const answer = v.pipe(
  v.strictObject({ outcome: v.picklist(OUTCOMES), because: text, settle: v.exactOptional(text) }),
  v.readonly(),
);

const gateLine = v.pipe(
  v.strictObject({
    kind: v.picklist(['environment', 'needed-job', 'manual-approval']),
    name: text,
    holds: v.picklist(['yes', 'no', 'unknown']),
    because: text,
    settle: v.exactOptional(text),
    binds: v.picklist(['environment', 'path']),
    path: text,
    line: natural,
    column: natural,
  }),
  v.readonly(),
);

const route = v.pipe(
  v.strictObject({
    event: text,
    ref: text,
    who: v.picklist(['write', 'anyone', 'fork', 'bot', 'time', 'workflow', 'caller']),
    when: text,
    path: text,
    line: natural,
    column: natural,
    chain: list(remark),
    gates: list(gateLine),
    tiers: texts,
    environment: text,
    conditions: list(remark),
    sure: v.boolean(),
  }),
  v.readonly(),
);

/** What both the report and the list of deliveries say of one. */
export const shipment = {
  workflow: text,
  job: text,
  effect: text,
  does: text,
  tier: text,
  tierBecause: text,
  environment: text,
  identity: text,
  account: text,
  credential: text,
  starts: texts,
  gates: texts,
  routes: list(route),
  moreRoutes: amount,
  record: answer,
  evidence: v.pipe(v.strictObject({ intent: answer, machine: answer, authorisation: answer }), v.readonly()),
};

const delivery = v.pipe(
  v.strictObject({
    id: text,
    path: text,
    line: natural,
    column: natural,
    step: v.exactOptional(text),
    target: text,
    ...shipment,
  }),
  v.readonly(),
);

export const identity = v.pipe(
  v.strictObject({
    id: text,
    class: text,
    authentication: text,
    declared: v.boolean(),
    usage: v.picklist(['seen', 'read', 'unseen', 'unknown', 'undeclared']),
    principal: text,
    accounts: texts,
    secrets: texts,
    owner: text,
    sponsor: text,
    environments: texts,
    workflows: texts,
    may: texts,
    tiers: texts,
    users: texts,
    created: text,
    expires: text,
    lastReview: text,
    path: text,
    line: natural,
  }),
  v.readonly(),
);

const protection = v.pipe(
  v.strictObject({
    state: v.picklist(['known', 'missing', 'unknown']),
    because: text,
    settle: v.exactOptional(text),
    reviewers: v.exactOptional(texts),
    preventSelfReview: v.exactOptional(v.boolean()),
    waitMinutes: v.exactOptional(v.number()),
    refs: v.exactOptional(texts),
    customRules: v.exactOptional(texts),
    adminsCanBypass: v.exactOptional(v.boolean()),
  }),
  v.readonly(),
);

export const environment = v.pipe(
  v.strictObject({ name: text, tier: text, declared: v.boolean(), jobs: texts, protection }),
  v.readonly(),
);

export const unknown = v.pipe(
  v.strictObject({ subject: text, because: text, settle: text, path: text, line: natural }),
  v.readonly(),
);

export const skipped = v.pipe(
  v.strictObject({ path: text, why: text, detail: text, line: v.exactOptional(natural), accepted: v.boolean() }),
  v.readonly(),
);

const exception = v.pipe(
  v.strictObject({
    kind: v.picklist(['ignore-comment', 'exception', 'excluded-path']),
    status: v.picklist(['active', 'expired', 'malformed', 'unused', 'not-in-base', 'not-allowed']),
    ruleId: text,
    path: text,
    line: natural,
    reason: text,
    until: text,
    owner: text,
    note: text,
    fingerprints: texts,
  }),
  v.readonly(),
);

const changedSeverity = v.pipe(
  v.strictObject({
    ruleId: text,
    severity: v.picklist([...SEVERITIES, 'off']),
    usual: severity,
    reason: text,
    path: text,
    line: natural,
  }),
  v.readonly(),
);

const baseline = v.pipe(
  v.strictObject({
    name: text,
    rules: list(v.pipe(v.strictObject({ ruleId: text, was: amount, now: amount }), v.readonly())),
    fixed: list(v.pipe(v.strictObject({ ruleId: text, path: text, line: natural, fingerprint: text }), v.readonly())),
  }),
  v.readonly(),
);

const bySeverity = v.pipe(
  v.strictObject({ critical: amount, high: amount, medium: amount, low: amount, note: amount }),
  v.readonly(),
);

const counts = v.pipe(
  v.strictObject({
    workflows: amount,
    shown: amount,
    bySeverity,
    new: amount,
    ignored: amount,
    excepted: amount,
    excluded: amount,
    inBaseline: amount,
    unknown: amount,
    skipped: amount,
  }),
  v.readonly(),
);

const gate = v.pipe(
  v.strictObject({
    mode: v.picklist(['new', 'all']),
    failOnSeverity: v.picklist([...SEVERITIES, 'none']),
    failOnUnknown: v.boolean(),
    base: text,
  }),
  v.readonly(),
);

/** The JSON report, as `schema/report.schema.json` tells other programs. */
export const reportSchema = v.pipe(
  v.strictObject({
    schemaVersion: v.literal('1.0'),
    tool: v.pipe(v.strictObject({ name: v.literal('countersign'), version: text }), v.readonly()),
    asOf: date,
    verdict: v.picklist(['pass', 'fail', 'incomplete']),
    reasons: texts,
    gate,
    counts,
    notices: texts,
    findings: list(finding),
    judgements: list(judgement),
    deliveries: list(delivery),
    identities: list(identity),
    environments: list(environment),
    unknown: list(unknown),
    skipped: list(skipped),
    exceptions: list(exception),
    severities: list(changedSeverity),
    baseline: v.exactOptional(baseline),
  }),
  v.readonly(),
);

// The compiler holds the schema and the type together: the keys in which they differ are the type of this list.
type Flat<T> = T extends readonly (infer Item)[]
  ? readonly Flat<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Flat<T[Key]> }
    : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type DifferentKeys<A, B> =
  | Exclude<keyof A, keyof B>
  | Exclude<keyof B, keyof A>
  | { [Key in keyof A & keyof B]: Same<A[Key], B[Key]> extends true ? never : Key }[keyof A & keyof B];
type Written = Flat<v.InferOutput<typeof reportSchema>>;
export const DIFFERENCES: readonly [DifferentKeys<Written, Flat<Report>>] extends readonly [never]
  ? readonly []
  : never = [];
