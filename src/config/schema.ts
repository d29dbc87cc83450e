import * as v from 'valibot';
import { TIERS } from '../model/identity.ts';
import { SEVERITIES } from '../model/judgement.ts';
import { PROFILES } from '../model/expectations.ts';
import { matrixSchema } from './matrix.ts';
import { date, duration, listOf, party, path, paths, text } from './terms.ts';

const optional = v.exactOptional;
const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const [production, staging, development, preview] = TIERS;
const names = optional(listOf(text));
const tiers = v.strictObject({
  [production]: names,
  [staging]: names,
  [development]: names,
  [preview]: names,
});

const thresholds = v.strictObject({
  secretUpdated: optional(described(duration, 'How long a stored credential may stay as it is. Default: 180d.')),
  deployKeyUsed: optional(described(duration, 'How long a deploy key that may write may lie unused. Default: 90d.')),
});

const rule = v.strictObject({
  severity: described(
    v.picklist([...SEVERITIES, 'off']),
    'What its findings count as. A rule that is critical or high may count as less, and cannot be off.',
  ),
  reason: optional(described(text, 'Why. Required where the rule is off.')),
});

const places = v.strictObject({
  exclude: optional(
    described(
      listOf(paths),
      'Files whose findings are not counted, but for critical ones; `*` stands for a name in a folder, `**` for folders.',
    ),
  ),
});

const exception = v.strictObject({
  rule: described(text, 'The id of the rule, as `countersign rules` lists it.'),
  path: optional(
    described(paths, 'The file whose findings are accepted; `*` stands for a name in a folder, `**` for folders.'),
  ),
  job: optional(described(text, 'The job whose findings are accepted.')),
  fingerprint: optional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9a-f]{32}$/, 'a fingerprint of 32 characters `0-9a-f`, as the JSON report shows it'),
    ),
  ),
  reason: described(text, 'Why this is accepted for now.'),
  owner: optional(described(party, 'Who answers for it. Required where the rule is critical or high.')),
  until: described(date, 'The last day it counts. Critical and high: at most 180 days after `created`.'),
  created: optional(described(date, 'The day it was decided. Required where the rule is critical or high.')),
});

const acceptance = v.strictObject({
  path: described(path, 'A path that cannot be read and leaves the scan incomplete.'),
  reason: text,
  until: described(date, 'The last day it counts.'),
});

/** The configuration as it is written. */
export const configSchema = v.strictObject({
  version: v.literal(1),
  failOnSeverity: optional(
    described(v.picklist([...SEVERITIES, 'none']), 'Findings of this severity or worse make the verdict `fail`.'),
  ),
  gate: optional(described(v.picklist(['new', 'all']), 'On pull requests: findings the base does not have, or all.')),
  failOnUnknown: optional(v.boolean()),
  profile: optional(
    described(
      v.picklist(PROFILES),
      'team, or solo where one person maintains the repository: then no independent approver can exist, and other controls count.',
    ),
  ),
  thresholds: optional(thresholds),
  tiers: optional(described(tiers, 'Which tier an environment belongs to. Names compare whole, ignoring case.')),
  policy: optional(
    described(matrixSchema, 'What is asked of an identity by its class, autonomy and the tier it reaches.'),
  ),
  rules: optional(described(v.record(v.string(), rule), 'Severities by rule.')),
  paths: optional(places),
  exceptions: optional(described(listOf(exception), 'Findings that are accepted until a day.')),
  unread: optional(described(listOf(acceptance), 'Unread paths that are accepted until a day.')),
});

export type WrittenConfig = v.InferOutput<typeof configSchema>;
