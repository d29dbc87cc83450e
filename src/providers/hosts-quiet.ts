import { type Quiet, quiet, unjudged } from './entry.ts';

const SSH = 'https://man.openbsd.org/ssh.1';
const RSYNC = 'https://download.samba.org/pub/rsync/rsync.1';
const ANSIBLE = 'https://docs.ansible.com/projects/ansible/latest/cli/ansible-playbook.html';
const CAPISTRANO = 'https://capistranorb.com/documentation/getting-started/flow/';
const KAMAL = 'https://kamal-deploy.org/docs/commands/view-all-commands/';
const PRISMA = 'https://www.prisma.io/docs/orm/reference/prisma-cli-reference';
const ALEMBIC = 'https://alembic.sqlalchemy.org/en/latest/';
const FLYWAY = 'https://documentation.red-gate.com/flyway';
const LIQUIBASE = 'https://docs.liquibase.com/';
const KNEX = 'https://knexjs.org/guide/migrations.html';
const ATLAS = 'https://atlasgo.io/cli-reference';
const KIND = 'https://kind.sigs.k8s.io/docs/user/quick-start/';
const LOCALSTACK = 'https://docs.localstack.cloud/aws/tooling/localstack-cli/';
const CLAUDE = 'https://docs.claude.com/en/docs/claude-code/cli-reference';
const CODEX = 'https://developers.openai.com/codex/cli/reference';
const GEMINI = 'https://github.com/google-gemini/gemini-cli';
const LEAVES_DATA = 'it changes a database and is no migration of what is shipped, or serves development';

export const SSH_QUIET: Quiet = {
  harmless: [
    quiet(SSH, 'ssh', ['*'], { needs: ['-T', '-V', '-Q', '-G'] }),
    // What goes to another host has its own entries; what is left of these copies here, or from there.
    quiet(SSH, 'scp', ['*'], { has: [':'] }),
    quiet(RSYNC, 'rsync', ['*']),
    quiet(ANSIBLE, 'ansible-playbook', ['*'], {
      needs: ['--check', '-C', '--syntax-check', '--list-hosts', '--list-tasks', '--version'],
    }),
    quiet(CAPISTRANO, 'cap', ['*'], { needs: ['-T', '--tasks', '--dry-run', '-n'] }),
    quiet(KAMAL, 'kamal', [
      'config|version|docs|details|audit|init|help',
      'app logs|details|containers|images|version',
    ]),
  ],
  unjudged: [
    ...unjudged(
      'it reaches a host that is not named, or this one',
      quiet(SSH, 'ssh|scp|sshpass', ['*', '']),
      quiet(ANSIBLE, 'ansible-playbook', ['*']),
    ),
    ...unjudged(
      'it prepares or looks after a host, and ships nothing',
      quiet(KAMAL, 'kamal', ['*']),
      quiet(CAPISTRANO, 'cap', ['*']),
    ),
  ],
};

export const MIGRATIONS_QUIET: Quiet = {
  harmless: [
    quiet(PRISMA, 'prisma', [
      'generate|validate|format|version|studio|init|debug|dev',
      'migrate diff|status',
      'db pull',
    ]),
    quiet(ALEMBIC, 'alembic', ['check|current|history|heads|revision|show|branches|init|list_templates|merge']),
    quiet(ALEMBIC, 'alembic', ['upgrade|downgrade'], { needs: ['--sql'] }),
    quiet(FLYWAY, 'flyway', ['info|validate|version|help|check']),
    quiet(LIQUIBASE, 'liquibase', [
      'status|validate|update-sql|updateSQL|diff|diff-changelog|history|init|help|generate-changelog|snapshot|checks|lpm',
    ]),
    quiet(KNEX, 'knex', ['migrate:list|migrate:status|migrate:currentVersion|migrate:make|seed:make|init']),
    quiet(ATLAS, 'atlas', [
      'migrate lint|diff|status|hash|new|validate|test',
      'schema inspect|diff|fmt|lint|plan|test',
      'version|login',
    ]),
  ],
  unjudged: [
    ...unjudged(
      LEAVES_DATA,
      quiet(PRISMA, 'prisma', ['migrate|db *']),
      quiet(ALEMBIC, 'alembic', ['downgrade|stamp|ensure_version|edit']),
      quiet(FLYWAY, 'flyway', ['baseline|repair|undo']),
      quiet(LIQUIBASE, 'liquibase', ['*']),
      quiet(KNEX, 'knex', ['migrate:rollback|migrate:down|migrate:unlock|seed:run']),
      quiet(ATLAS, 'atlas', ['migrate|schema *']),
    ),
  ],
};

export const THROWAWAY_QUIET: Quiet = {
  harmless: [quiet(KIND, 'kind|k3d|minikube|ctlptl|kwokctl', ['*']), quiet(LOCALSTACK, 'localstack', ['*'])],
  unjudged: [],
};

export const AGENTS_QUIET: Quiet = {
  harmless: [
    quiet(
      CLAUDE,
      'claude|@anthropic-ai/claude-code',
      ['mcp|config|update|install|doctor|login|auth|plugin|setup-token'],
      {
        unless: ['-p', '--print'],
      },
    ),
    quiet(CODEX, 'codex|@openai/codex', ['login|logout|completion|mcp|features']),
    quiet(GEMINI, 'gemini|@google/gemini-cli', ['mcp|extensions']),
  ],
  unjudged: [
    ...unjudged(
      'without a prompt it waits for a person, and does nothing in a job',
      quiet(CLAUDE, 'claude|@anthropic-ai/claude-code', ['*']),
      quiet(CODEX, 'codex|@openai/codex', ['*', '']),
      quiet(GEMINI, 'gemini|@google/gemini-cli|copilot|@github/copilot|aider|cursor-agent|opencode', ['*']),
    ),
  ],
};
