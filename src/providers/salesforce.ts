import { command, stored } from './entry.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';
import { SALESFORCE_QUIET } from './tools-quiet.ts';

const CLI = {
  source: 'https://developer.salesforce.com/docs/atlas.en-us.sfdx_cli_reference.meta/sfdx_cli_reference/',
  asOf: '2026-09-01',
};
const TARGET = { option: ['--target-org', '-o', '--targetusername', '-u'] };
const deploys = (more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does: 'deploys to Salesforce',
  reversible: false,
  target: [TARGET],
  stage: [TARGET],
  ...more,
});
/** Only where a secret stands for the file, or is piped in: a path says nothing. */
const login = (name: string, by: CredentialMeaning['by'], value: CredentialMeaning['value']): CredentialMeaning => ({
  ...stored(name, by, 'platform', value, {
    none: 'Salesforce takes no OIDC token from GitHub: use an integration user with the least permissions, held by an environment, and replace its key regularly.',
  }),
  onlyStored: true,
});

/** Salesforce: the `sf` command, and `sfdx` before it. */
export const SALESFORCE: Provider = {
  id: 'salesforce',
  title: 'Salesforce',
  ...SALESFORCE_QUIET,
  runsAgainst: 'org',
  actions: [],
  variables: [],
  commands: [
    command(CLI, 'sf', ['org', 'create', 'scratch'], [{ is: 'throwaway', what: 'org' }], {
      yes: ['sf org create scratch --definition-file config/scratch.json --set-default'],
      no: ['sf org list', 'sf org create sandbox --name uat'],
    }),
    command(
      CLI,
      'sfdx',
      ['force:org:create'],
      [{ is: 'throwaway', what: 'org' }],
      {
        yes: ['sfdx force:org:create -f config/scratch.json -s'],
        no: ['sfdx force:org:list', 'sfdx force:org:create -t sandbox'],
      },
      { hasNot: ['sandbox'] },
    ),
    command(CLI, 'sf', ['project', 'deploy', 'start|quick|resume'], [deploys()], {
      yes: [
        'sf project deploy start --source-dir force-app -o shop',
        'sf project deploy quick --job-id "$JOB" -o shop',
      ],
      no: [
        'sf project deploy start --dry-run -o shop',
        'sf project deploy validate -o shop',
        'sf project deploy report',
      ],
    }),
    command(
      CLI,
      'sfdx',
      ['force:source:deploy|force:source:push|force:mdapi:deploy'],
      [deploys()],
      {
        yes: ['sfdx force:source:deploy -p force-app -u shop'],
        no: ['sfdx force:source:deploy -c -p force-app', 'sfdx force:source:deploy --checkonly', 'sfdx force:org:list'],
      },
      { unless: ['-c', '--checkonly'] },
    ),
    command(
      CLI,
      'sf',
      ['package', 'install'],
      [deploys({ does: 'installs a Salesforce package' })],
      {
        yes: ['sf package install --package "$ID" -o shop --no-prompt'],
        no: ['sf package install report --request-id "$ID"', 'sf package list', 'sf package version create'],
      },
      { without: ['report'] },
    ),
    command(
      CLI,
      'sf',
      ['package', 'version', 'promote'],
      [
        {
          is: 'effect',
          effect: 'release',
          does: 'releases a version of a Salesforce package',
          reversible: false,
          public: false,
          target: [{ option: ['--package', '-p'] }],
        },
      ],
      {
        yes: ['sf package version promote --package shop@1.0 --no-prompt'],
        no: ['sf package version list', 'sf package version create --package shop'],
      },
    ),
    command(
      CLI,
      'sf',
      ['org', 'login', 'sfdx-url'],
      [
        login('Salesforce login of a person', 'personal-token', [
          { stdin: true },
          { option: ['--sfdx-url-file', '-f'] },
        ]),
      ],
      {
        yes: ['echo "$SFDX_AUTH_URL" | sf org login sfdx-url --sfdx-url-stdin', 'sf org login sfdx-url -f auth.txt'],
        no: ['sf org login web', 'sf org display'],
      },
    ),
    command(
      CLI,
      'sf',
      ['org', 'login', 'jwt'],
      [login('Salesforce key of a connected app', 'static-key', [{ option: ['--jwt-key-file', '-f'] }])],
      {
        yes: ['sf org login jwt --username ci@acme.example --jwt-key-file server.key --client-id "$ID"'],
        no: ['sf org login web', 'sf org logout --all'],
      },
    ),
  ],
};
