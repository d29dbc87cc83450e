import { action, command, federated, stored, variable } from './entry.ts';
import { DFLOOK_ACTIONS } from './terraform-commands.ts';
import type { CredentialMeaning, Provider } from './provider.ts';
import { SMALLER_CLOUDS_QUIET } from './tools-quiet.ts';

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

const ibmKey = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('IBM Cloud API key', 'api-token', 'cloud', value, {
    none: 'No login by OIDC is known: use the key of a service ID that can only do what this job does, not of a person.',
  });
const accountKey = (name: string, value: CredentialMeaning['value'], principal?: string): CredentialMeaning =>
  stored(
    name,
    'static-key',
    'cloud',
    value,
    {
      none: 'No login by OIDC is known: use a key of an account that can only do what this job does, and replace it regularly.',
    },
    principal === undefined ? {} : { principal: { env: principal } },
  );
/** The pages of the vendors were not read again; the day is that of the collection. */
const PAGES = '2026-09-01';
const READ = '2026-11-26';
const IBM = { source: 'https://cloud.ibm.com/docs/codeengine?topic=codeengine-cli', asOf: PAGES };
/** Programs whose plug-ins for a cloud read its variables. */
const TERRAFORM: readonly string[] = ['terraform', 'tofu', 'terragrunt', 'packer', ...DFLOOK_ACTIONS];

/** Alibaba Cloud, IBM Cloud, Oracle Cloud, Tencent Cloud, Yandex Cloud, and clouds that are known by their key alone. */
export const SMALLER_CLOUDS: Provider = {
  id: 'smaller-clouds',
  title: 'Other clouds',
  ...SMALLER_CLOUDS_QUIET,
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
    action('ibm/actions-ibmcloud-cli', '96edc0c action.yml', '2026-06-09', [ibmKey([{ input: 'api_key' }])]),
  ],
  variables: [
    variable(
      { source: 'https://docs.oracle.com/iaas/Content/API/SDKDocs/clienvironmentvariables.htm', asOf: READ },
      ['OCI_CLI_KEY_CONTENT'],
      ['oci', 'oracle-actions/run-oci-cli-command', 'oracle-actions/configure-kubectl-oke'],
      (value) => ({ ...oracleKey, value }),
    ),
    variable(
      { source: 'https://github.com/aliyun/aliyun-cli#readme', asOf: PAGES },
      ['ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'ALICLOUD_SECRET_KEY'],
      ['aliyun', ...TERRAFORM],
      (value) => ({
        ...alibabaKey,
        value,
        principal: { env: 'ALIBABA_CLOUD_ACCESS_KEY_ID' },
        when: [
          { env: 'ALIBABA_CLOUD_SECURITY_TOKEN', given: false },
          { env: 'ALICLOUD_SECURITY_TOKEN', given: false },
        ],
      }),
    ),
    variable(
      { source: 'https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/latest/docs', asOf: PAGES },
      ['TENCENTCLOUD_SECRET_KEY'],
      ['tccli', ...TERRAFORM],
      (value) => ({
        ...accountKey('Tencent Cloud secret key', value, 'TENCENTCLOUD_SECRET_ID'),
        when: [{ env: 'TENCENTCLOUD_SECURITY_TOKEN', given: false }],
      }),
    ),
    variable(
      { source: 'https://cloud.ibm.com/docs/cli?topic=cli-ibmcloud_env_var', asOf: PAGES },
      ['IBMCLOUD_API_KEY', 'IC_API_KEY'],
      ['ibmcloud', ...TERRAFORM],
      ibmKey,
    ),
    variable(
      { source: 'https://github.com/hetznercloud/setup-hcloud#readme', asOf: READ },
      ['HCLOUD_TOKEN'],
      ['hcloud', ...TERRAFORM],
      (value) => accountKey('Hetzner Cloud token', value),
    ),
    variable(
      { source: 'https://techdocs.akamai.com/cloud-computing/docs/install-and-configure-the-cli', asOf: PAGES },
      ['LINODE_CLI_TOKEN', 'LINODE_TOKEN'],
      ['linode-cli', ...TERRAFORM],
      (value) => accountKey('Linode token', value),
    ),
    variable(
      { source: 'https://github.com/vultr/vultr-cli#readme', asOf: PAGES },
      ['VULTR_API_KEY'],
      ['vultr-cli', ...TERRAFORM],
      (value) => accountKey('Vultr API key', value),
    ),
    variable(
      {
        source: 'https://www.scaleway.com/en/docs/scaleway-cli/reference-content/scaleway-configuration-file/',
        asOf: PAGES,
      },
      ['SCW_SECRET_KEY'],
      ['scw', ...TERRAFORM],
      (value) => accountKey('Scaleway secret key', value, 'SCW_ACCESS_KEY'),
    ),
    variable(
      { source: 'https://registry.terraform.io/providers/civo/civo/latest/docs', asOf: PAGES },
      ['CIVO_TOKEN'],
      TERRAFORM,
      (value) => accountKey('Civo API key', value),
    ),
    variable(
      { source: 'https://registry.terraform.io/providers/exoscale/exoscale/latest/docs', asOf: PAGES },
      ['EXOSCALE_API_SECRET'],
      ['exo', ...TERRAFORM],
      (value) => accountKey('Exoscale API secret', value, 'EXOSCALE_API_KEY'),
    ),
    variable(
      { source: 'https://registry.terraform.io/providers/ovh/ovh/latest/docs', asOf: PAGES },
      ['OVH_APPLICATION_SECRET', 'OVH_CONSUMER_KEY'],
      TERRAFORM,
      (value) => accountKey('OVHcloud application secret', value, 'OVH_APPLICATION_KEY'),
    ),
    variable(
      { source: 'https://registry.terraform.io/providers/UpCloudLtd/upcloud/latest/docs', asOf: PAGES },
      ['UPCLOUD_PASSWORD', 'UPCLOUD_TOKEN'],
      ['upctl', ...TERRAFORM],
      (value) => accountKey('UpCloud password or token', value, 'UPCLOUD_USERNAME'),
    ),
  ],
  commands: [
    command(
      IBM,
      'ibmcloud',
      ['login'],
      [ibmKey([{ option: ['--apikey'] }])],
      {
        yes: ['ibmcloud login --apikey "$KEY" -r eu-de'],
        no: ['ibmcloud logout', 'ibmcloud login --sso'],
      },
      { needs: ['--apikey'] },
    ),
    command(
      IBM,
      'ibmcloud',
      ['ce|code-engine', 'app|application|job|function|fn', 'create|update'],
      [
        {
          is: 'effect',
          effect: 'deploy',
          does: 'deploys to IBM Cloud Code Engine',
          reversible: true,
          target: [{ option: ['--name', '-n'] }],
          stage: [{ option: ['--name', '-n'] }],
        },
      ],
      {
        yes: [
          'ibmcloud ce application update --name web --image de.icr.io/shop/web:1',
          'ibmcloud ce app create -n web',
        ],
        no: ['ibmcloud ce application get --name web', 'ibmcloud ce project select --name shop'],
      },
    ),
  ],
};
