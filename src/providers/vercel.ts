import { VERCEL_QUIET } from './platforms-quiet.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const CLI = { source: 'https://vercel.com/docs/cli/deploy', asOf: '2026-09-01' };
const TOKEN = {
  is: 'credential',
  name: 'Vercel token',
  by: 'personal-token',
  opens: 'platform',
  none: 'Vercel tokens belong to a person and no OIDC login is public yet: use a token of one team with an end date, held by an environment.',
} as const satisfies Partial<CredentialMeaning>;
const deploys = (more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does: 'deploys to Vercel',
  reversible: true,
  ...more,
});
const OPTION: CredentialMeaning = { ...TOKEN, value: [{ option: ['--token', '-t'] }] };
const PRODUCTION = ['--prod', '--target=production'];
const OTHER_WORK = [
  'build',
  'pull',
  'env',
  'link',
  'login',
  'logout',
  'dev',
  'ls',
  'list',
  'inspect',
  'logs',
  'whoami',
  'switch',
  'alias',
  'rm',
  'remove',
  'domains',
  'project',
  'promote',
  'rollback',
  'deploy',
  'redeploy',
  'git',
  'secrets',
  'teams',
  'telemetry',
  'curl',
  'blob',
  'init',
  'install',
  'bisect',
  'certs',
  'dns',
];

/** Vercel: without `--prod` a deployment is a preview. */
export const VERCEL: Provider = {
  id: 'vercel',
  title: 'Vercel',
  ...VERCEL_QUIET,
  identifiers: ['VERCEL_ORG_ID', 'VERCEL_PROJECT_ID', 'VERCEL_TEAM_ID', 'NEXT_PUBLIC_*'],
  actions: [
    {
      uses: 'amondnet/vercel-action',
      source: 'amondnet/vercel-action@9471a56 action.yml',
      asOf: '2026-04-30',
      means: [
        { ...TOKEN, value: [{ input: 'vercel-token' }, { input: 'zeit-token' }] },
        deploys({
          target: [{ input: 'vercel-project-id' }],
          tier: 'production',
          when: [{ input: 'vercel-args', hasText: ['--prod', '--target=production', '--target production'] }],
        }),
        deploys({
          target: [{ input: 'vercel-project-id' }],
          stage: [{ input: 'target' }],
          tier: 'preview',
          when: [{ input: 'vercel-args', lacksText: ['--prod', '--target=production', '--target production'] }],
        }),
      ],
    },
    {
      uses: 'betahuhn/deploy-to-vercel-action',
      source: 'betahuhn/deploy-to-vercel-action action.yml, an older copy',
      asOf: '2026-09-01',
      means: [
        { ...TOKEN, value: [{ input: 'VERCEL_TOKEN' }] },
        deploys({
          target: [{ input: 'VERCEL_PROJECT_ID' }],
          tier: 'production',
          when: [{ input: 'PRODUCTION', may: ['true'], default: 'true' }],
        }),
        deploys({
          target: [{ input: 'VERCEL_PROJECT_ID' }],
          tier: 'preview',
          when: [{ input: 'PRODUCTION', is: ['false'], default: 'true' }],
        }),
      ],
    },
  ],
  variables: [
    {
      ...CLI,
      names: ['VERCEL_TOKEN'],
      readBy: ['vercel', 'vc', 'turbo'],
      means: { ...TOKEN, value: [{ env: 'VERCEL_TOKEN' }] },
    },
  ],
  commands: [
    {
      ...CLI,
      program: 'vercel|vc',
      words: ['deploy'],
      needs: PRODUCTION,
      flags: ['--prebuilt'],
      means: [deploys({ tier: 'production' }), OPTION],
      yes: ['vercel deploy --prebuilt --prod --token="$T"'],
      no: ['vercel build --prod', 'vercel pull --yes --environment=production'],
    },
    {
      ...CLI,
      program: 'vercel|vc',
      words: ['deploy'],
      unless: PRODUCTION,
      flags: ['--prebuilt'],
      means: [deploys({ tier: 'preview', stage: [{ option: ['--target'] }] }), OPTION],
      yes: ['npx vercel@latest deploy --prebuilt --token "$T"'],
      no: ['vercel deploy --prod', 'vercel env pull'],
    },
    {
      ...CLI,
      program: 'vercel|vc',
      words: [],
      needs: PRODUCTION,
      without: OTHER_WORK,
      means: [deploys({ tier: 'production' }), OPTION],
      yes: ['npx vercel --prod --yes --token "$T"'],
      no: ['vercel build --prod', 'vercel --yes'],
    },
    {
      ...CLI,
      program: 'vercel|vc',
      words: [],
      unless: PRODUCTION,
      without: OTHER_WORK,
      means: [deploys({ tier: 'preview', stage: [{ option: ['--target'] }] }), OPTION],
      yes: ['vercel --token "$T" --confirm'],
      no: ['vercel pull --yes', 'vercel env ls', 'vercel --prod'],
    },
    {
      ...CLI,
      program: 'vercel|vc',
      words: ['promote'],
      means: [
        deploys({ does: 'makes a Vercel deployment production', tier: 'production', target: [{ operand: 0 }] }),
        OPTION,
      ],
      yes: ['vercel promote "$URL" --token "$T"'],
      no: ['vercel inspect x', 'vercel list'],
    },
    {
      ...CLI,
      program: 'vercel|vc',
      words: ['rollback'],
      means: [deploys({ does: 'rolls Vercel production back', tier: 'production' }), OPTION],
      yes: ['vercel rollback --yes'],
      no: ['vercel ls', 'vercel promote x'],
    },
    {
      ...CLI,
      program: 'vercel|vc',
      words: ['build|pull|env|alias'],
      means: [OPTION],
      yes: ['vercel pull --yes --token="$T"'],
      no: ['vercel whoami', 'vercel login'],
    },
  ],
};
