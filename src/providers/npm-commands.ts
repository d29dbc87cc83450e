import type { CommandEntry, CredentialMeaning, EffectMeaning } from './provider.ts';
import { LOCAL } from './local.ts';

/** Where the rules of trusted publishing were read. */
export const TRUSTED_PAGE = {
  source: 'npm/documentation@03d190f content/packages-and-modules/securing-your-code/trusted-publishers.mdx',
  asOf: '2026-11-20',
};
const CLI = { source: 'https://docs.npmjs.com/cli/v11/commands/npm-publish', asOf: '2026-09-01' };
const TRUSTED = {
  form: 'trusted publishing: name the workflow that is started (the caller, not a reusable one) at npmjs.com as the publisher, `permissions: id-token: write`, a GitHub-hosted runner, npm 11.5.1 or later, and no token',
  url: 'https://docs.npmjs.com/trusted-publishers',
};
export const TOKEN = {
  is: 'credential',
  name: 'npm access token',
  by: 'registry-token',
  opens: 'registry',
  instead: TRUSTED,
} as const satisfies Partial<CredentialMeaning>;
export const PUBLISHES: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'publishes to npm',
  reversible: false,
  public: true,
};
export const TOKEN_NAMES = ['NODE_AUTH_TOKEN', 'NPM_TOKEN', 'NPM_AUTH_TOKEN', 'YARN_NPM_AUTH_TOKEN'];
/** The names of package scripts that publish. What they run stands in `package.json`. */
const SCRIPTS = [
  'release',
  'ci:publish',
  'ci:release',
  'publish:ci',
  'release:ci',
  'npm:publish',
  'publish:npm',
  'publish-packages',
  'publish:packages',
  'release:publish',
  'changeset:publish',
  'changeset-publish',
  'semantic-release',
].join('|');
/** A script of such a name, in a step that has an npm token, as good as always publishes; without one it may do anything. */
const RUNS_A_SCRIPT: readonly EffectMeaning[] = TOKEN_NAMES.map((env) => ({
  ...PUBLISHES,
  does: 'runs a package script that publishes to npm',
  when: [{ env, given: true }],
}));
const runsScript = (
  program: string,
  words: readonly string[],
  yes: readonly string[],
  no: readonly string[],
): CommandEntry => ({ ...CLI, program, words, means: RUNS_A_SCRIPT, yes, no });

const publish = (
  program: string,
  words: readonly string[],
  yes: readonly string[],
  no: readonly string[],
  more: Partial<CommandEntry> = {},
): CommandEntry => ({
  ...CLI,
  program,
  words,
  hasNot: LOCAL,
  means: [PUBLISHES],
  yes,
  no,
  ...more,
});

/** A token written to a configuration file. It may be there to install, too: only where the job publishes is it a publishing one. */
export const WRITTEN: Pick<CredentialMeaning, 'instead'> = { instead: { ...TRUSTED, serves: 'publishing' } };
export const NPMRC = { source: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc', asOf: '2026-09-01' };
const TOKEN_FILE: readonly CommandEntry[] = [
  {
    ...NPMRC,
    program: 'echo|printf',
    words: [],
    has: ['registry.npmjs.org/:_authToken='],
    means: [{ ...TOKEN, ...WRITTEN, value: [{ after: '_authToken=' }] }],
    yes: ['echo "//registry.npmjs.org/:_authToken=$T" >> ~/.npmrc'],
    no: [
      'echo "//npm.pkg.github.com/:_authToken=$T" >> ~/.npmrc',
      'echo "registry=https://registry.npmjs.org/" >> ~/.npmrc',
    ],
  },
  {
    ...NPMRC,
    program: 'npm|pnpm',
    words: ['config', 'set'],
    has: ['registry.npmjs.org/:_authToken='],
    means: [{ ...TOKEN, ...WRITTEN, value: [{ after: '_authToken=' }] }],
    yes: ['npm config set //registry.npmjs.org/:_authToken=$T'],
    no: ['npm config set fund false', 'npm config get registry'],
  },
  {
    ...NPMRC,
    program: 'npm|pnpm',
    words: ['config', 'set'],
    has: ['registry.npmjs.org/:_authToken'],
    hasNot: ['_authToken='],
    means: [{ ...TOKEN, ...WRITTEN, value: [{ operand: 1 }] }],
    yes: ['npm config set //registry.npmjs.org/:_authToken "$T"'],
    no: ['npm config set //registry.npmjs.org/:_authToken=$T', 'npm config list'],
  },
];

/** Publishing with the package managers, and with the release tools that run them. */
export const NPM_COMMANDS: readonly CommandEntry[] = [
  publish(
    'npm',
    ['publish'],
    ['npm publish --access public', 'npm --workspace web publish'],
    [
      'npm publish --dry-run',
      'npm pack',
      'npm ci',
      'npm run publish',
      'npm publish --tag next --registry http://127.0.0.1:4873',
    ],
  ),
  publish(
    'pnpm',
    ['publish'],
    ['pnpm -r publish --no-git-checks', 'pnpm publish'],
    ['pnpm publish --dry-run', 'pnpm pack', 'pnpm exec pkg-pr-new publish'],
  ),
  publish('yarn', ['publish'], ['yarn publish --new-version 1.0.0'], ['yarn run publish', 'yarn pack']),
  publish(
    'yarn',
    ['npm', 'publish'],
    ['yarn npm publish --access public'],
    ['yarn npm publish --tag next --dry-run', 'yarn npm info x'],
  ),
  publish(
    'yarn',
    ['workspaces', 'foreach', 'npm', 'publish'],
    ['yarn workspaces foreach --all npm publish'],
    ['yarn workspaces foreach --all run build', 'yarn workspaces list'],
  ),
  publish(
    'yarn',
    ['workspace', '*', 'npm', 'publish'],
    ['yarn workspace @acme/web npm publish --tolerate-republish'],
    ['yarn workspace @acme/web npm info', 'yarn workspace npm run publish'],
  ),
  publish('bun', ['publish'], ['bun publish'], ['bun publish --dry-run', 'bun run publish']),
  publish(
    'changeset|@changesets/cli',
    ['publish'],
    ['npx changeset publish', 'pnpm changeset publish'],
    ['npx changeset version', 'npx changeset status'],
  ),
  publish(
    'semantic-release',
    [],
    ['npx semantic-release', 'npx semantic-release --branches main'],
    ['npx semantic-release --no-ci --dry-run', 'npm install -g semantic-release@25'],
    {
      unless: ['-d'],
      means: [{ ...PUBLISHES, does: 'releases with semantic-release' }],
    },
  ),
  publish(
    'lerna',
    ['publish'],
    ['npx lerna publish from-git --yes'],
    ['npx lerna version minor --no-push', 'lerna run build'],
  ),
  publish('nx', ['release'], ['npx nx release --yes', 'nx release publish'], ['nx release --dry-run', 'nx build web'], {
    unless: ['--skip-publish', '-d'],
  }),
  publish('publib-npm', [], ['npx publib-npm dist/js'], ['npm install publib', 'npx publib-npm --help'], {
    source: 'cdklabs/publib@086b8ef README.md',
    asOf: '2026-11-20',
  }),
  runsScript(
    'npm|pnpm|yarn|bun',
    ['run', `publish|${SCRIPTS}`],
    ['npm run release', 'bun run changeset:publish'],
    ['npm run release-notes', 'npm run build'],
  ),
  runsScript('pnpm|yarn', [SCRIPTS], ['pnpm release --yes', 'yarn ci:release'], ['pnpm install', 'yarn release-notes']),
  ...TOKEN_FILE,
  publish(
    'npm',
    ['dist-tag', 'add'],
    ['npm dist-tag add web@1.0.0 latest'],
    ['npm dist-tag ls web', 'npm view web version'],
    {
      means: [{ ...PUBLISHES, does: 'moves a tag of an npm package', reversible: true, target: [{ operand: 0 }] }],
    },
  ),
  publish(
    'npm',
    ['unpublish'],
    ['npm unpublish web@1.0.0'],
    ['npm uninstall web', 'npm unpublish web@1.0.0 --dry-run'],
    {
      means: [
        {
          is: 'effect',
          effect: 'destroy',
          does: 'removes a version from npm',
          reversible: false,
          public: true,
          target: [{ operand: 0 }],
        },
      ],
    },
  ),
];
