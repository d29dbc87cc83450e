import { action, federated, stored } from './entry.ts';
import type { CredentialMeaning, Provider } from './provider.ts';

const OCTOPUS = {
  form: '`octopusdeploy/login` with `service_account_id` and `permissions: id-token: write`, and no key',
  url: 'https://github.com/OctopusDeploy/login#readme',
};
const apiKey = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('Octopus API key', 'api-token', 'platform', value, { instead: OCTOPUS });

/** Octopus Deploy. */
export const OCTOPUS_DEPLOY: Provider = {
  id: 'octopus',
  title: 'Octopus Deploy',
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
        is: 'effect',
        effect: 'deploy',
        does: 'deploys with Octopus Deploy',
        reversible: true,
        target: [{ input: 'project' }],
        stage: [{ input: 'environments' }],
      },
    ]),
  ],
  variables: [],
  commands: [],
};
