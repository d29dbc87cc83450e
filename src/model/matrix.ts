import type { Tier } from './identity.ts';
import { CLASSES } from './identity.ts';
import type { Autonomy, DeclaredAuthentication, DeclaredTier } from './manifest.ts';

/** What the matrix has a row for: the classes, and the handoffs in which several work together. */
export const MATRIX_SUBJECTS = [...CLASSES, 'hybrid-workflow'] as const;
export type MatrixSubject = (typeof MATRIX_SUBJECTS)[number];

/** What must be said of an identity, by the key of the manifest that says it. `record` is held against what it leaves on GitHub. */
export const REQUIRED_FIELDS = [
  'owner',
  'sponsor',
  'purpose',
  'may',
  'created',
  'expires',
  'review',
  'autonomy',
  'rollback',
  'record',
  'stages',
] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** What an identity may not do, one word for each harm. */
export const PROHIBITIONS = [
  /** A personal token or account that a machine uses. */
  'lend-credential',
  'serve-two-tiers',
  'serve-unrelated-deliveries',
  'approve',
  /** Approve or merge what leads to production without a person who says yes too. */
  'approve-alone',
  'hold-deploy-credential',
  /** Destroy, publish, or what else cannot be taken back, without the yes of a person. */
  'act-irreversibly-alone',
  'be-started-by-strangers',
  /** Change anything outside by itself. */
  'act',
  /** Be the same principal at two of request, approve and execute. */
  'hold-two-stages',
] as const;
export type Prohibition = (typeof PROHIBITIONS)[number];

export type Demands = Readonly<{ required: readonly RequiredField[]; mayNot: readonly Prohibition[] }>;

/** The controls of one class: what it may log in by, what must be said of it, how often it is looked at, what it may not do. */
export type MatrixRow = Demands &
  Readonly<{
    /** Any way to log in that is not named here is not allowed. Empty: nothing of it is visible here, so nothing is asked. */
    authentications: readonly DeclaredAuthentication[];
    /** Whether a stored credential is allowed where no short-lived form exists, held by an environment and with an end. */
    storedWithoutAlternative: boolean;
    /** The most days between two reviews, by the gravest tier it reaches; a tier left out needs none. */
    reviewDays: Readonly<Partial<Record<DeclaredTier, number>>>;
    /** What comes on top by how much it may decide itself. */
    autonomy: Readonly<Record<Autonomy, Demands>>;
  }>;

/** Controls by class, autonomy and risk. */
export type Matrix = Readonly<Record<MatrixSubject, MatrixRow>>;

const NOTHING: Demands = { required: [], mayNot: [] };
const ALIKE: MatrixRow['autonomy'] = { observe: NOTHING, recommend: NOTHING, act: NOTHING };
const reviewed = (production: number, others: number): MatrixRow['reviewDays'] => ({
  production,
  staging: others,
  development: others,
  preview: others,
});

export const DEFAULT_MATRIX: Matrix = {
  human: {
    authentications: [],
    storedWithoutAlternative: false,
    required: [],
    reviewDays: {},
    mayNot: ['lend-credential'],
    autonomy: ALIKE,
  },
  'service-account': {
    authentications: ['federation', 'certificate'],
    storedWithoutAlternative: true,
    required: ['owner', 'purpose', 'expires'],
    reviewDays: reviewed(90, 180),
    mayNot: ['serve-two-tiers', 'serve-unrelated-deliveries', 'approve'],
    autonomy: ALIKE,
  },
  bot: {
    authentications: ['app', 'workflow-token'],
    storedWithoutAlternative: false,
    required: ['owner', 'purpose', 'may'],
    reviewDays: reviewed(180, 180),
    mayNot: ['approve-alone'],
    autonomy: ALIKE,
  },
  'ai-agent': {
    authentications: ['app', 'workflow-token', 'federation'],
    storedWithoutAlternative: false,
    required: ['sponsor', 'purpose', 'autonomy', 'rollback', 'record'],
    reviewDays: reviewed(90, 90),
    mayNot: ['approve', 'hold-deploy-credential', 'act-irreversibly-alone', 'be-started-by-strangers'],
    autonomy: {
      observe: { required: [], mayNot: ['act'] },
      recommend: { required: [], mayNot: ['act'] },
      act: NOTHING,
    },
  },
  'hybrid-workflow': {
    authentications: [],
    storedWithoutAlternative: false,
    required: ['owner', 'stages', 'record'],
    reviewDays: {},
    mayNot: ['hold-two-stages'],
    autonomy: ALIKE,
  },
};

/** What is asked of one class at one autonomy; without an autonomy, what is asked of every one. */
export function demandsOf(matrix: Matrix, subject: MatrixSubject, autonomy?: Autonomy): Demands {
  const row = matrix[subject];
  const more = autonomy === undefined ? NOTHING : row.autonomy[autonomy];
  return {
    required: [...new Set([...row.required, ...more.required])],
    mayNot: [...new Set([...row.mayNot, ...more.mayNot])],
  };
}

/** The most days between two reviews of what reaches this tier; `undefined` where none is asked, or where that hangs on the tier. */
export function reviewDaysOf(matrix: Matrix, subject: MatrixSubject, tier: Tier): number | undefined {
  const { reviewDays } = matrix[subject];
  if (tier !== 'unknown') return reviewDays[tier];
  const { production, staging, development, preview } = reviewDays;
  return [staging, development, preview].every((one) => one === production) ? production : undefined;
}
