import { type Quiet, quiet, unjudged } from './entry.ts';
import { LOCAL } from './local.ts';

const NPM = 'https://docs.npmjs.com/cli/v11/commands';
const PNPM = 'https://pnpm.io/pnpm-cli';
const YARN = 'https://yarnpkg.com/cli';
const BUN = 'https://bun.sh/docs';
const DENO = 'https://docs.deno.com/runtime/reference/cli/';
const CHANGESETS = 'https://github.com/changesets/changesets/blob/main/docs/command-line-options.md';
const LERNA = 'https://lerna.js.org/docs/api-reference/commands';
const NX = 'https://nx.dev/nx-api/nx/documents';
const JSR = 'https://jsr.io/docs/publishing-packages';
const SEMANTIC_RELEASE = 'https://semantic-release.gitbook.io/semantic-release/usage/configuration';
const ALL = 'npm|pnpm|yarn|bun';
const INSTALLS =
  'install|i|ci|add|remove|rm|uninstall|un|update|up|upgrade|dedupe|prune|rebuild|link|unlink|init|create';
const READS = 'audit|view|info|show|ls|list|outdated|why|explain|config|cache|root|prefix|bin|version|whoami|ping|fund';
/** Scripts that everybody calls by these names to build and to test. */
const BUILDS = [
  'build|build:*|build-*|compile|bundle|clean|prebuild|pack|package|tsc|transpile',
  // Tests against what is deployed (`test:e2e`) are left out: some of them deploy it first.
  'test|test:unit|test:ci|test:coverage|test:cov|test:types|test:lint|test:watch|test:all|test:node|test:browser|tests',
  'unit|unit:*|test-unit|vitest|jest|mocha|coverage|cov|playwright:install',
  'lint|lint:*|lint-*|eslint|eslint:*|stylelint|stylelint:*|prettier|prettier:*|prettier-check|knip|publint|standard',
  'format|format:*|format-*|fmt|check|check:*|check-*|typecheck|typecheck:*|type-check|types|ts:check|tsc:check|verify',
  'generate|generate:*|codegen|docgen|docgen:*|docs:build|docs-build|build-docs|storybook:build|build-storybook',
].join('|');

/** What package managers do beside publishing. */
export const JAVASCRIPT_QUIET: Quiet = {
  harmless: [
    quiet(NPM, ALL, [
      INSTALLS,
      READS,
      'pack|set|get|login|adduser|logout|help|pkg|query|sbom|doctor|completion|licenses',
    ]),
    quiet(NPM, ALL, ['dist-tag|access|owner|team|token|profile|org ls|list|get']),
    quiet(NPM, ALL, [`run|run-script|rum|urn ${BUILDS}`, 'test|t|tst']),
    quiet(NPM, 'npm', [''], { needs: ['-v', '-h'] }),
    quiet(NPM, ALL, ['publish', 'npm publish'], { has: LOCAL }),
    quiet(PNPM, 'pnpm', [
      'fetch|import|store|setup|env|patch|patch-commit|approve-builds|licenses|self-update|catalog',
    ]),
    quiet(PNPM, 'pnpm', [BUILDS, '']),
    quiet(YARN, 'yarn', [
      '',
      'plugin|set|node|constraints|policies|import|autoclean|check|versions|integrity|stage|patch|patch-commit|rebuild',
      'npm info|audit|login|logout|whoami',
      `workspace * ${INSTALLS}|${BUILDS}`,
      `workspace * run ${BUILDS}`,
      'workspaces focus|info|list',
      `workspaces run|foreach ${BUILDS}`,
      `workspaces foreach run ${BUILDS}`,
      BUILDS,
    ]),
    quiet(BUN, 'bun', ['build|test|pm|repl|outdated|patch|why|info']),
    quiet(DENO, 'deno', [
      'add|bench|bundle|cache|check|clean|compile|completions|coverage|doc|fmt|info|init|install|i|lint|outdated|remove',
      'test|types|uninstall|upgrade|vendor|audit|approve-scripts',
    ]),
    quiet(CHANGESETS, 'changeset|@changesets/cli', ['version|status|add|init|pre|tag']),
    quiet(LERNA, 'lerna', [`run ${BUILDS}`, 'bootstrap|ls|list|changed|diff|info|clean|link|init|import|watch|repair']),
    quiet(LERNA, 'lerna', ['version'], { needs: ['--no-push', '--no-git-tag-version'] }),
    quiet(NX, 'nx', [
      'build|test|lint|format|format:check|format:write|graph|show|report|list|reset|sync|sync:check',
      'e2e|typecheck|migrate|init|connect|repair|daemon|print-affected|start-ci-run|stop-all-agents|fix-ci',
    ]),
    quiet(NX, 'nx', ['run-many|affected|affected:*'], { hasNot: ['deploy', 'publish', 'release', 'push'] }),
    quiet(NX, 'nx', ['release version|changelog|plan|plan:check'], { needs: ['--dry-run', '-d'] }),
    quiet(SEMANTIC_RELEASE, 'semantic-release', ['*'], { needs: ['-d'] }),
    quiet(JSR, 'jsr', ['add|install|i|remove|run|info']),
  ],
  unjudged: [
    ...unjudged(
      'it runs a script or a tool of the package; what that does is read where it stands',
      quiet(NPM, ALL, ['run|run-script|start|stop|restart|exec|x|dlx|explore', 'publish|npm']),
      quiet(NPM, 'npm', ['*']),
      quiet(PNPM, 'pnpm', ['*']),
      quiet(YARN, 'yarn', ['*']),
      quiet(BUN, 'bun', ['*']),
      quiet(DENO, 'deno', ['run|task|serve|eval|repl|jupyter|x', '*']),
      quiet(LERNA, 'lerna', ['version|run|exec']),
      quiet(NX, 'nx', ['*']),
    ),
    ...unjudged(
      'it changes who may publish, or how a version is called',
      quiet(NPM, 'npm', ['dist-tag|deprecate|undeprecate|owner|access|team|token|hook|org|profile|trust|star|unstar']),
    ),
  ],
};
