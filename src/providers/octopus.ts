import { action, command, federated, stored, variable } from './entry.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';
import { OCTOPUS_QUIET } from './tools-quiet.ts';

const OCTOPUS = {
  form: '`octopusdeploy/login` with `service_account_id` and `permissions: id-token: write`, and no key',
  url: 'https://github.com/OctopusDeploy/login#readme',
};
const apiKey = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('Octopus API key', 'api-token', 'platform', value, { instead: OCTOPUS });

const CLI = { source: 'https://octopus.com/docs/octopus-rest-api/cli', asOf: '2026-11-26' };
const OCTO = { source: 'https://octopus.com/docs/octopus-rest-api/octopus-cli', asOf: '2026-11-26' };
const DEPLOYS: EffectMeaning = {
  is: 'effect',
  effect: 'deploy',
  does: 'deploys with Octopus Deploy',
  reversible: true,
};
const BY_OPTION = {
  target: [{ option: ['--project', '-p'] }],
  stage: [{ option: ['--environment', '-e', '--deployTo', '--deployto'] }],
} as const;

/** Octopus Deploy. */
export const OCTOPUS_DEPLOY: Provider = {
  id: 'octopus',
  title: 'Octopus Deploy',
  ...OCTOPUS_QUIET,
  actions: [
    action('octopusdeploy/login', '3a96e90 action.yml', '2026-07-28', [
      apiKey([{ input: 'api_key' }]),
      federated(
        'Octopus by OIDC',
        'platform',
        [{ input: 'service_account_id' }],
        [{ input: 'service_account_id', given: true }],
      ),
    ]),
    action('octopusdeploy/create-release-action', 'd6806a4 action.yml', '2026-07-24', [
      apiKey([{ input: 'api_key' }, { env: 'OCTOPUS_API_KEY' }]),
    ]),
    action('octopusdeploy/deploy-release-action', '5a03353 action.yml', '2026-07-28', [
      apiKey([{ input: 'api_key' }, { env: 'OCTOPUS_API_KEY' }]),
      {
        ...DEPLOYS,
        target: [{ input: 'project' }],
        stage: [{ input: 'environments' }],
      },
    ]),
  ],
  variables: [
    variable(
      CLI,
      ['OCTOPUS_API_KEY'],
      ['octopus', 'octopusdeploy/create-release-action', 'octopusdeploy/deploy-release-action'],
      apiKey,
    ),
  ],
  commands: [
    command(CLI, 'octopus', ['release|runbook', 'deploy|run'], [{ ...DEPLOYS, ...BY_OPTION }], {
      yes: ['octopus release deploy --project shop --version 1.0 --environment Live --no-prompt'],
      no: ['octopus release create --project shop', 'octopus release list --project shop'],
    }),
    command(
      OCTO,
      'octo',
      ['deploy-release|promote-release'],
      [{ ...DEPLOYS, ...BY_OPTION }, apiKey([{ option: ['--apiKey', '--apikey'] }])],
      {
        yes: ['octo deploy-release --project shop --deployTo Live --apiKey "$KEY"'],
        no: ['octo pack --id shop', 'octo list-releases --apiKey "$KEY"'],
      },
    ),
    command(
      OCTO,
      'octo',
      ['create-release'],
      [{ ...DEPLOYS, ...BY_OPTION }, apiKey([{ option: ['--apiKey', '--apikey'] }])],
      {
        yes: ['octo create-release --project shop --deployTo Live'],
        no: ['octo create-release --project shop', 'octo push --package shop.zip'],
      },
      { needs: ['--deployTo', '--deployto'] },
    ),
  ],
};
