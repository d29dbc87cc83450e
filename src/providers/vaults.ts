import type { Instead } from '../model/world.ts';
import { action, command, federated, stored, variable } from './entry.ts';
import type { Basis, CredentialMeaning, Provider } from './provider.ts';
import { VAULTS_QUIET } from './tools-quiet.ts';

const key = (
  name: string,
  by: CredentialMeaning['by'],
  value: CredentialMeaning['value'],
  instead: Instead,
  more: Pick<CredentialMeaning, 'when' | 'principal'> = {},
): CredentialMeaning => stored(name, by, 'platform', value, { instead }, more);

const VAULT: Instead = {
  form: '`method: jwt` with a `role` bound to this repository and environment, and `permissions: id-token: write`',
  url: 'https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-hashicorp-vault',
};
const DOPPLER: Instead = {
  form: '`auth-method: oidc` with `doppler-identity-id`, and `permissions: id-token: write`',
  url: 'https://github.com/DopplerHQ/secrets-fetch-action#readme',
};
const INFISICAL: Instead = {
  form: '`method: oidc` with `identity-id`, and `permissions: id-token: write`',
  url: 'https://github.com/Infisical/secrets-action#readme',
};
const AKEYLESS: Instead = {
  form: '`access-type: jwt` with `access-id`, and `permissions: id-token: write`',
  url: 'https://github.com/akeyless-community/akeyless-github-action#readme',
};
const CONJUR: Instead = {
  form: '`authn_id` of a JWT authenticator, and `permissions: id-token: write`',
  url: 'https://github.com/cyberark/conjur-action#readme',
};
const HCP: Instead = {
  form: '`workload_identity_provider`, and `permissions: id-token: write`',
  url: 'https://github.com/hashicorp/hcp-auth-action#readme',
};
const PULUMI: Instead = {
  form: '`oidc-auth: true` with `oidc-organization`, and `permissions: id-token: write`',
  url: 'https://github.com/pulumi/esc-action#readme',
};
const ONE_PASSWORD =
  'This action takes no OIDC token: use a service account that reads this vault alone, with an end date, held by an environment.';
const BITWARDEN =
  'This action takes no OIDC token: use the access token of a machine account that reads this project alone, with an end date.';
const byMethod = (...is: readonly string[]) => [{ input: 'method', is, default: 'token' }];

const page = (source: string): Basis => ({ source, asOf: '2026-09-01' });
/** Its plug-ins for these stores read their variables. */
const TERRAFORM: readonly string[] = ['terraform', 'tofu', 'terragrunt'];

/** Stores of secrets that a run opens to read others; the key to one opens everything that is in it. */
export const VAULTS: Provider = {
  id: 'vaults',
  title: 'Secret stores',
  ...VAULTS_QUIET,
  identifiers: ['VAULT_ADDR', 'VAULT_ROLE_ID'],
  actions: [
    action('hashicorp/vault-action', '4c06c5c action.yml', '2025-06-13', [
      key('Vault token', 'api-token', [{ input: 'token' }], VAULT, { when: byMethod('token') }),
      key('Vault AppRole secret', 'password', [{ input: 'secretId' }], VAULT, {
        when: byMethod('approle'),
        principal: { input: 'roleId' },
      }),
      key('GitHub token for Vault', 'personal-token', [{ input: 'githubToken' }], VAULT, { when: byMethod('github') }),
      key('Vault password', 'password', [{ input: 'password' }], VAULT, {
        when: byMethod('userpass', 'ldap'),
        principal: { input: 'username' },
      }),
      // A key that signs its own tokens for Vault goes before the token of the run.
      key('key that signs tokens for Vault', 'static-key', [{ input: 'jwtPrivateKey' }], VAULT, {
        when: byMethod('jwt'),
        principal: { input: 'role' },
      }),
      federated(
        'Vault by OIDC',
        'platform',
        [{ input: 'role' }],
        [...byMethod('jwt'), { input: 'jwtPrivateKey', given: false }],
      ),
    ]),
    action('hashicorp/hcp-auth-action', 'a708715 action.yml', '2024-11-11', [
      key('HCP client secret', 'password', [{ input: 'client_secret' }], HCP, { principal: { input: 'client_id' } }),
      federated(
        'HCP by OIDC',
        'platform',
        [{ input: 'workload_identity_provider' }],
        [{ input: 'workload_identity_provider', given: true }],
      ),
    ]),
    action('dopplerhq/secrets-fetch-action', '558a97f action.yml', '2025-01-28', [
      key('Doppler token', 'api-token', [{ input: 'doppler-token' }], DOPPLER, {
        when: [{ input: 'auth-method', isNot: ['oidc'], default: 'token' }],
      }),
      federated(
        'Doppler by OIDC',
        'platform',
        [{ input: 'doppler-identity-id' }],
        [{ input: 'auth-method', is: ['oidc'], default: 'token' }],
      ),
    ]),
    action('dopplerhq/cli-action', '014df23 action.yml', '2024-01-30', [
      key('Doppler token', 'api-token', [{ env: 'DOPPLER_TOKEN' }], DOPPLER),
    ]),
    action('infisical/secrets-action', '2f82400 action.yaml', '2025-09-27', [
      key('Infisical client secret', 'password', [{ input: 'client-secret' }], INFISICAL, {
        when: [{ input: 'method', is: ['universal'], default: 'universal' }],
        principal: { input: 'client-id' },
      }),
      federated(
        'Infisical by OIDC',
        'platform',
        [{ input: 'identity-id' }],
        [{ input: 'method', is: ['oidc'], default: 'universal' }],
      ),
    ]),
    action('akeyless-community/akeyless-github-action', 'be8184b action.yml', '2025-04-01', [
      key('Akeyless token', 'api-token', [{ input: 'token' }], AKEYLESS),
      key('Akeyless access key', 'api-token', [{ input: 'access-key' }], AKEYLESS, {
        principal: { input: 'access-id' },
      }),
      federated(
        'Akeyless by OIDC',
        'platform',
        [{ input: 'access-id' }],
        [
          { input: 'access-type', is: ['jwt'], default: 'jwt' },
          { input: 'token', given: false },
        ],
      ),
    ]),
    action('lancemccarthy/akeyless-action', 'bbd5dea1e action.yml', '2026-07-20', [
      federated(
        'Akeyless by OIDC',
        'platform',
        [{ input: 'access-id' }],
        [{ input: 'access-type', is: ['jwt'], default: 'jwt' }],
      ),
    ]),
    action('cyberark/conjur-action', 'ad2b18a action.yml', '2026-06-18', [
      key('Conjur API key', 'api-token', [{ input: 'api_key' }], CONJUR, { principal: { input: 'host_id' } }),
      federated(
        'Conjur by OIDC',
        'platform',
        [{ input: 'authn_id' }],
        [
          { input: 'authn_id', given: true },
          { input: 'api_key', given: false },
        ],
      ),
    ]),
    action('1password/load-secrets-action', '2a9101f action.yml', '2026-03-27', [
      stored(
        '1Password service account token',
        'api-token',
        'platform',
        [{ env: 'OP_SERVICE_ACCOUNT_TOKEN' }, { env: 'OP_CONNECT_TOKEN' }],
        { none: ONE_PASSWORD },
      ),
    ]),
    action('1password/load-secrets-action/configure', '2a9101f configure/action.yml', '2026-03-27', [
      stored(
        '1Password service account token',
        'api-token',
        'platform',
        [{ input: 'service-account-token' }, { input: 'connect-token' }],
        { none: ONE_PASSWORD },
      ),
    ]),
    // It takes no key: the token of the run opens the one store of its owner.
    action(
      'grafana/shared-workflows/actions/get-vault-secrets',
      '00a6905 actions/get-vault-secrets/action.yaml',
      '2026-11-26',
      [federated('Vault by OIDC', 'platform', [{ input: 'vault_instance' }, { fixed: 'this repository' }], [])],
    ),
    action('bitwarden/sm-action', '8183f73 action.yml', '2026-04-30', [
      stored('Bitwarden access token', 'api-token', 'platform', [{ input: 'access_token' }], { none: BITWARDEN }),
    ]),
    action('pulumi/esc-action', '3af4859 action.yml', '2026-07-14', [
      key('Pulumi access token', 'api-token', [{ env: 'PULUMI_ACCESS_TOKEN' }], PULUMI, {
        when: [{ input: 'oidc-auth', isNot: ['true'], default: 'false' }],
      }),
      federated(
        'Pulumi by OIDC',
        'platform',
        [{ input: 'oidc-scope' }, { fixed: 'this repository' }],
        [{ input: 'oidc-auth', is: ['true'], default: 'false' }],
      ),
    ]),
  ],
  variables: [
    variable(
      page('https://developer.hashicorp.com/vault/docs/commands'),
      ['VAULT_TOKEN'],
      ['vault', ...TERRAFORM],
      (value) => key('Vault token', 'api-token', value, VAULT),
    ),
    variable(
      page('https://docs.doppler.com/docs/service-tokens'),
      ['DOPPLER_TOKEN'],
      ['doppler', ...TERRAFORM],
      (value) => key('Doppler token', 'api-token', value, DOPPLER),
    ),
    variable(page('https://infisical.com/docs/cli/usage'), ['INFISICAL_TOKEN'], ['infisical'], (value) =>
      key('Infisical token', 'api-token', value, INFISICAL),
    ),
    variable(
      page('https://developer.1password.com/docs/service-accounts/use-with-1password-cli/'),
      ['OP_SERVICE_ACCOUNT_TOKEN', 'OP_CONNECT_TOKEN'],
      ['op', ...TERRAFORM],
      (value) => stored('1Password service account token', 'api-token', 'platform', value, { none: ONE_PASSWORD }),
    ),
    variable(page('https://bitwarden.com/help/secrets-manager-cli/'), ['BWS_ACCESS_TOKEN'], ['bws'], (value) =>
      stored('Bitwarden access token', 'api-token', 'platform', value, { none: BITWARDEN }),
    ),
    variable(
      page('https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/cli/cli-lp.htm'),
      ['CONJUR_AUTHN_API_KEY'],
      ['conjur', 'summon'],
      (value) => key('Conjur API key', 'api-token', value, CONJUR, { principal: { env: 'CONJUR_AUTHN_LOGIN' } }),
    ),
  ],
  commands: [
    command(
      page('https://docs.doppler.com/docs/cli'),
      'doppler',
      [],
      [key('Doppler token', 'api-token', [{ option: ['--token', '-t'] }], DOPPLER)],
      {
        yes: ['doppler secrets download --token "$T" --no-file', 'doppler setup --token="$T"'],
        no: ['doppler --version', 'doppler secrets download --no-file'],
      },
      { needs: ['--token', '-t'] },
    ),
    command(
      page('https://infisical.com/docs/cli/commands/login'),
      'infisical',
      ['login'],
      [
        key('Infisical client secret', 'password', [{ option: ['--client-secret'] }], INFISICAL, {
          principal: { option: ['--client-id'] },
        }),
      ],
      {
        yes: ['infisical login --method=universal-auth --client-id "$ID" --client-secret "$S" --plain'],
        no: ['infisical login --method=oidc-auth --machine-identity-id "$ID"', 'infisical secrets'],
      },
      { needs: ['--client-secret'] },
    ),
    command(
      page('https://developer.hashicorp.com/vault/docs/commands/login'),
      'vault',
      ['login'],
      [
        {
          ...key('Vault token', 'api-token', [{ stdin: true }, { operand: 0 }, { after: 'token=' }], VAULT),
          onlyStored: true,
        },
      ],
      {
        yes: ['vault login "$VAULT_TOKEN"', 'echo "$T" | vault login -'],
        no: ['vault login -method=oidc role=ci', 'vault kv get secret/shop'],
      },
      { hasNot: ['-method='] },
    ),
  ],
};
