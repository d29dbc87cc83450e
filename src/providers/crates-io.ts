import { RUST_QUIET } from './languages-quiet.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const CLI = { source: 'https://doc.rust-lang.org/cargo/commands/cargo-publish.html', asOf: '2026-09-01' };
const TOKEN = {
  is: 'credential',
  name: 'crates.io token',
  by: 'registry-token',
  opens: 'registry',
  instead: {
    form: 'trusted publishing: rust-lang/crates-io-auth-action with `permissions: id-token: write`, and its token in `CARGO_REGISTRY_TOKEN`',
    url: 'https://crates.io/docs/trusted-publishing',
  },
} as const satisfies Partial<CredentialMeaning>;
const PUBLISHES: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'publishes to crates.io',
  reversible: false,
  public: true,
};

/** The Rust package registry. */
export const CRATES_IO: Provider = {
  id: 'crates-io',
  title: 'crates.io',
  ...RUST_QUIET,
  home: ['crates.io', 'crates-io'],
  actions: [
    {
      uses: 'rust-lang/crates-io-auth-action',
      source: 'rust-lang/crates-io-auth-action@a1c979f action.yml',
      asOf: '2026-06-22',
      means: [
        {
          is: 'token-mint',
          name: 'crates.io token by trusted publishing',
          by: 'federation',
          opens: 'registry',
          principal: [{ fixed: 'trusted publisher' }],
        },
      ],
    },
    {
      uses: 'release-plz/action',
      source: 'release-plz/action@01df7cf action.yml',
      asOf: '2026-11-20',
      // Without a command it both releases and opens the pull request for the next release.
      means: [
        { ...TOKEN, value: [{ input: 'token' }], elsewhere: [{ input: 'registry' }] },
        {
          ...PUBLISHES,
          target: [{ input: 'manifest_path' }],
          when: [
            { input: 'command', may: ['release', ''], default: '' },
            { input: 'dry_run', given: false },
          ],
        },
      ],
    },
    {
      uses: 'katyo/publish-crates',
      source: 'katyo/publish-crates@5e67639 action.yml',
      asOf: '2025-01-14',
      means: [
        { ...TOKEN, value: [{ input: 'registry-token' }] },
        {
          ...PUBLISHES,
          target: [{ input: 'path' }],
          when: [{ input: 'dry-run', may: ['false', ''], default: 'false' }],
        },
      ],
    },
  ],
  variables: [
    {
      ...CLI,
      names: ['CARGO_REGISTRY_TOKEN'],
      readBy: [
        'cargo publish',
        'cargo release',
        'cargo workspaces',
        'cargo ws',
        'cargo smart-release',
        'release-plz',
        'katyo/publish-crates',
        'release-plz/action',
        'marcoieni/release-plz-action',
      ],
      means: { ...TOKEN, value: [{ env: 'CARGO_REGISTRY_TOKEN' }], elsewhere: [{ option: ['--registry', '--index'] }] },
    },
  ],
  configurations: [
    {
      source: 'https://doc.rust-lang.org/cargo/reference/config.html#credentials',
      asOf: '2026-09-01',
      paths: ['~/.cargo/credentials.toml', '~/.cargo/credentials'],
      readBy: ['cargo'],
      hasNot: ['[registries.'],
      after: ['token'],
      means: TOKEN,
    },
  ],
  commands: [
    {
      ...CLI,
      program: 'cargo',
      words: ['publish'],
      unless: ['-n'],
      means: [
        { ...PUBLISHES, target: [{ option: ['--package', '-p'] }] },
        { ...TOKEN, value: [{ option: ['--token'] }], elsewhere: [{ option: ['--registry', '--index'] }] },
      ],
      yes: ['cargo publish -p shop --token "$T"'],
      no: ['cargo publish --locked --dry-run', 'cargo publish -n', 'cargo package', 'cargo build --release'],
    },
    {
      ...CLI,
      program: 'cargo',
      words: ['release'],
      needs: ['--execute', '-x'],
      unless: ['--no-publish'],
      means: [PUBLISHES],
      yes: ['cargo release --execute patch'],
      no: ['cargo release patch', 'cargo build --release'],
    },
    {
      ...CLI,
      program: 'cargo',
      words: ['workspaces|ws|smart-release', 'publish'],
      means: [PUBLISHES],
      yes: ['cargo workspaces publish --yes'],
      no: ['cargo workspaces list', 'cargo workspaces version patch'],
    },
    {
      source: 'https://release-plz.dev/docs/usage/release',
      asOf: '2026-09-01',
      program: 'release-plz',
      words: ['release'],
      means: [PUBLISHES],
      yes: ['release-plz release'],
      no: ['release-plz release-pr', 'release-plz update'],
    },
    {
      ...CLI,
      program: 'cargo',
      words: ['yank'],
      unless: ['--undo'],
      means: [
        {
          is: 'effect',
          effect: 'destroy',
          does: 'yanks a version from crates.io',
          reversible: true,
          public: true,
          target: [{ operand: 0 }],
        },
        { ...TOKEN, value: [{ option: ['--token'] }], elsewhere: [{ option: ['--registry', '--index'] }] },
      ],
      yes: ['cargo yank --version 1.0.0 shop'],
      no: ['cargo yank --undo --version 1.0.0 shop', 'cargo search shop'],
    },
    {
      ...CLI,
      program: 'cargo',
      words: ['login'],
      means: [{ ...TOKEN, value: [{ operand: 0 }, { stdin: true }] }],
      yes: ['cargo login "$T"'],
      no: ['cargo logout', 'cargo owner --list shop'],
    },
  ],
};
