import * as v from 'valibot';
import { UserError } from '../errors.ts';
import { isDate } from '../model/date.ts';
import { type RepositoryFacts, unsaid } from '../model/facts.ts';
import { stringify } from '../safe/json.ts';

const NOT_ASKED = unsaid('not-asked', 'it was not asked when these facts were recorded');

/** One answer of GitHub's as the record has it; one that is left out was not asked. */
const fact = <T extends v.GenericSchema>(value: T) =>
  v.optional(
    v.variant('state', [
      v.strictObject({ state: v.literal('known'), value }),
      v.strictObject({ state: v.literal('absent') }),
      v.strictObject({
        state: v.literal('unknown'),
        why: v.picklist(['permission', 'plan', 'hidden', 'failed', 'limit', 'not-asked']),
        because: v.string(),
      }),
    ]),
    () => NOT_ASKED,
  );

const text = v.pipe(v.string(), v.maxLength(1000));
const day = v.pipe(v.string(), v.check(isDate, 'a date that exists, written YYYY-MM-DD'));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(20_000));
const secrets = fact(list(v.strictObject({ name: text, updated: day })));

const environment = v.strictObject({
  name: text,
  reviewers: fact(
    list(v.strictObject({ kind: v.picklist(['user', 'team']), name: text, machine: v.optional(v.boolean(), false) })),
  ),
  preventSelfReview: fact(v.boolean()),
  waitMinutes: fact(v.number()),
  refs: fact(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('any') }),
      v.strictObject({ kind: v.literal('protected') }),
      v.strictObject({
        kind: v.literal('patterns'),
        patterns: list(v.strictObject({ type: v.picklist(['branch', 'tag']), pattern: text })),
      }),
    ]),
  ),
  customRules: fact(list(text)),
  adminsCanBypass: fact(v.boolean()),
  secrets,
});

const branch = v.strictObject({
  name: text,
  review: fact(
    v.strictObject({
      approvals: v.number(),
      codeOwners: v.boolean(),
      lastPushBySomebodyElse: v.boolean(),
      dismissesStale: v.boolean(),
    }),
  ),
  checks: fact(list(v.strictObject({ kind: v.picklist(['check', 'workflow', 'code-scanning']), name: text }))),
  atLeast: v.exactOptional(v.string()),
});

/** The record as a file has it; `schema/facts.schema.json` is made of it. */
export const factsSchema = v.strictObject({
  schemaVersion: v.literal('1.0'),
  repository: v.pipe(text, v.regex(/^[^/\s]+\/[^/\s]+$/)),
  asked: day,
  visibility: fact(v.picklist(['public', 'private', 'internal'])),
  plan: fact(v.picklist(['free', 'pro', 'team', 'enterprise'])),
  defaultBranch: fact(branch),
  environments: fact(list(environment)),
  tagRules: fact(
    list(
      v.strictObject({
        name: text,
        include: list(text),
        exclude: list(text),
        restricts: list(v.picklist(['creation', 'update', 'deletion'])),
      }),
    ),
  ),
  workflowToken: fact(v.strictObject({ access: v.picklist(['read', 'write']), mayApprove: v.boolean() })),
  secrets,
  organizationSecrets: secrets,
  deployKeys: fact(
    list(v.strictObject({ title: text, readOnly: v.boolean(), created: day, lastUsed: fact(day), addedBy: text })),
  ),
  subject: fact(v.strictObject({ claims: v.optional(list(text)), immutable: fact(v.boolean()) })),
  collaborators: fact(
    list(v.strictObject({ login: text, machine: v.boolean(), canWrite: v.boolean(), isAdmin: v.boolean() })),
  ),
  teams: fact(list(v.strictObject({ slug: text, canWrite: v.boolean(), members: fact(list(text)) }))),
});

/** Reads a record of facts. What does not fit is a UserError that names the place in the file. */
export function readFacts(file: string, content: string): RepositoryFacts {
  const read = v.safeParse(factsSchema, parse(file, content));
  if (!read.success) {
    const [issue] = read.issues;
    const where = v.getDotPath(issue) ?? '';
    throw new UserError(`${file} is no record of facts${where && `: at ${where}`}: ${issue.message}`);
  }
  const { subject, ...rest } = read.output;
  return { ...rest, subject: withClaims(subject) };
}

/** `claims` that are left out are GitHub's own form. */
function withClaims(said: v.InferOutput<typeof factsSchema>['subject']): RepositoryFacts['subject'] {
  if (said.state !== 'known') return said;
  return { state: 'known', value: { claims: said.value.claims, immutable: said.value.immutable } };
}

function parse(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new UserError(`${file} is not JSON; countersign facts OWNER/REPO -o FILE writes a record`);
  }
}

/** The keys of a record in the order in which a reader wants them; others come after them by name. */
const ORDER = [
  'schemaVersion',
  'repository',
  'asked',
  'visibility',
  'plan',
  'defaultBranch',
  'environments',
  'tagRules',
  'workflowToken',
  'secrets',
  'organizationSecrets',
  'deployKeys',
  'subject',
  'collaborators',
  'teams',
  'state',
  'why',
  'because',
  'value',
  'kind',
  'type',
  'name',
];

/**
 * The record as a file has it: keys in one order, a line each, so that two of them can be compared by eye, and no line a
 * command to a runner, so that it can be printed.
 */
export const renderFacts = (facts: RepositoryFacts): string => `${stringify(facts, ORDER)}\n`;
