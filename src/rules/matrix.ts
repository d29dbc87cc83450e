import type { Authentication, IdentityClass } from '../model/identity.ts';
import type { DeclaredIdentity } from '../model/manifest.ts';
import { demandsOf, type RequiredField } from '../model/matrix.ts';
import type { World } from '../model/world.ts';

/** What the matrix asks of one identity, by its class and what it may decide itself. */
export type ClassControls = Readonly<{
  /** As a sentence names one of its class. */
  one: string;
  /** Ways to log in that befit it; none named, none is asked for. */
  by: readonly Authentication[];
  /** A stored credential of its own is accepted with an end, and held by an environment. */
  stored: readonly Authentication[];
  required: readonly RequiredField[];
  /** Whether it may say yes to a change or a deployment. */
  approves: boolean;
}>;

/** A class as a sentence names one of it. */
export const ONE_OF: Readonly<Record<IdentityClass, string>> = {
  human: 'a person',
  'service-account': 'a service account',
  bot: 'a bot',
  'ai-agent': 'an AI agent',
};

const STORED: readonly Authentication[] = [
  'static-key',
  'service-account-key',
  'registry-token',
  'api-token',
  'password',
  'ssh-key',
];

export function controlsOf({ class: kind, autonomy }: DeclaredIdentity, { expects }: World): ClassControls {
  const row = expects.matrix[kind];
  const { required, mayNot } = demandsOf(expects.matrix, kind, autonomy);
  return {
    one: ONE_OF[kind],
    by: row.authentications,
    stored: row.storedWithoutAlternative ? STORED : [],
    required,
    approves: !mayNot.includes('approve') && !mayNot.includes('approve-alone'),
  };
}
