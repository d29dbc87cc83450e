import { action, command, federated, stored, variable } from './entry.ts';
import { DATA_PLATFORMS_QUIET } from './platforms-quiet.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const DATABRICKS = { source: 'https://docs.databricks.com/aws/en/dev-tools/auth/provider-github', asOf: '2026-11-20' };
const SUPABASE = { source: 'https://supabase.com/docs/guides/deployment/managing-environments', asOf: '2026-09-01' };
const databricksSecret = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('Databricks secret', 'api-token', 'platform', value, {
    instead: {
      form: 'a federation policy of the service principal, `DATABRICKS_AUTH_TYPE: github-oidc`, `DATABRICKS_CLIENT_ID` and `permissions: id-token: write`',
      url: DATABRICKS.source,
    },
  });
const SNOWFLAKE = {
  form: '`use-oidc: true` for a service user with a workload identity, and `permissions: id-token: write`',
  url: 'https://github.com/snowflakedb/snowflake-cli-action#readme',
};
const supabaseToken = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('Supabase token of a person', 'personal-token', 'platform', value, {
    none: 'Supabase tokens belong to a person: use one of a machine user who sees this project alone, held by an environment, with an end date.',
  });
const SNOW = {
  source: 'https://docs.snowflake.com/en/developer-guide/snowflake-cli/connecting/configure-connections',
  asOf: '2026-11-26',
};
const SNOW_CLI = {
  source: 'https://docs.snowflake.com/en/developer-guide/snowflake-cli/command-reference/overview',
  asOf: '2026-09-01',
};
const PSCALE = { source: 'https://planetscale.com/docs/cli/deploy-request', asOf: '2026-09-01' };
const SNOW_USER = { principal: { env: 'SNOWFLAKE_USER' } };
const PROJECT_KEY =
  'No short-lived form is known: use a key that reaches this project alone, held by an environment, and replace it regularly.';
const MIGRATES: EffectMeaning = {
  is: 'effect',
  effect: 'migrate',
  does: 'changes a Supabase database',
  reversible: false,
  target: [{ option: ['--project-ref'] }, { option: ['--db-url'] }],
};
const BUNDLE: EffectMeaning = {
  is: 'effect',
  effect: 'deploy',
  does: 'deploys a Databricks bundle',
  reversible: true,
  target: [{ option: ['--target', '-t'] }],
  stage: [{ option: ['--target', '-t'] }],
};

/** Data warehouses and hosted databases. */
export const DATA_PLATFORMS: Provider = {
  id: 'data-platforms',
  title: 'Data platforms',
  ...DATA_PLATFORMS_QUIET,
  identifiers: [
    'SNOWFLAKE_ACCOUNT',
    'SNOWFLAKE_USER',
    'DATABRICKS_HOST',
    'DATABRICKS_CLIENT_ID',
    'SUPABASE_PROJECT_ID',
    'SUPABASE_PROJECT_REF',
  ],
  actions: [
    action('snowflakedb/snowflake-cli-action', '30074f5 action.yml', '2026-05-18', [
      stored(
        'Snowflake password or key',
        'password',
        'platform',
        [{ env: 'SNOWFLAKE_PASSWORD' }, { env: 'SNOWFLAKE_PRIVATE_KEY_RAW' }],
        { instead: SNOWFLAKE },
        {
          principal: { env: 'SNOWFLAKE_USER' },
          when: [{ input: 'use-oidc', isNot: ['true'], default: 'false' }],
        },
      ),
      federated(
        'Snowflake by OIDC',
        'platform',
        [{ env: 'SNOWFLAKE_USER' }, { fixed: 'service user' }],
        [{ input: 'use-oidc', is: ['true'], default: 'false' }],
      ),
    ]),
    action('databricks/setup-cli', '6bb7075 action.yml', '2026-08-20', []),
    action('supabase/setup-cli', '0abc813 action.yml', '2026-05-06', []),
  ],
  variables: [
    variable(DATABRICKS, ['DATABRICKS_TOKEN', 'DATABRICKS_CLIENT_SECRET'], ['databricks'], databricksSecret),
    variable(SUPABASE, ['SUPABASE_ACCESS_TOKEN'], ['supabase'], supabaseToken),
    variable(SUPABASE, ['SUPABASE_DB_PASSWORD'], ['supabase'], (value) => ({
      ...stored('Supabase database password', 'password', 'database', value, {
        none: 'Hold it in an environment, and replace it regularly.',
      }),
      onlyStored: true,
    })),
    variable(SNOW, ['SNOWFLAKE_PASSWORD', 'SNOWFLAKE_PRIVATE_KEY_RAW'], ['snow'], (value) =>
      stored('Snowflake password or key', 'password', 'platform', value, { instead: SNOWFLAKE }, SNOW_USER),
    ),
    variable(
      { source: 'https://docs.snowflake.com/en/user-guide/snowsql-start', asOf: '2026-09-01' },
      ['SNOWSQL_PWD'],
      ['snowsql'],
      (value) => stored('Snowflake password or key', 'password', 'platform', value, { instead: SNOWFLAKE }),
    ),
    variable(
      { source: 'https://neon.com/docs/reference/neon-cli', asOf: '2026-09-01' },
      ['NEON_API_KEY'],
      ['neonctl', 'neon'],
      (value) => stored('Neon API key', 'api-token', 'platform', value, { none: PROJECT_KEY }),
    ),
    variable(
      { source: 'https://planetscale.com/docs/cli/service-tokens', asOf: '2026-09-01' },
      ['PLANETSCALE_SERVICE_TOKEN'],
      ['pscale'],
      (value) =>
        stored(
          'PlanetScale service token',
          'api-token',
          'platform',
          value,
          { none: PROJECT_KEY },
          { principal: { env: 'PLANETSCALE_SERVICE_TOKEN_ID' } },
        ),
    ),
  ],
  commands: [
    command(DATABRICKS, 'databricks', ['bundle', 'deploy'], [BUNDLE], {
      yes: ['databricks bundle deploy --target prod', 'databricks bundle deploy -t dev --auto-approve'],
      no: ['databricks bundle validate -t prod', 'databricks bundle summary'],
    }),
    command(
      DATABRICKS,
      'databricks',
      ['bundle', 'destroy'],
      [{ ...BUNDLE, effect: 'destroy', does: 'destroys a Databricks bundle', reversible: false }],
      {
        yes: ['databricks bundle destroy -t pr --auto-approve'],
        no: ['databricks bundle deploy -t pr', 'databricks auth env'],
      },
    ),
    command(
      SUPABASE,
      'supabase',
      ['db', 'push'],
      [MIGRATES],
      {
        yes: ['supabase db push', 'npx supabase db push --project-ref "$REF"'],
        no: ['supabase db push --dry-run', 'supabase db push --local', 'supabase db lint'],
      },
      { unless: ['--local'] },
    ),
    command(
      SUPABASE,
      'supabase',
      ['db', 'reset'],
      [MIGRATES],
      {
        yes: ['supabase db reset --linked'],
        no: ['supabase db reset', 'supabase start'],
      },
      { needs: ['--linked', '--db-url'] },
    ),
    command(
      SUPABASE,
      'supabase',
      ['functions', 'deploy'],
      [
        {
          is: 'effect',
          effect: 'deploy',
          does: 'deploys Supabase functions',
          reversible: true,
          target: [{ option: ['--project-ref'] }],
        },
      ],
      {
        yes: ['supabase functions deploy hello --project-ref "$REF"'],
        no: ['supabase functions serve', 'supabase functions list'],
      },
    ),
    command(
      SNOW_CLI,
      'snow',
      ['app|snowpark|streamlit|dbt', 'deploy|run'],
      [
        {
          is: 'effect',
          effect: 'deploy',
          does: 'deploys to Snowflake',
          reversible: true,
          target: [{ operand: 0 }],
          stage: [
            { option: ['--environment', '--env'] },
            { option: ['--connection', '-c'] },
            { option: ['--database'] },
          ],
        },
      ],
      {
        yes: ['snow snowpark deploy --replace -c live', 'snow app run'],
        no: ['snow snowpark build', 'snow connection test', 'snow app validate'],
      },
    ),
    command(
      PSCALE,
      'pscale',
      ['deploy-request', 'deploy'],
      [{ ...MIGRATES, does: 'changes the schema of a PlanetScale database', target: [{ operand: 0 }] }],
      {
        yes: ['pscale deploy-request deploy shop 12 --org acme'],
        no: ['pscale deploy-request create shop feature', 'pscale deploy-request show shop 12'],
      },
    ),
  ],
};
