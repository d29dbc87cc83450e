import { action, federated, stored } from './entry.ts';
import type { Provider } from './provider.ts';

const ALIBABA = {
  form: '`aliyun/configure-aliyun-credentials-action` with `role-to-assume`, `oidc-provider-arn` and `permissions: id-token: write`, and its outputs here',
  url: 'https://github.com/aliyun/configure-aliyun-credentials-action#readme',
};
const YANDEX = {
  form: '`yc-sa-id` with workload identity federation and `permissions: id-token: write`, and no key',
  url: 'https://github.com/yc-actions/yc-cr-login#readme',
};
const ORACLE =
  'Oracle’s token exchange still needs a stored client secret: use a user that can only do what this job does, and replace its key regularly.';
const SECRET =
  'No login by OIDC is known for this action: use a key of an account that can only do what this job does, and replace it regularly.';
const alibabaKey = stored(
  'Alibaba Cloud access key',
  'static-key',
  'cloud',
  [{ input: 'access-key-secret' }],
  { instead: ALIBABA },
  { principal: { input: 'access-key-id' }, when: [{ input: 'security-token', given: false }] },
);
const oracleKey = stored(
  'Oracle Cloud signing key',
  'static-key',
  'cloud',
  [{ env: 'OCI_CLI_KEY_CONTENT' }],
  { none: ORACLE },
  {
    principal: { env: 'OCI_CLI_USER' },
  },
);

/** Logins of Alibaba Cloud, IBM Cloud, Oracle Cloud, Scaleway, Tencent Cloud and Yandex Cloud. */
export const SMALLER_CLOUDS: Provider = {
  id: 'smaller-clouds',
  title: 'Other clouds',
  identifiers: ['OCI_CLI_USER', 'OCI_CLI_TENANCY', 'OCI_CLI_FINGERPRINT', 'OCI_CLI_REGION'],
  actions: [
    action('aliyun/configure-aliyun-credentials-action', 'b347e60 action.yml', '2025-06-04', [
      federated(
        'Alibaba Cloud by OIDC',
        'cloud',
        [{ input: 'role-to-assume' }],
        [{ input: 'oidc-provider-arn', given: true }],
      ),
    ]),
    action('aliyun/ack-set-context', '7db370d action.yml', '2025-12-30', [alibabaKey]),
    action('aliyun/acr-login', '353042f action.yml', '2025-09-02', [
      alibabaKey,
      stored(
        'Alibaba Cloud registry password',
        'password',
        'registry',
        [{ input: 'password' }],
        { instead: ALIBABA },
        { principal: { input: 'username' } },
      ),
    ]),
    action('yc-actions/yc-cr-login', 'b23b7ff action.yml', '2026-06-22', [
      stored(
        'Yandex Cloud service account key',
        'service-account-key',
        'cloud',
        [{ input: 'yc-sa-json-credentials' }],
        { instead: YANDEX },
      ),
      federated(
        'Yandex Cloud by OIDC',
        'cloud',
        [{ input: 'yc-sa-id' }],
        [
          { input: 'yc-sa-id', given: true },
          { input: 'yc-sa-json-credentials', given: false },
        ],
      ),
    ]),
    action('oracle-actions/run-oci-cli-command', '368cc79 action.yml', '2024-09-10', [oracleKey]),
    action('oracle-actions/configure-kubectl-oke', '3a953ba action.yml', '2024-09-10', [oracleKey]),
    action('oracle-actions/login-ocir', 'd65011b action.yml', '2024-06-19', [
      stored('Oracle Cloud auth token', 'password', 'registry', [{ input: 'auth_token' }], { none: ORACLE }),
      oracleKey,
    ]),
    action('gtrevorrow/oci-token-exchange-action', 'b8d9342b action.yml', '2026-04-20', [
      stored('Oracle identity domain client secret', 'password', 'cloud', [{ input: 'oidc_client_identifier' }], {
        none: ORACLE,
      }),
    ]),
    action('scaleway/action-scw', '9984b92 action.yml', '2026-08-05', [
      stored(
        'Scaleway secret key',
        'static-key',
        'cloud',
        [{ input: 'secret-key' }],
        { none: SECRET },
        { principal: { input: 'access-key' } },
      ),
    ]),
    action('tencentcloudbase/cloudbase-action', '4fe6243 action.yml', '2022-05-11', [
      stored(
        'Tencent Cloud secret key',
        'static-key',
        'cloud',
        [{ input: 'secretKey' }],
        { none: SECRET },
        { principal: { input: 'secretId' } },
      ),
      {
        is: 'effect',
        effect: 'deploy',
        does: 'deploys to Tencent CloudBase',
        reversible: true,
        target: [{ input: 'envId' }],
        stage: [{ input: 'envId' }],
      },
    ]),
    action('tencentcloud/tke-cluster-credential-action', '229f074 action.yml', '2024-09-30', [
      stored(
        'Tencent Cloud secret key',
        'static-key',
        'cloud',
        [{ input: 'secret_key' }],
        { none: SECRET },
        { principal: { input: 'secret_id' } },
      ),
    ]),
    action('ibm/actions-ibmcloud-cli', '96edc0c action.yml', '2026-06-09', [
      stored('IBM Cloud API key', 'api-token', 'cloud', [{ input: 'api_key' }], {
        none: 'No login by OIDC is known: use the key of a service ID that can only do what this job does, not of a person.',
      }),
    ]),
  ],
  variables: [],
  commands: [],
};
