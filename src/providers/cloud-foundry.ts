import { CLOUD_FOUNDRY_QUIET } from './platforms-quiet.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const CLI = { source: 'https://cli.cloudfoundry.org/en-US/v8/', asOf: '2026-09-01' };
const PASSWORD = {
  is: 'credential',
  name: 'Cloud Foundry password',
  by: 'password',
  opens: 'platform',
  none: 'Cloud Foundry takes no OIDC token from GitHub: use a deployer service account of one space, held by that environment, and rotate its key.',
} as const satisfies Partial<CredentialMeaning>;
const SPACE = { env: 'CF_SPACE' };
const deploys = (more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does: 'deploys to Cloud Foundry',
  reversible: true,
  ...more,
});

/** Cloud Foundry, with cloud.gov. */
export const CLOUD_FOUNDRY: Provider = {
  id: 'cloud-foundry',
  title: 'Cloud Foundry',
  ...CLOUD_FOUNDRY_QUIET,
  identifiers: ['CF_USERNAME', 'CF_ORG', 'CF_SPACE', 'CF_API'],
  actions: [
    {
      uses: 'cloud-gov/cg-cli-tools',
      source: 'cloud-gov/cg-cli-tools@f9dd4a0 action.yml',
      asOf: '2024-06-18',
      means: [
        { ...PASSWORD, value: [{ input: 'cf_password' }], principal: { input: 'cf_username' } },
        deploys({
          target: [{ input: 'cf_org' }],
          stage: [{ input: 'cf_space' }],
          when: [{ input: 'cf_command', hasWord: ['push', 'restage', 'restart', 'rolling-restart', 'run-task'] }],
        }),
        deploys({
          target: [{ input: 'cf_org' }],
          stage: [{ input: 'cf_space' }],
          when: [{ input: 'command', hasText: ['cf push', 'cf7 push', 'cf8 push', 'cf restage', 'cf run-task'] }],
        }),
        deploys({
          target: [{ input: 'cf_org' }],
          stage: [{ input: 'cf_space' }],
          when: [
            { input: 'cf_manifest', given: true },
            { input: 'cf_command', given: false },
          ],
        }),
      ],
    },
  ],
  variables: [
    {
      ...CLI,
      names: ['CF_PASSWORD'],
      readBy: ['cf auth', 'cf7 auth', 'cf8 auth'],
      means: { ...PASSWORD, value: [{ env: 'CF_PASSWORD' }], principal: { env: 'CF_USERNAME' } },
    },
  ],
  commands: [
    {
      ...CLI,
      program: 'cf|cf7|cf8',
      words: ['push|zero-downtime-push|blue-green-deploy|restage|v3-push'],
      means: [deploys({ target: [{ operand: 0 }], stage: [{ option: ['--vars-file'] }, { operand: 0 }, SPACE] })],
      yes: ['cf push web -f manifest.yml --strategy rolling'],
      no: ['cf apps', 'cf create-service aws-rds micro-psql db', 'cf target -o a -s b'],
    },
    {
      ...CLI,
      program: 'cf|cf7|cf8',
      words: ['delete|delete-service|delete-space|delete-org'],
      means: [
        {
          is: 'effect',
          effect: 'destroy',
          does: 'deletes from Cloud Foundry',
          reversible: false,
          target: [{ operand: 0 }],
          stage: [SPACE],
        },
      ],
      yes: ['cf delete -f web'],
      no: ['cf delete-orphaned-routes', 'cf services'],
    },
    {
      ...CLI,
      program: 'cf|cf7|cf8',
      words: ['auth'],
      unless: ['--assertion'],
      means: [{ ...PASSWORD, value: [{ operand: 1 }], principal: { operand: 0 } }],
      yes: ['cf auth "$U" "$P"'],
      no: ['cf api api.example.gov', 'cf auth --assertion "$T"'],
    },
    {
      ...CLI,
      program: 'cf|cf7|cf8',
      words: ['login'],
      means: [{ ...PASSWORD, value: [{ option: ['-p'] }], principal: { option: ['-u'] } }],
      yes: ['cf login -a api.example.gov -u "$U" -p "$P" -o a -s b'],
      no: ['cf logout', 'cf target -o a -s b'],
    },
  ],
};
