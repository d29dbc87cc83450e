import type { Authentication, IdentityClass } from '../model/identity.ts';
import type { DeclaredIdentity } from '../model/manifest.ts';

/** What a class of identities is held to. */
export type ClassControls = Readonly<{
  /** As a sentence names one of it. */
  one: string;
  /** Ways to log in that befit it; of a stored one, `stored` says what else it takes. */
  by: readonly Authentication[];
  /** A stored credential of its own is accepted with an end, and held by an environment. */
  stored: readonly Authentication[];
  /** What its entry has to say, beside an owner. */
  says: readonly (keyof DeclaredIdentity)[];
  /** Whether it may say yes to a change or a deployment. */
  approves: boolean;
  /** In days; `undefined` where nothing asks for a review. */
  review: Readonly<{ production: number; else: number }> | undefined;
}>;

/** The classification matrix: controls follow class and risk, never one rule for all. */
export const MATRIX: Readonly<Record<IdentityClass, ClassControls>> = {
  human: { one: 'a person', by: ['sso'], stored: [], says: [], approves: true, review: undefined },
  'service-account': {
    one: 'a service account',
    by: ['federation', 'certificate'],
    stored: ['static-key', 'service-account-key', 'registry-token', 'api-token', 'password', 'ssh-key'],
    says: ['purpose'],
    approves: false,
    review: { production: 90, else: 180 },
  },
  bot: {
    one: 'a bot',
    by: ['app', 'workflow-token'],
    stored: [],
    says: ['purpose', 'may'],
    approves: false,
    review: { production: 180, else: 180 },
  },
  'ai-agent': {
    one: 'an AI agent',
    by: ['app', 'workflow-token', 'federation'],
    stored: [],
    says: ['purpose', 'autonomy', 'rollback'],
    approves: false,
    review: { production: 90, else: 90 },
  },
};
