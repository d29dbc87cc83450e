import { DEFAULT_MATRIX, type Matrix } from './matrix.ts';

export const PROFILES = ['team', 'solo'] as const;

/** What the repository holds itself to, beside the rules: who can be asked, and how old things may get. */
export type Expectations = Readonly<{
  /** `solo`: one person maintains it, so nobody else can say yes and other controls count instead. */
  profile: (typeof PROFILES)[number];
  /** In days. */
  secretUpdated: number;
  /** In days. */
  deployKeyUsed: number;
  /** What is asked of an identity by its class, autonomy and risk. */
  matrix: Matrix;
}>;

export const EXPECTATIONS: Expectations = {
  profile: 'team',
  secretUpdated: 180,
  deployKeyUsed: 90,
  matrix: DEFAULT_MATRIX,
};
