import { type Quiet, quiet, unjudged } from './entry.ts';
import { AROUND } from './tools-quiet.ts';

const AZ = 'https://learn.microsoft.com/cli/azure/reference-index';
const AZD = 'https://learn.microsoft.com/azure/developer/azure-developer-cli/reference';
const SWA = 'https://azure.github.io/static-web-apps-cli/docs/cli/swa';
const READS = 'list|list-*|show|show-*|get-*|exists|wait|check-*|what-if|validate|query';

/** What the commands of Azure do beside changing what runs there. */
export const AZURE_QUIET: Quiet = {
  harmless: [
    ...AROUND.azure.harmless,
    quiet(AZ, 'az', [
      READS,
      `* ${READS}`,
      `* * ${READS}`,
      `* * * ${READS}`,
      'login|logout|upgrade|version|find|feedback',
      'account *',
      'config *',
      'configure',
      'cloud set',
      'extension *',
      'bicep build|build-params|decompile|format|generate-params|install|lint|restore|uninstall|upgrade|version',
      'acr login',
      'aks get-credentials|install-cli',
      'ml environment show',
      'devops configure|login|logout',
      'keyvault secret download',
      'keyvault key download',
      'keyvault certificate download',
      'storage blob download|download-batch|url|generate-sas',
      'storage container generate-sas',
      'storage file download|download-batch',
      'artifacts universal download',
    ]),
    quiet(AZ, 'az', ['rest'], { unless: ['--method', '-m', '--body', '-b'] }),
    quiet(AZD, 'azd', ['init|package|env|auth|config|show|version|monitor|template|hooks']),
    quiet(AZD, 'azd', ['provision'], { needs: ['--preview'] }),
    quiet(SWA, 'swa', ['build|start|init|login']),
  ],
  unjudged: [
    ...AROUND.azure.unjudged,
    ...unjudged(
      'it restarts or sets up what runs, and ships nothing by itself',
      quiet(AZ, 'az', [
        'webapp|functionapp restart|start|stop|create|delete|update',
        'webapp|functionapp config *',
        'webapp|functionapp deployment *',
        'webapp|functionapp identity|cors|keys *',
        'containerapp revision|job|env|secret|ingress|registry *',
        'vm|vmss start|stop|restart|deallocate|create|delete|update',
        'aks start|stop|create|update|delete',
        'network *',
        'role assignment create|delete',
        'ad *',
        'group create|update',
        'monitor *',
        'resource *',
        'policy *',
        'feature register',
        'provider register',
      ]),
    ),
    ...unjudged(
      'it sets a value, a secret or a key; what reads it is not seen here',
      quiet(AZ, 'az', [
        'keyvault *',
        'appconfig *',
        'staticwebapp appsettings|environment|hostname|secrets *',
        'storage account *',
      ]),
    ),
    ...unjudged(
      'it keeps or shares a copy of data, or removes one',
      quiet(AZ, 'az', [
        'storage blob|container|file|share|directory|entity|table|queue|message *',
        'storage azcopy *',
        'acr import|repository|run|task|purge',
        'postgres|mysql|sql|cosmosdb|redis *',
        'artifacts universal publish',
        'bicep publish',
        'ts *',
      ]),
    ),
    ...unjudged('what the request does is not known', quiet(AZ, 'az', ['rest'])),
  ],
};
