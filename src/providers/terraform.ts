import { CLI, DFLOOK_ACTIONS, PULUMI, SPACELIFT, TERRAFORM_COMMANDS, applies, destroys } from './terraform-commands.ts';
import { action } from './entry.ts';
import type { CredentialMeaning, Provider } from './provider.ts';
import { TERRAFORM_QUIET } from './terraform-quiet.ts';

const CLOUD_TOKEN = {
  is: 'credential',
  name: 'HCP Terraform token',
  by: 'api-token',
  opens: 'platform',
  none: 'HCP Terraform takes no OIDC token from GitHub: use a team token with an end date that reaches only these workspaces, held by an environment.',
} as const satisfies Partial<CredentialMeaning>;
const PULUMI_TOKEN: CredentialMeaning = {
  is: 'credential',
  name: 'Pulumi access token',
  by: 'api-token',
  opens: 'platform',
  value: [{ env: 'PULUMI_ACCESS_TOKEN' }],
  instead: {
    form: 'pulumi/auth-actions with `permissions: id-token: write`',
    url: 'https://www.pulumi.com/docs/administration/access-identity/oidc-client/github/',
  },
};

const SPACELIFT_KEY = {
  is: 'credential',
  name: 'Spacelift API key',
  by: 'api-token',
  opens: 'platform',
  principal: { env: 'SPACELIFT_API_KEY_ID' },
  none: 'Use a key whose role reaches these stacks alone, held by an environment, and replace it regularly.',
} as const satisfies Partial<CredentialMeaning>;
const DFLOOK = {
  target: [{ input: 'path' }],
  module: [{ input: 'path' }],
  stage: [{ input: 'workspace' }, { input: 'var_file' }, { input: 'path' }],
} as const;

/** Infrastructure as code: Terraform, OpenTofu, Terragrunt, Pulumi, Packer, Spacelift. */
export const TERRAFORM: Provider = {
  id: 'terraform',
  title: 'Terraform, OpenTofu and Pulumi',
  ...TERRAFORM_QUIET,
  needsCloud: true,
  actions: [
    {
      uses: 'hashicorp/setup-terraform',
      source: 'hashicorp/setup-terraform@8620a60 action.yml',
      asOf: '2026-07-21',
      means: [{ ...CLOUD_TOKEN, value: [{ input: 'cli_config_credentials_token' }] }],
    },
    {
      uses: 'opentofu/setup-opentofu',
      source: 'opentofu/setup-opentofu@cb2c66a action.yml',
      asOf: '2026-06-30',
      means: [{ ...CLOUD_TOKEN, value: [{ input: 'cli_config_credentials_token' }] }],
    },
    {
      uses: 'dflook/terraform-apply',
      source: 'dflook/terraform-apply@8f47d0a action.yaml',
      asOf: '2025-08-08',
      means: [applies('applies a Terraform plan', DFLOOK)],
    },
    // Without `auto_approve` it applies what a plan in the pull request showed.
    action('dflook/tofu-apply', '00dd7fc action.yaml', '2026-11-26', [
      applies('applies a Terraform plan', {
        ...DFLOOK,
        when: [{ input: 'destroy', isNot: ['true'], default: 'false' }],
      }),
      destroys('destroys what Terraform manages', {
        ...DFLOOK,
        when: [{ input: 'destroy', is: ['true'], default: 'false' }],
      }),
    ]),
    action('dflook/terraform-destroy', '005908c action.yaml', '2026-11-26', [
      destroys('destroys what Terraform manages', DFLOOK),
    ]),
    action('dflook/terraform-destroy-workspace', '003869d action.yaml', '2026-11-26', [
      destroys('destroys what Terraform manages', DFLOOK),
    ]),
    action('dflook/tofu-destroy', '066cea7 action.yaml', '2026-11-26', [
      destroys('destroys what Terraform manages', DFLOOK),
    ]),
    action('cloudposse/github-action-terraform-plan-storage', '70bb5fd action.yml', '2025-06-06', [
      {
        is: 'effect',
        effect: 'publish',
        does: 'stores a Terraform plan',
        reversible: true,
        public: false,
        target: [{ input: 'bucketName' }, { input: 'blobContainerName' }],
        stage: [{ input: 'stack' }],
        when: [{ input: 'action', may: ['storeplan', 'taintplan'], default: 'storePlan' }],
      },
    ]),
    action('spacelift-io/setup-spacectl', 'f77dce6 action.yml', '2026-08-17', [
      { ...SPACELIFT_KEY, value: [{ env: 'SPACELIFT_API_KEY_SECRET' }] },
    ]),
    action('hashicorp/setup-packer', '7e22a13 action.yml', '2026-01-08', []),
    {
      uses: 'gruntwork-io/terragrunt-action',
      source: 'gruntwork-io/terragrunt-action@ad66bd1 action.yml',
      asOf: '2026-04-29',
      means: [
        applies('applies a Terragrunt plan', {
          target: [{ input: 'tg_dir' }],
          stage: [{ input: 'tg_dir' }],
          when: [{ input: 'tg_command', hasWord: ['apply'] }],
        }),
        destroys('destroys what Terragrunt manages', {
          target: [{ input: 'tg_dir' }],
          stage: [{ input: 'tg_dir' }],
          when: [{ input: 'tg_command', hasWord: ['destroy'] }],
        }),
      ],
    },
    {
      uses: 'hashicorp/tfc-workflows-github/actions/apply-run',
      source: 'hashicorp/tfc-workflows-github@58d55a8 actions/apply-run/action.yml',
      asOf: '2024-12-09',
      means: [
        { ...CLOUD_TOKEN, value: [{ input: 'token' }, { env: 'TF_API_TOKEN' }] },
        applies('applies a run of HCP Terraform', { target: [{ input: 'run' }] }),
      ],
    },
    {
      uses: 'hashicorp/tfc-workflows-github/actions/create-run',
      source: 'hashicorp/tfc-workflows-github@58d55a8 actions/create-run/action.yml',
      asOf: '2024-12-09',
      // Whether the run applies by itself is a setting of the workspace.
      means: [
        { ...CLOUD_TOKEN, value: [{ input: 'token' }, { env: 'TF_API_TOKEN' }] },
        destroys('starts a run of HCP Terraform that destroys', {
          target: [{ input: 'workspace' }],
          stage: [{ input: 'workspace' }],
          when: [{ input: 'is_destroy', is: ['true'] }],
        }),
      ],
    },
    {
      uses: 'pulumi/auth-actions',
      source: 'pulumi/auth-actions@1414159 action.yml',
      asOf: '2026-05-29',
      means: [
        {
          is: 'login',
          name: 'Pulumi Cloud by OIDC',
          by: 'federation',
          opens: 'platform',
          principal: [{ input: 'scope' }, { input: 'organization' }],
        },
      ],
    },
    {
      uses: 'pulumi/actions',
      source: 'pulumi/actions@deb0aa3 action.yml',
      asOf: '2026-07-02',
      means: [
        PULUMI_TOKEN,
        applies('updates a Pulumi stack', {
          target: [{ input: 'stack-name' }],
          stage: [{ input: 'stack-name' }],
          when: [{ input: 'command', may: ['up', 'update'] }],
        }),
        destroys('destroys a Pulumi stack', {
          target: [{ input: 'stack-name' }],
          stage: [{ input: 'stack-name' }],
          when: [{ input: 'command', is: ['destroy'] }],
        }),
      ],
    },
  ],
  variables: [
    {
      ...CLI,
      names: ['TF_TOKEN_app_terraform_io', 'TFE_TOKEN', 'TF_API_TOKEN', 'TERRAFORM_CLOUD_TOKENS'],
      readBy: ['terraform', 'tofu', 'terragrunt', 'tfci', ...DFLOOK_ACTIONS, 'dflook/terraform-plan'],
      means: {
        ...CLOUD_TOKEN,
        value: [
          { env: 'TF_TOKEN_app_terraform_io' },
          { env: 'TFE_TOKEN' },
          { env: 'TF_API_TOKEN' },
          { env: 'TERRAFORM_CLOUD_TOKENS' },
        ],
      },
    },
    {
      ...SPACELIFT,
      names: ['SPACELIFT_API_KEY_SECRET'],
      readBy: ['spacectl'],
      means: { ...SPACELIFT_KEY, value: [{ env: 'SPACELIFT_API_KEY_SECRET' }] },
    },
    {
      source: 'https://www.infracost.io/docs/integrations/environment_variables/',
      asOf: '2026-09-01',
      names: ['INFRACOST_API_KEY'],
      readBy: ['infracost'],
      means: {
        is: 'credential',
        name: 'Infracost API key',
        by: 'api-token',
        opens: 'scanner',
        value: [{ env: 'INFRACOST_API_KEY' }],
        none: 'It can only ask for prices: keep it as a secret of the repository, and replace it regularly.',
      },
    },
    { ...PULUMI, names: ['PULUMI_ACCESS_TOKEN'], readBy: ['pulumi', 'pulumi/actions'], means: PULUMI_TOKEN },
  ],
  configurations: [
    {
      source: 'https://developer.hashicorp.com/terraform/cli/config/config-file#credentials',
      asOf: '2026-09-01',
      paths: ['~/.terraformrc', '~/.tofurc', '~/.terraform.d/credentials.tfrc.json'],
      readBy: ['terraform', 'tofu', 'terragrunt'],
      has: ['app.terraform.io'],
      after: ['token'],
      means: CLOUD_TOKEN,
    },
  ],
  commands: TERRAFORM_COMMANDS,
};
