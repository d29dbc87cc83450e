import { JAVASCRIPT_QUIET } from './javascript-quiet.ts';
import { NPM_COMMANDS, NPMRC, PUBLISHES, TOKEN, TOKEN_NAMES, TRUSTED_PAGE, WRITTEN } from './npm-commands.ts';
import type { Provider } from './provider.ts';

/** What publishes to the registry, and reads its token from the environment or a file. */
const PUBLISHERS = [
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
  'publib-npm',
  'changesets/action',
  'changesets/action/publish',
  'cycjimmy/semantic-release-action',
];

/** The npm registry, with the package managers and release tools that publish to it. */
export const NPM: Provider = {
  id: 'npm',
  title: 'npm',
  ...JAVASCRIPT_QUIET,
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
      // Without a publish script it only opens the pull request that raises the versions, and with one that only prints
      // likewise. The input was `publish` before.
      means: ['publish-script', 'publish'].map((input) => ({
        ...PUBLISHES,
        when: [
          { input, given: true },
          { input, lacksText: ['echo '] },
        ],
      })),
    },
    {
      uses: 'changesets/action/publish',
      source: 'changesets/action@0595e1b publish/action.yml',
      asOf: '2026-11-20',
      means: [PUBLISHES],
    },
    {
      uses: 'actions/setup-node',
      source: 'actions/setup-node@1acbd4c action.yml',
      asOf: '2026-08-13',
      // It writes the registry, and the token's variable, to the configuration that every later command reads.
      means: [{ is: 'address', address: { input: 'registry-url' }, when: [{ input: 'registry-url', given: true }] }],
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
      ...TRUSTED_PAGE,
      names: TOKEN_NAMES,
      readBy: PUBLISHERS,
      means: {
        ...TOKEN,
        value: TOKEN_NAMES.map((name) => ({ env: name })),
        elsewhere: [{ env: 'NPM_CONFIG_REGISTRY' }, { env: 'npm_config_registry' }, { option: ['--registry'] }],
      },
    },
    {
      ...TRUSTED_PAGE,
      names: TOKEN_NAMES,
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
  configurations: [
    {
      ...NPMRC,
      paths: ['.npmrc', '~/.npmrc'],
      readBy: PUBLISHERS,
      has: ['registry.npmjs.org/'],
      after: ['registry.npmjs.org/:_authToken'],
      means: { ...TOKEN, ...WRITTEN },
    },
    {
      source: 'https://yarnpkg.com/configuration/yarnrc#npmAuthToken',
      asOf: '2026-09-01',
      paths: ['.yarnrc.yml', '~/.yarnrc.yml'],
      readBy: PUBLISHERS,
      has: ['npmAuthToken'],
      hasNot: ['npmRegistryServer', 'npmRegistries', 'npmScopes'],
      after: ['npmAuthToken'],
      means: { ...TOKEN, ...WRITTEN },
    },
  ],
  commands: NPM_COMMANDS,
};
