import type { CommandEntry, CredentialMeaning, EffectMeaning, Provider } from './provider.ts';
import { LOCAL } from './local.ts';

const CLI = { source: 'https://docs.npmjs.com/cli/v11/commands/npm-publish', asOf: '2026-09-01' };
const TRUSTED = {
  form: 'trusted publishing: name this workflow at npmjs.com as the publisher, `permissions: id-token: write`, npm 11.5.1 or later, and no token',
  url: 'https://docs.npmjs.com/trusted-publishers',
};
const TOKEN = {
  is: 'credential',
  name: 'npm access token',
  by: 'registry-token',
  opens: 'registry',
  instead: TRUSTED,
} as const satisfies Partial<CredentialMeaning>;
const PUBLISHES: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'publishes to npm',
  reversible: false,
  public: true,
};
const TOKEN_NAMES = ['NODE_AUTH_TOKEN', 'NPM_TOKEN', 'NPM_AUTH_TOKEN', 'YARN_NPM_AUTH_TOKEN'];
/** A package script of one of these names as good as always publishes; what it really does is read where it can be. */
const PUBLISHING_SCRIPTS = ['npm', 'pnpm', 'yarn', 'bun'].flatMap((program) =>
  ['release', 'publish', 'publish-packages', 'ci:publish', 'changeset', 'semantic-release'].map(
    (script) => `${program} run ${script}`,
  ),
);

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

/** The npm registry, with the package managers and release tools that publish to it. */
export const NPM: Provider = {
  id: 'npm',
  title: 'npm',
  home: ['registry.npmjs.org', 'registry.yarnpkg.com'],
  actions: [
    {
      uses: 'js-devtools/npm-publish',
      source: 'JS-DevTools/npm-publish@455a53e action.yaml',
      asOf: '2026-04-03',
      means: [
        { ...TOKEN, value: [{ input: 'token' }], elsewhere: [{ input: 'registry' }] },
        {
          ...PUBLISHES,
          target: [{ input: 'package' }],
          when: [{ input: 'dry-run', may: ['false', ''], default: 'false' }],
        },
      ],
    },
    {
      uses: 'changesets/action',
      source: 'changesets/action@36f529f action.yml',
      asOf: '2026-08-22',
      // Without a publish script it only opens the pull request that raises the versions. The input was `publish` before.
      means: [
        { ...PUBLISHES, when: [{ input: 'publish-script', given: true }] },
        { ...PUBLISHES, when: [{ input: 'publish', given: true }] },
      ],
    },
    {
      uses: 'cycjimmy/semantic-release-action',
      source: 'cycjimmy/semantic-release-action@71b2ac3 action.yml',
      asOf: '2026-07-03',
      means: [
        {
          ...PUBLISHES,
          does: 'releases with semantic-release',
          when: [{ input: 'dry_run', may: ['false', ''], default: 'false' }],
        },
      ],
    },
  ],
  variables: [
    {
      names: TOKEN_NAMES,
      source: 'https://docs.npmjs.com/using-private-packages-in-a-ci-cd-workflow',
      asOf: '2026-09-01',
      readBy: [
        'npm publish',
        'npm dist-tag',
        'pnpm publish',
        'yarn publish',
        'yarn npm publish',
        'bun publish',
        'changeset',
        'semantic-release',
        'lerna',
        'nx',
        'auto',
        'release-it',
        'yarn release',
        'pnpm release',
        ...PUBLISHING_SCRIPTS,
        'changesets/action',
        'cycjimmy/semantic-release-action',
      ],
      means: {
        ...TOKEN,
        value: TOKEN_NAMES.map((name) => ({ env: name })),
        elsewhere: [{ env: 'NPM_CONFIG_REGISTRY' }, { env: 'npm_config_registry' }, { option: ['--registry'] }],
      },
    },
    {
      names: TOKEN_NAMES,
      source: 'https://docs.npmjs.com/using-private-packages-in-a-ci-cd-workflow',
      asOf: '2026-09-01',
      readBy: ['npm ci', 'npm install', 'npm i', 'pnpm install', 'pnpm i', 'yarn install', 'bun install'],
      means: {
        is: 'credential',
        name: 'npm read token',
        by: 'registry-token',
        opens: 'scanner',
        value: TOKEN_NAMES.map((name) => ({ env: name })),
        none: 'Private packages are installed with a token: make it a granular one that can only read, with an end date.',
      },
    },
  ],
  commands: [
    publish(
      'npm',
      ['publish'],
      ['npm publish --access public', 'npm --workspace web publish'],
      [
        'npm publish --dry-run',
        'npm pack',
        'npm ci',
        'npm run publish',
        'npm publish --registry http://localhost:4873',
      ],
    ),
    publish(
      'pnpm',
      ['publish'],
      ['pnpm -r publish --no-git-checks', 'pnpm publish'],
      ['pnpm publish --dry-run', 'pnpm pack', 'pnpm exec pkg-pr-new publish'],
    ),
    publish('yarn', ['publish'], ['yarn publish --new-version 1.0.0'], ['yarn run publish']),
    publish(
      'yarn',
      ['npm', 'publish'],
      ['yarn npm publish --access public'],
      ['yarn npm publish --dry-run', 'yarn npm info x'],
    ),
    publish(
      'yarn',
      ['workspaces', 'foreach', 'npm', 'publish'],
      ['yarn workspaces foreach --all npm publish'],
      ['yarn workspaces foreach --all run build'],
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
      ['npx semantic-release --dry-run', 'npm install -g semantic-release'],
      {
        unless: ['-d'],
        means: [{ ...PUBLISHES, does: 'releases with semantic-release' }],
      },
    ),
    publish(
      'lerna',
      ['publish'],
      ['npx lerna publish from-package --yes'],
      ['npx lerna version --no-push', 'lerna run build'],
    ),
    publish(
      'nx',
      ['release'],
      ['npx nx release --yes', 'nx release publish'],
      ['nx release --dry-run', 'nx build web'],
      { unless: ['--skip-publish', '-d'] },
    ),
    publish('jsr', ['publish'], ['npx jsr publish'], ['npx jsr publish --dry-run'], {
      means: [{ ...PUBLISHES, does: 'publishes to JSR' }],
    }),
    publish('deno', ['publish'], ['deno publish'], ['deno publish --dry-run', 'deno test'], {
      means: [{ ...PUBLISHES, does: 'publishes to JSR' }],
    }),
    publish(
      'npm',
      ['dist-tag', 'add'],
      ['npm dist-tag add web@1.0.0 latest'],
      ['npm dist-tag ls web', 'npm view web version'],
      {
        means: [{ ...PUBLISHES, does: 'moves a tag of an npm package', reversible: true, target: [{ operand: 0 }] }],
      },
    ),
    publish('npm', ['unpublish'], ['npm unpublish web@1.0.0'], ['npm uninstall web'], {
      means: [
        {
          is: 'effect',
          effect: 'destroy',
          does: 'removes a version from npm',
          reversible: false,
          target: [{ operand: 0 }],
        },
      ],
    }),
  ],
};
