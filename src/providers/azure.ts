import { AZURE_COMMANDS, CLIENT_SECRET, OIDC_PAGE, deploys } from './azure-commands.ts';
import { AZURE_QUIET } from './azure-quiet.ts';
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

/** Microsoft Azure. */
export const AZURE: Provider = {
  id: 'azure',
  title: 'Microsoft Azure',
  ...AZURE_QUIET,
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
        'dflook/terraform-apply',
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
  ],
  commands: AZURE_COMMANDS,
};
