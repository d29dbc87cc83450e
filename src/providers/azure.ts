import { AZURE_COMMANDS, CLIENT_SECRET, OIDC_PAGE, deploys } from './azure-commands.ts';
import { AZURE_QUIET } from './azure-quiet.ts';
import { action } from './entry.ts';
import { DFLOOK_ACTIONS } from './terraform-commands.ts';
import type { CredentialMeaning, Provider } from './provider.ts';

const PUBLISH_PROFILE: CredentialMeaning = {
  is: 'credential',
  name: 'Azure publish profile',
  by: 'static-key',
  opens: 'cloud',
  value: [{ input: 'publish-profile' }],
  instead: {
    form: 'azure/login with a federated credential before this step, and no `publish-profile`',
    url: OIDC_PAGE,
  },
};

const DEVOPS_TOKEN = {
  is: 'credential',
  name: 'Azure DevOps token of a person',
  by: 'personal-token',
  opens: 'platform',
  none: 'It acts as its person: log in with azure/login and a federated credential, and let `az pipelines` use that; else use the token of a machine user with the least scope and an end date.',
} as const satisfies Partial<CredentialMeaning>;

/** Microsoft Azure. */
export const AZURE: Provider = {
  id: 'azure',
  title: 'Microsoft Azure',
  ...AZURE_QUIET,
  identifiers: [
    'AZURE_CLIENT_ID',
    'AZURE_TENANT_ID',
    'AZURE_SUBSCRIPTION_ID',
    'ARM_CLIENT_ID',
    'ARM_TENANT_ID',
    'ARM_SUBSCRIPTION_ID',
    'AZUREAPPSERVICE_CLIENTID_*',
    'AZUREAPPSERVICE_TENANTID_*',
    'AZUREAPPSERVICE_SUBSCRIPTIONID_*',
  ],
  files: [{ paths: ['~/.azure'], name: 'login folder of the Azure command line' }],
  actions: [
    {
      uses: 'azure/login',
      source: 'Azure/login@833e8233 action.yml',
      asOf: '2026-08-05',
      means: [
        // With a client id the action ignores `creds`, with a warning.
        { ...CLIENT_SECRET, value: [{ input: 'creds' }], when: [{ input: 'client-id', given: false }] },
        {
          is: 'login',
          name: 'Azure by federated credential',
          by: 'federation',
          opens: 'cloud',
          principal: [{ input: 'client-id' }],
          when: [
            { input: 'client-id', given: true },
            { input: 'auth-type', isNot: ['identity'], default: 'SERVICE_PRINCIPAL' },
          ],
        },
      ],
    },
    {
      uses: 'azure/webapps-deploy',
      source: 'Azure/webapps-deploy@a1bf3d88 action.yml',
      asOf: '2026-03-27',
      means: [
        PUBLISH_PROFILE,
        deploys('deploys to Azure App Service', {
          target: [{ input: 'app-name' }],
          stage: [{ input: 'slot-name' }],
          tier: 'production',
        }),
      ],
    },
    {
      uses: 'azure/functions-action',
      source: 'Azure/functions-action@c50a2346 action.yml',
      asOf: '2026-08-05',
      means: [
        PUBLISH_PROFILE,
        deploys('deploys to Azure Functions', {
          target: [{ input: 'app-name' }],
          stage: [{ input: 'slot-name' }, { input: 'app-name' }],
        }),
      ],
    },
    {
      uses: 'azure/functions-container-action',
      source: 'Azure/functions-container-action@0369ed6f action.yml',
      asOf: '2026-04-10',
      means: [
        deploys('deploys to Azure Functions', {
          target: [{ input: 'app-name' }],
          stage: [{ input: 'slot-name' }, { input: 'app-name' }],
        }),
      ],
    },
    {
      uses: 'azure/static-web-apps-deploy',
      source: 'Azure/static-web-apps-deploy@c514ae3 action.yml',
      asOf: '2023-03-14',
      means: [
        {
          is: 'credential',
          name: 'Azure Static Web Apps deployment token',
          by: 'api-token',
          opens: 'platform',
          value: [{ input: 'azure_static_web_apps_api_token' }],
          none: 'Azure Static Web Apps takes this token even beside an OIDC token: keep it in an environment and reset it regularly.',
        },
        deploys('deploys to Azure Static Web Apps', {
          stage: [{ input: 'deployment_environment' }],
          when: [{ input: 'action', may: ['upload'], default: 'upload' }],
        }),
      ],
    },
    {
      uses: 'azure/container-apps-deploy-action',
      source: 'Azure/container-apps-deploy-action@c761612 action.yml',
      asOf: '2026-04-14',
      means: [
        { ...CLIENT_SECRET, value: [{ input: 'azureCredentials' }] },
        deploys('deploys to Azure Container Apps', {
          target: [{ input: 'containerAppName' }],
          stage: [{ input: 'containerAppName' }, { input: 'resourceGroup' }],
        }),
      ],
    },
    {
      uses: 'azure/aci-deploy',
      source: 'Azure/aci-deploy@85ab82e action.yml',
      asOf: '2021-12-20',
      means: [
        deploys('deploys to Azure Container Instances', {
          target: [{ input: 'name' }],
          stage: [{ input: 'name' }, { input: 'resource-group' }],
        }),
      ],
    },
    {
      uses: 'azure/arm-deploy',
      source: 'Azure/arm-deploy@5e8a0b7 action.yml',
      asOf: '2024-11-12',
      means: [
        deploys('deploys an Azure template', {
          reversible: false,
          target: [{ input: 'deploymentName' }],
          stage: [{ input: 'resourceGroupName' }],
          when: [
            { input: 'deploymentMode', may: ['incremental', 'complete'], default: 'Incremental' },
            { input: 'additionalArguments', lacksText: ['--what-if'] },
          ],
        }),
      ],
    },
    {
      uses: 'azure/bicep-deploy',
      source: 'Azure/bicep-deploy@897fa40 action.yml',
      asOf: '2026-08-11',
      means: [
        deploys('deploys an Azure template', {
          reversible: false,
          target: [{ input: 'name' }],
          stage: [{ input: 'resource-group-name' }],
          when: [{ input: 'operation', may: ['create'] }],
        }),
        {
          is: 'effect',
          effect: 'destroy',
          does: 'deletes an Azure deployment stack',
          reversible: false,
          target: [{ input: 'name' }],
          stage: [{ input: 'resource-group-name' }],
          when: [{ input: 'operation', is: ['delete'] }],
        },
      ],
    },
    {
      uses: 'azure/cli',
      source: 'Azure/cli@9eb25b8 action.yml',
      asOf: '2026-03-25',
      means: [],
      runs: { input: 'inlineScript', language: 'bash' },
    },
    {
      uses: 'azure/powershell',
      source: 'Azure/powershell@f711c0fc action.yml',
      asOf: '2024-05-21',
      means: [],
      runs: { input: 'inlineScript', language: 'pwsh' },
    },
    action('azure/sql-action', 'eb1f9a8 action.yml', '2026-06-24', [
      {
        is: 'credential',
        name: 'SQL connection string',
        by: 'password',
        opens: 'database',
        value: [{ input: 'connection-string' }],
        none: 'After azure/login with a federated credential the string needs no password: `Authentication=Active Directory Default`.',
        onlyStored: true,
      },
      deploys('changes an Azure SQL database', {
        effect: 'migrate',
        reversible: false,
        target: [{ input: 'path' }],
        // A script is run without an action being named.
        when: [{ input: 'action', may: ['publish', 'import', ''], default: '' }],
      }),
    ]),
    action('azure/spring-apps-deploy', 'ee95b34 action.yml', '2023-09-25', [
      deploys('deploys to the staging deployment of Azure Spring Apps', {
        target: [{ input: 'app-name' }],
        tier: 'staging',
        when: [
          { input: 'action', is: ['deploy'], default: 'deploy' },
          { input: 'use-staging-deployment', is: ['true'], default: 'true' },
        ],
      }),
      deploys('deploys to Azure Spring Apps', {
        target: [{ input: 'app-name' }],
        stage: [{ input: 'deployment-name' }, { input: 'service-name' }],
        when: [
          { input: 'action', may: ['deploy'], default: 'deploy' },
          { input: 'use-staging-deployment', may: ['false'], default: 'true' },
        ],
      }),
      deploys('makes a deployment of Azure Spring Apps production', {
        target: [{ input: 'app-name' }],
        tier: 'production',
        when: [{ input: 'action', may: ['set-production'], default: 'deploy' }],
      }),
      deploys('deletes the staging deployment of Azure Spring Apps', {
        effect: 'destroy',
        target: [{ input: 'app-name' }],
        tier: 'staging',
        when: [{ input: 'action', is: ['delete-staging-deployment'], default: 'deploy' }],
      }),
    ]),
    action('azure/pipelines', '00676ac action.yml', '2026-11-26', [
      { ...DEVOPS_TOKEN, value: [{ input: 'azure-devops-token' }] },
      deploys('starts an Azure pipeline', {
        effect: 'dispatch',
        target: [{ input: 'azure-pipeline-name' }],
        stage: [{ input: 'azure-pipeline-name' }],
      }),
    ]),
    action('azure/aks-set-context', '6ccfbaa action.yml', '2026-08-05', []),
    action('azure/get-keyvault-secrets', 'c2b531e action.yml', '2022-04-25', []),
  ],
  variables: [
    {
      names: ['ARM_CLIENT_SECRET', 'AZURE_CLIENT_SECRET'],
      source: 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_oidc',
      asOf: '2026-09-01',
      readBy: [
        'terraform',
        'tofu',
        'terragrunt',
        'pulumi',
        'packer',
        ...DFLOOK_ACTIONS,
        'gruntwork-io/terragrunt-action',
        'pulumi/actions',
      ],
      means: {
        ...CLIENT_SECRET,
        value: [{ env: 'ARM_CLIENT_SECRET' }, { env: 'AZURE_CLIENT_SECRET' }],
        principal: { env: 'ARM_CLIENT_ID' },
        instead: {
          form: '`ARM_USE_OIDC: true` with a federated credential and `permissions: id-token: write`',
          url: 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_oidc',
        },
      },
    },
    {
      names: ['AZURE_STORAGE_KEY', 'AZURE_STORAGE_CONNECTION_STRING', 'ARM_ACCESS_KEY'],
      source: 'https://learn.microsoft.com/azure/storage/blobs/authorize-data-operations-cli',
      asOf: '2026-09-01',
      readBy: ['az', 'azcopy', 'terraform', 'tofu', 'terragrunt'],
      means: {
        is: 'credential',
        name: 'Azure storage account key',
        by: 'static-key',
        opens: 'cloud',
        value: [{ env: 'AZURE_STORAGE_KEY' }, { env: 'AZURE_STORAGE_CONNECTION_STRING' }, { env: 'ARM_ACCESS_KEY' }],
        instead: { form: 'azure/login with a federated credential, then `--auth-mode login`', url: OIDC_PAGE },
      },
    },
    {
      names: ['AZURE_STORAGE_SAS_TOKEN'],
      source: 'https://learn.microsoft.com/azure/storage/blobs/authorize-data-operations-cli',
      asOf: '2026-09-01',
      readBy: ['az'],
      means: {
        is: 'credential',
        name: 'Azure storage SAS token',
        by: 'static-key',
        opens: 'cloud',
        value: [{ env: 'AZURE_STORAGE_SAS_TOKEN' }],
        // It has an end of its own, which stands in the token.
        none: 'After azure/login with a federated credential `az storage` needs none with `--auth-mode login`; else give the token one container and an early end, held by an environment.',
      },
    },
    {
      names: ['AZURE_DEVOPS_EXT_PAT'],
      source: 'https://learn.microsoft.com/azure/devops/cli/azure-devops-cli-in-yaml',
      asOf: '2026-11-26',
      readBy: ['az devops', 'az pipelines', 'az repos', 'az boards', 'az artifacts'],
      means: { ...DEVOPS_TOKEN, value: [{ env: 'AZURE_DEVOPS_EXT_PAT' }] },
    },
  ],
  commands: AZURE_COMMANDS,
};
