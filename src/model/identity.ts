/** How a machine proves who it is. One list for the workflows and the manifest. */
export const AUTHENTICATIONS = [
  'federation',
  'workflow-token',
  'app',
  'certificate',
  'sso',
  'static-key',
  'service-account-key',
  'registry-token',
  'api-token',
  'password',
  'ssh-key',
  'personal-token',
] as const;
export type Authentication = (typeof AUTHENTICATIONS)[number] | 'ambient';

export const CLASSES = ['human', 'service-account', 'bot', 'ai-agent'] as const;
export type IdentityClass = (typeof CLASSES)[number];

export const TIERS = ['production', 'staging', 'development', 'preview'] as const;
export type Tier = (typeof TIERS)[number] | 'unknown';

export const EFFECTS = [
  'deploy',
  'destroy',
  'publish',
  'release',
  'migrate',
  'approve',
  'merge',
  'push',
  'dispatch',
  'run-agent',
] as const;
export type EffectKind = (typeof EFFECTS)[number];

/** Each effect as the predicate of a sentence. */
export const EFFECT_VERBS: Readonly<Record<EffectKind, string>> = {
  deploy: 'deploys',
  destroy: 'destroys what is deployed',
  publish: 'publishes',
  release: 'makes releases',
  migrate: 'migrates data',
  approve: 'approves',
  merge: 'merges',
  push: 'pushes',
  dispatch: 'starts workflows',
  'run-agent': 'runs agents',
};
