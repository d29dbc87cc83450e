import * as v from 'valibot';
import type { Duration } from '../model/date.ts';
import { AUTHENTICATIONS, TIERS } from '../model/identity.ts';
import { AUTONOMIES, type DeclaredTier } from '../model/manifest.ts';
import {
  DEFAULT_MATRIX,
  type Demands,
  MATRIX_SUBJECTS,
  type Matrix,
  type MatrixRow,
  PROHIBITIONS,
  REQUIRED_FIELDS,
} from '../model/matrix.ts';
import { duration, listOf } from './terms.ts';

const optional = v.exactOptional;
const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const [production, staging, development, preview] = TIERS;
const [observe, recommend, act] = AUTONOMIES;
const [human, serviceAccount, bot, agent, hybrid] = MATRIX_SUBJECTS;

const demands = {
  required: optional(described(listOf(v.picklist(REQUIRED_FIELDS)), 'What the manifest must say of it.')),
  mayNot: optional(described(listOf(v.picklist(PROHIBITIONS)), 'What it may not do.')),
};
const onTop = optional(v.strictObject(demands));
const row = {
  authentications: optional(described(listOf(v.picklist(AUTHENTICATIONS)), 'All that it may log in by.')),
  storedWithoutAlternative: optional(
    described(v.boolean(), 'Whether a stored credential is allowed where no short-lived form exists.'),
  ),
  review: optional(
    described(
      v.strictObject({
        [production]: optional(duration),
        [staging]: optional(duration),
        [development]: optional(duration),
        [preview]: optional(duration),
      }),
      'How long after a review the next is due, by the gravest tier it reaches.',
    ),
  ),
  ...demands,
};
const plainRow = optional(v.strictObject(row));

/** The rows that a repository changes. What a row does not say keeps its default; a list takes the place of the default's. */
export const matrixSchema = v.strictObject({
  [human]: plainRow,
  [serviceAccount]: plainRow,
  [bot]: plainRow,
  [agent]: optional(
    v.strictObject({
      ...row,
      autonomy: optional(
        described(
          v.strictObject({ [observe]: onTop, [recommend]: onTop, [act]: onTop }),
          'What comes on top by how much it may decide itself.',
        ),
      ),
    }),
  ),
  [hybrid]: plainRow,
});

type WrittenMatrix = v.InferOutput<typeof matrixSchema>;
type WrittenRow = NonNullable<WrittenMatrix['ai-agent']>;
type WrittenDemands = NonNullable<NonNullable<WrittenRow['autonomy']>['act']>;

/** The matrix that counts: the default, changed by what is written. */
export const matrixOf = (written: WrittenMatrix = {}): Matrix => ({
  human: rowOf(DEFAULT_MATRIX.human, written.human),
  'service-account': rowOf(DEFAULT_MATRIX['service-account'], written['service-account']),
  bot: rowOf(DEFAULT_MATRIX.bot, written.bot),
  'ai-agent': rowOf(DEFAULT_MATRIX['ai-agent'], written['ai-agent']),
  'hybrid-workflow': rowOf(DEFAULT_MATRIX['hybrid-workflow'], written['hybrid-workflow']),
});

function rowOf(usual: MatrixRow, written: WrittenRow = {}): MatrixRow {
  const { review = {}, autonomy = {} } = written;
  return {
    authentications: written.authentications ?? usual.authentications,
    storedWithoutAlternative: written.storedWithoutAlternative ?? usual.storedWithoutAlternative,
    ...demandsOver(usual, written),
    reviewDays: { ...usual.reviewDays, ...daysOf(review) },
    autonomy: {
      observe: demandsOver(usual.autonomy.observe, autonomy.observe),
      recommend: demandsOver(usual.autonomy.recommend, autonomy.recommend),
      act: demandsOver(usual.autonomy.act, autonomy.act),
    },
  };
}

const demandsOver = (usual: Demands, written: WrittenDemands = {}): Demands => ({
  required: written.required ?? usual.required,
  mayNot: written.mayNot ?? usual.mayNot,
});

/** In whole days, rounded up, since dates are held against them. */
const daysOf = (review: Readonly<Partial<Record<DeclaredTier, Duration>>>): MatrixRow['reviewDays'] =>
  Object.fromEntries(TIERS.flatMap((tier) => (review[tier] ? [[tier, Math.ceil(review[tier].hours / 24)]] : [])));
