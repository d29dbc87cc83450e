import type { CommandEntry, CredentialMeaning, EffectMeaning } from './provider.ts';

const CLI = { source: 'https://learn.microsoft.com/cli/azure/reference-index', asOf: '2026-09-01' };
const AZD = { source: 'https://learn.microsoft.com/azure/developer/azure-developer-cli/reference', asOf: '2026-09-01' };
export const OIDC_PAGE =
  'https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-azure';
const FEDERATED = {
  form: '`client-id`, `tenant-id` and `subscription-id` of azure/login with a federated credential and `permissions: id-token: write`',
  url: OIDC_PAGE,
};
/** Entra ID makes client secrets up itself; they are keys of an application and no person's password. */
export const CLIENT_SECRET = {
  is: 'credential',
  name: 'Azure client secret',
  by: 'static-key',
  opens: 'cloud',
  instead: FEDERATED,
} as const satisfies Partial<CredentialMeaning>;
/** A deploy, to be rolled back unless said otherwise. */
export const deploys = (does: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does,
  reversible: true,
  ...more,
});
const NAME = { option: ['--name', '-n'] };
const GROUP = { option: ['--resource-group', '-g'] };
const az = (
  words: readonly string[],
  does: string,
  yes: readonly string[],
  no: readonly string[],
  more: Partial<CommandEntry> = {},
): CommandEntry => ({
  ...CLI,
  program: 'az',
  words,
  means: [deploys(does, { target: [NAME], stage: [{ option: ['--slot', '-s'] }, NAME, GROUP] })],
  yes,
  no,
  ...more,
});

/** The `az`, `azd` and `swa` commands. */
export const AZURE_COMMANDS: readonly CommandEntry[] = [
  {
    ...CLI,
    program: 'az',
    words: ['login'],
    needs: ['--service-principal'],
    unless: ['--federated-token'],
    means: [
      { ...CLIENT_SECRET, value: [{ option: ['--password', '-p'] }], principal: { option: ['--username', '-u'] } },
    ],
    yes: ['az login --service-principal -u "$ID" -p "$SECRET" --tenant "$TENANT"'],
    no: ['az login --identity', 'az login --service-principal -u x --tenant y --federated-token "$T"'],
  },
  az(
    ['webapp', 'deploy|up'],
    'deploys to Azure App Service',
    ['az webapp deploy -g shop -n web --src-path web.zip'],
    ['az webapp show -n web -g shop', 'az webapp list'],
  ),
  az(
    ['webapp|functionapp', 'deployment', 'slot|source', 'swap|config-zip'],
    'deploys to Azure App Service',
    [
      'az webapp deployment slot swap -g shop -n web --slot staging --target-slot production',
      'az functionapp deployment source config-zip -g s -n f --src f.zip',
    ],
    ['az webapp deployment slot list -g shop -n web', 'az webapp deployment list-publishing-profiles -g shop -n web'],
    {
      means: [
        deploys('deploys to Azure App Service', {
          target: [NAME],
          stage: [{ option: ['--target-slot'] }, NAME, GROUP],
        }),
      ],
    },
  ),
  az(
    ['webapp|functionapp', 'config', 'container', 'set'],
    'deploys a container to Azure App Service',
    ['az webapp config container set -n web -g shop --docker-custom-image-name x'],
    ['az webapp config container show -n web -g shop', 'az webapp config appsettings list -n web -g shop'],
  ),
  az(
    ['containerapp', 'up|update|create'],
    'deploys to Azure Container Apps',
    ['az containerapp update -n web -g shop --image x'],
    ['az containerapp show -n web -g shop', 'az containerapp env create -n e -g shop'],
  ),
  az(
    ['containerapp', 'ingress', 'traffic', 'set'],
    'sends traffic to a revision of Azure Container Apps',
    ['az containerapp ingress traffic set -n web -g shop --revision-weight web--2=100'],
    ['az containerapp ingress traffic show -n web -g shop', 'az containerapp revision list -n web -g shop'],
  ),
  {
    ...CLI,
    source: 'https://learn.microsoft.com/azure/azure-functions/functions-core-tools-reference',
    program: 'func',
    words: ['azure', 'functionapp', 'publish'],
    means: [
      deploys('deploys to Azure Functions', {
        target: [{ operand: 0 }],
        stage: [{ option: ['--slot'] }, { operand: 0 }],
      }),
    ],
    yes: ['func azure functionapp publish shop --slot staging'],
    no: ['func start', 'func azure functionapp list-functions shop'],
  },
  az(
    ['container', 'create'],
    'deploys to Azure Container Instances',
    ['az container create -g shop -n web --image x'],
    ['az container show -n web', 'az container logs -n web'],
  ),
  az(
    ['deployment|stack', 'group|sub|mg|tenant', 'create'],
    'deploys an Azure template',
    ['az deployment group create -g shop -f main.bicep'],
    [
      'az deployment group what-if -g shop -f main.bicep',
      'az deployment group validate -g shop -f main.bicep',
      'az bicep build --file main.bicep',
    ],
    { unless: ['--what-if'] },
  ),
  az(
    ['vm|vmss', 'run-command', 'invoke|create'],
    'runs a command on an Azure virtual machine',
    ['az vm run-command invoke -g shop -n web --command-id RunShellScript --scripts "./deploy.sh"'],
    ['az vm run-command list --location westeurope', 'az vm show -g shop -n web'],
    {
      means: [
        deploys('runs a command on an Azure virtual machine', {
          reversible: false,
          target: [NAME],
          stage: [NAME, GROUP],
        }),
      ],
    },
  ),
  az(
    ['aks', 'command', 'invoke'],
    'runs a command in an AKS cluster',
    ['az aks command invoke -g shop -n live --command "kubectl apply -f web.yml" --file web.yml'],
    ['az aks get-credentials -g shop -n live', 'az aks show -g shop -n live'],
  ),
  az(
    ['pipelines', 'run'],
    'starts an Azure pipeline',
    ['az pipelines run --name "Deploy shop" --branch main'],
    ['az pipelines runs show --id 1', 'az pipelines list'],
    {
      means: [
        {
          is: 'effect',
          effect: 'dispatch',
          does: 'starts an Azure pipeline',
          reversible: true,
          target: [{ option: ['--name', '--id'] }],
          stage: [{ option: ['--name'] }],
        },
      ],
    },
  ),
  az(
    ['storage', 'blob', 'upload'],
    'stores a file in Azure Storage',
    ['az storage blob upload -c reports -f report.zip -n report.zip --account-name shop'],
    ['az storage blob list -c x', 'az storage blob upload-batch -d "$web" -s dist --account-name shop'],
    {
      // A single file is kept there for a later step; a site is a batch of them.
      means: [
        {
          is: 'effect',
          effect: 'publish',
          does: 'stores a file in Azure Storage',
          reversible: true,
          public: false,
          target: [{ option: ['--account-name'] }],
          stage: [{ option: ['--account-name'] }],
        },
      ],
    },
  ),
  az(
    ['storage', 'blob', 'upload-batch|sync'],
    'writes to Azure Storage',
    ['az storage blob upload-batch -d "$web" -s dist --account-name shop'],
    ['az storage blob list -c x', 'az storage blob download-batch -d out -s site'],
    {
      means: [
        deploys('writes to Azure Storage', {
          target: [{ option: ['--account-name'] }],
          stage: [{ option: ['--account-name'] }],
        }),
      ],
    },
  ),
  az(
    ['acr', 'build'],
    'pushes an image to Azure Container Registry',
    ['az acr build -r shop -t web:1 .'],
    ['az acr login -n shop', 'az acr build -r shop --no-push .'],
    {
      unless: ['--no-push'],
      means: [
        {
          is: 'effect',
          effect: 'publish',
          does: 'pushes an image to Azure Container Registry',
          reversible: true,
          public: false,
          target: [{ option: ['--image', '-t'] }],
        },
      ],
    },
  ),
  az(
    ['group', 'delete'],
    'deletes an Azure resource group',
    ['az group delete -n shop --yes'],
    ['az group show -n shop', 'az group list'],
    {
      means: [
        {
          is: 'effect',
          effect: 'destroy',
          does: 'deletes an Azure resource group',
          reversible: false,
          target: [NAME],
          stage: [NAME],
        },
      ],
    },
  ),
  {
    ...AZD,
    program: 'azd',
    words: ['up|deploy|provision'],
    unless: ['--preview'],
    means: [
      deploys('deploys with the Azure Developer CLI', {
        target: [{ operand: 0 }],
        stage: [{ option: ['--environment', '-e'] }],
      }),
    ],
    yes: ['azd up --no-prompt', 'azd deploy --environment live'],
    no: ['azd package', 'azd provision --preview'],
  },
  {
    ...AZD,
    program: 'azd',
    words: ['down'],
    means: [
      {
        is: 'effect',
        effect: 'destroy',
        does: 'deletes the Azure resources of an application',
        reversible: false,
        stage: [{ option: ['--environment', '-e'] }],
      },
    ],
    yes: ['azd down --force --purge'],
    no: ['azd env list', 'azd up --no-prompt'],
  },
  {
    ...AZD,
    program: 'azd',
    words: ['auth', 'login'],
    needs: ['--client-secret'],
    means: [{ ...CLIENT_SECRET, value: [{ option: ['--client-secret'] }], principal: { option: ['--client-id'] } }],
    yes: ['azd auth login --client-id x --client-secret "$S" --tenant-id t'],
    no: ['azd auth login --client-id x --federated-credential-provider github --tenant-id t', 'azd auth logout'],
  },
  {
    source: 'https://azure.github.io/static-web-apps-cli/docs/cli/swa-deploy/',
    asOf: '2026-09-01',
    program: 'swa',
    words: ['deploy'],
    // The command reaches the preview environment unless told otherwise.
    means: [deploys('deploys to Azure Static Web Apps', { stage: [{ option: ['--env'] }], tier: 'preview' })],
    yes: ['swa deploy ./dist --env production'],
    no: ['swa build', 'swa start'],
  },
];
