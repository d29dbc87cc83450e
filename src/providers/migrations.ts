import { stored, variable } from './entry.ts';
import { MIGRATIONS_QUIET } from './hosts-quiet.ts';
import type { CommandEntry, EffectMeaning, Provider, VariableEntry } from './provider.ts';
import { LOCAL } from './local.ts';

const MIGRATES: EffectMeaning = { is: 'effect', effect: 'migrate', does: 'migrates a database', reversible: false };
const migrate = (
  source: string,
  program: string,
  words: readonly string[],
  yes: readonly string[],
  no: readonly string[],
  more: Partial<CommandEntry> = {},
): CommandEntry => ({
  source,
  asOf: '2026-09-01',
  program,
  words,
  hasNot: LOCAL,
  means: [MIGRATES],
  yes,
  no,
  ...more,
});

/** Written out, or made by an earlier step, it is mostly that of a database that lives and dies with the job. */
const database = (source: string, names: readonly string[], readBy: readonly string[]): VariableEntry =>
  variable({ source, asOf: '2026-09-01' }, names, readBy, (value) => ({
    ...stored('database password', 'password', 'database', value, {
      none: 'Where a cloud runs the database, log in with its short-lived token after an OIDC login; else hold the password in an environment, for an account that can only do what this job does, and replace it regularly.',
    }),
    onlyStored: true,
  }));

/** Database migrations. Most runs of these in a workflow reach a service container of the same job. */
export const MIGRATIONS: Provider = {
  id: 'migrations',
  title: 'Database migrations',
  endpoint: [
    { option: ['--connection', '--url', '-url', '--database-url', '--db-url'] },
    ...['DATABASE_URL', 'DB_URL', 'DATABASE_URI', 'SQLALCHEMY_DATABASE_URI', 'DB_HOST', 'PGHOST', 'POSTGRES_HOST'].map(
      (env) => ({ env }),
    ),
  ],
  ...MIGRATIONS_QUIET,
  actions: [],
  variables: [
    database(
      'https://www.prisma.io/docs/orm/reference/connection-urls',
      ['DATABASE_URL'],
      [
        'prisma migrate',
        'prisma db',
        'rails',
        'rake',
        'bin/rails',
        './bin/rails',
        'bin/rake',
        'diesel',
        'sqlx',
        'sea-orm-cli',
        'dbmate',
      ],
    ),
    database(
      'https://www.postgresql.org/docs/current/libpq-envars.html',
      ['PGPASSWORD'],
      ['psql', 'pg_dump', 'pg_dumpall', 'pg_restore', 'createdb', 'dropdb', 'vacuumdb'],
    ),
    database(
      'https://dev.mysql.com/doc/refman/8.4/en/environment-variables.html',
      ['MYSQL_PWD'],
      ['mysql', 'mysqldump', 'mysqladmin'],
    ),
    database('https://documentation.red-gate.com/flyway', ['FLYWAY_PASSWORD'], ['flyway']),
    database('https://docs.liquibase.com/', ['LIQUIBASE_COMMAND_PASSWORD'], ['liquibase']),
  ],
  commands: [
    migrate(
      'https://www.prisma.io/docs/orm/reference/prisma-cli-reference',
      'prisma',
      ['migrate', 'deploy'],
      ['npx prisma migrate deploy'],
      ['prisma generate', 'npx prisma migrate diff --from-empty', 'prisma validate'],
    ),
    migrate(
      'https://guides.rubyonrails.org/active_record_migrations.html',
      'rails|rake|bin/rails|./bin/rails|bin/rake',
      ['db:migrate'],
      ['bundle exec rails db:migrate', 'bin/rails db:migrate'],
      ['rails db:create', 'rails db:migrate:status'],
    ),
    migrate(
      'https://alembic.sqlalchemy.org/en/latest/',
      'alembic',
      ['upgrade'],
      ['alembic upgrade head'],
      ['alembic check', 'alembic upgrade head --sql'],
      { unless: ['--sql'] },
    ),
    migrate(
      'https://documentation.red-gate.com/flyway',
      'flyway',
      ['migrate'],
      ['flyway -url=jdbc:postgresql://db/shop migrate'],
      ['flyway info', 'flyway validate'],
    ),
    migrate(
      'https://documentation.red-gate.com/flyway',
      'flyway',
      ['clean'],
      ['flyway clean'],
      ['flyway baseline', 'flyway migrate'],
      {
        means: [{ ...MIGRATES, effect: 'destroy', does: 'empties a database' }],
      },
    ),
    migrate(
      'https://docs.liquibase.com/',
      'liquibase',
      ['update|updateTestingRollback|update-count|updateCount'],
      ['liquibase --changelog-file=c.xml update'],
      ['liquibase status', 'liquibase update-sql'],
    ),
    migrate(
      'https://docs.djangoproject.com/en/stable/ref/django-admin/#migrate',
      'python|python3|./manage.py|manage.py',
      ['manage.py', 'migrate'],
      ['python manage.py migrate --noinput'],
      ['python manage.py makemigrations', 'python manage.py migrate --check'],
      { unless: ['--check', '--plan'] },
    ),
    migrate(
      'https://laravel.com/docs/migrations',
      'php',
      ['artisan', 'migrate'],
      ['php artisan migrate --force'],
      ['php artisan migrate:status', 'php artisan migrate --pretend'],
      { unless: ['--pretend'] },
    ),
    migrate(
      'https://knexjs.org/guide/migrations.html',
      'knex',
      ['migrate:latest|migrate:up'],
      ['npx knex migrate:latest'],
      ['npx knex migrate:list', 'npx knex migrate:make users'],
    ),
    migrate(
      'https://atlasgo.io/cli-reference',
      'atlas',
      ['migrate|schema', 'apply'],
      ['atlas migrate apply --url "$DB"'],
      ['atlas migrate lint', 'atlas schema inspect'],
    ),
    migrate(
      'https://learn.microsoft.com/ef/core/cli/dotnet',
      'dotnet',
      ['ef', 'database', 'update'],
      ['dotnet ef database update'],
      ['dotnet ef migrations list', 'dotnet ef database update --help'],
    ),
  ],
};
