import { type Quiet, quiet, unjudged } from './entry.ts';

const SETS = 'it sets a value, a secret or a right; what reads it is not seen here';
const RUNS = 'what it runs or changes there is not known';

export const VAULTS_QUIET: Quiet = {
  harmless: [
    quiet('https://docs.doppler.com/docs/cli', 'doppler', [
      'configure|login|logout|setup|me|update|activity|open',
      'secrets get|download|substitute',
    ]),
    quiet('https://infisical.com/docs/cli/overview', 'infisical', [
      'login|export|init|scan|user|vault',
      'secrets get|folders',
    ]),
    quiet('https://developer.hashicorp.com/vault/docs/commands', 'vault', [
      'login|read|list|status|print|version|path-help',
      'kv get|list|metadata',
      'token lookup|capabilities|renew',
    ]),
  ],
  unjudged: [
    ...unjudged(
      SETS,
      quiet('https://docs.doppler.com/docs/cli', 'doppler', ['*']),
      quiet('https://infisical.com/docs/cli/overview', 'infisical', ['*']),
      quiet('https://developer.hashicorp.com/vault/docs/commands', 'vault', ['*']),
    ),
  ],
};

export const SALESFORCE_QUIET: Quiet = {
  harmless: [
    quiet('https://developer.salesforce.com/docs/atlas.en-us.sfdx_cli_reference.meta/sfdx_cli_reference', 'sf|sfdx', [
      'version|plugins|config|alias|help|doctor|which|autocomplete|update|search|whatsnew|commands',
      'org list|display|open|login|logout|auth',
      'auth *',
      'project retrieve|convert|list|generate|delete-plan',
      'scanner|code-analyzer|lightning *',
      'data query',
      'force:auth:*',
    ]),
  ],
  unjudged: [
    ...unjudged(
      RUNS,
      quiet('https://developer.salesforce.com/docs/atlas.en-us.sfdx_cli_reference.meta/sfdx_cli_reference', 'sf|sfdx', [
        '*',
      ]),
    ),
  ],
};

export const OCTOPUS_QUIET: Quiet = {
  harmless: [
    quiet('https://octopus.com/docs/octopus-rest-api/cli', 'octopus|octo', [
      'login|logout|version|help|config|pack',
      'package zip|nuget|list|versions',
      'release list',
      'project|space|tenant|environment|worker list|view',
    ]),
  ],
  unjudged: [...unjudged(RUNS, quiet('https://octopus.com/docs/octopus-rest-api/cli', 'octopus|octo', ['*']))],
};

export const NETWORKS_QUIET: Quiet = {
  harmless: [
    quiet('https://tailscale.com/kb/1080/cli', 'tailscale', [
      'up|down|status|ip|ping|version|netcheck|login|logout|whois|wait|update|bugreport|set',
    ]),
  ],
  unjudged: [...unjudged(RUNS, quiet('https://tailscale.com/kb/1080/cli', 'tailscale', ['*']))],
};

export const SMALLER_CLOUDS_QUIET: Quiet = {
  harmless: [
    quiet('https://cloud.ibm.com/docs/cli', 'ibmcloud', [
      'login|logout|target|config|plugin|version|api|regions|resources|account|help|update',
      'cr login|images|namespaces|quota|region|region-set',
      'ks cluster config|ls|get',
      'ce project|application|app|job select|get|list|events|logs',
    ]),
  ],
  unjudged: [...unjudged(RUNS, quiet('https://cloud.ibm.com/docs/cli', 'ibmcloud', ['*']))],
};

export const HOSTING_QUIET: Quiet = {
  harmless: [
    quiet('https://render.com/docs/cli', 'render', ['login|whoami|workspace|services|logs|help']),
    quiet('https://docs.pantheon.io/terminus', 'terminus', [
      'auth:*|self:*|site:list|site:info|env:list|env:info|env:diffstat|backup:list|backup:get|connection:info',
    ]),
  ],
  unjudged: [
    ...unjudged(
      RUNS,
      quiet('https://render.com/docs/cli', 'render', ['*']),
      quiet('https://docs.pantheon.io/terminus', 'terminus', ['*']),
    ),
  ],
};

/** Tools around the large clouds, clusters, infrastructure and databases. */
export const AROUND: Readonly<Record<'aws' | 'azure' | 'kubernetes' | 'terraform' | 'data', Quiet>> = {
  aws: {
    harmless: [
      quiet('https://aws.github.io/chalice/', 'chalice', [
        'package|local|logs|url|new-project|gen-policy|generate-pipeline|generate-models',
      ]),
      quiet('https://github.com/zappa/Zappa', 'zappa', ['package|status|tail|init|template|save-python-settings-file']),
      quiet('https://docs.amplify.aws/react/reference/cli-commands/', 'ampx', ['generate|info|configure']),
    ],
    unjudged: [
      ...unjudged(
        RUNS,
        quiet('https://aws.github.io/chalice/', 'chalice', ['delete|invoke|dev']),
        quiet('https://github.com/zappa/Zappa', 'zappa', ['*']),
        quiet('https://docs.amplify.aws/react/reference/cli-commands/', 'ampx', ['sandbox|notices']),
      ),
    ],
  },
  azure: {
    harmless: [
      quiet('https://learn.microsoft.com/azure/azure-functions/functions-core-tools-reference', 'func', [
        'start|init|new|pack|templates|extensions|settings|host',
        'azure functionapp list-functions|fetch-app-settings|logstream|fetch',
      ]),
    ],
    unjudged: [
      ...unjudged(
        RUNS,
        quiet('https://learn.microsoft.com/azure/azure-functions/functions-core-tools-reference', 'func', ['*']),
      ),
    ],
  },
  kubernetes: {
    harmless: [
      quiet(
        'https://argo-rollouts.readthedocs.io/en/stable/generated/kubectl-argo-rollouts/kubectl-argo-rollouts/',
        'kubectl-argo-rollouts',
        ['get|list|status|version|lint|dashboard|completion'],
      ),
      quiet(
        'https://argo-rollouts.readthedocs.io/en/stable/generated/kubectl-argo-rollouts/kubectl-argo-rollouts/',
        'kubectl',
        ['argo rollouts get|list|status|version|lint'],
      ),
    ],
    unjudged: [
      ...unjudged(
        RUNS,
        quiet(
          'https://argo-rollouts.readthedocs.io/en/stable/generated/kubectl-argo-rollouts/kubectl-argo-rollouts/',
          'kubectl-argo-rollouts',
          ['*'],
        ),
        quiet(
          'https://argo-rollouts.readthedocs.io/en/stable/generated/kubectl-argo-rollouts/kubectl-argo-rollouts/',
          'kubectl',
          ['argo *'],
        ),
      ),
    ],
  },
  terraform: {
    harmless: [
      quiet('https://docs.spacelift.io/concepts/spacectl', 'spacectl', [
        'whoami|version|profile|audit-trail',
        'stack list|outputs|logs|show|local-preview',
        'module list|local-preview',
      ]),
      quiet('https://developer.hashicorp.com/packer/docs/commands', 'packer', [
        'init|validate|fmt|inspect|console|version|plugins|hcl2_upgrade|fix',
      ]),
    ],
    unjudged: [
      ...unjudged(
        'it builds an image where its template says, or changes a setting',
        quiet('https://docs.spacelift.io/concepts/spacectl', 'spacectl', ['*']),
        quiet('https://developer.hashicorp.com/packer/docs/commands', 'packer', ['*']),
      ),
    ],
  },
  data: {
    harmless: [
      quiet('https://docs.snowflake.com/developer-guide/snowflake-cli/index', 'snow', [
        'connection|init|logs|helpers',
        '* list|describe',
        'snowpark build',
        'app bundle|validate',
      ]),
      quiet('https://planetscale.com/docs/reference/planetscale-cli', 'pscale', [
        'auth|version|org|region|ping|completion|size',
        'branch|database|deploy-request|backup list|show|schema|diff',
      ]),
    ],
    unjudged: [
      ...unjudged(
        RUNS,
        quiet('https://docs.snowflake.com/developer-guide/snowflake-cli/index', 'snow', ['*']),
        quiet('https://planetscale.com/docs/reference/planetscale-cli', 'pscale', ['*']),
        quiet('https://lftp.yar.ru/lftp-man.html', 'lftp', ['*']),
      ),
    ],
  },
};
