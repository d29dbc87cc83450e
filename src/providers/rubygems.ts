import { RUBY_QUIET } from './languages-quiet.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const CLI = { source: 'https://guides.rubygems.org/command-reference/#gem-push', asOf: '2026-09-01' };
const TRUSTED_PAGE = { source: 'rubygems/guides@3776077 trusted-publishing.md', asOf: '2026-11-20' };
const TOKEN = {
  is: 'credential',
  name: 'RubyGems API key',
  by: 'registry-token',
  opens: 'registry',
  instead: {
    form: 'trusted publishing: rubygems/release-gem or rubygems/configure-rubygems-credentials with `permissions: id-token: write`, and no key',
    url: 'https://guides.rubygems.org/trusted-publishing/',
  },
} as const satisfies Partial<CredentialMeaning>;
const PUBLISHES: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'publishes to RubyGems',
  reversible: false,
  public: true,
};

/** The Ruby package registry. */
export const RUBYGEMS: Provider = {
  id: 'rubygems',
  title: 'RubyGems',
  ...RUBY_QUIET,
  home: ['rubygems.org'],
  actions: [
    {
      uses: 'rubygems/release-gem',
      source: 'rubygems/release-gem@612653d action.yml',
      asOf: '2024-02-29',
      means: [
        {
          is: 'login',
          name: 'RubyGems by trusted publishing',
          by: 'federation',
          opens: 'registry',
          principal: [{ fixed: 'trusted publisher' }],
          when: [{ input: 'setup-trusted-publisher', isNot: ['false'], default: 'true' }],
        },
        PUBLISHES,
      ],
    },
    {
      uses: 'dawidd6/action-publish-gem',
      source: 'dawidd6/action-publish-gem@99ea903 action.yml',
      asOf: '2026-11-20',
      means: [{ ...TOKEN, value: [{ input: 'api_key' }] }, PUBLISHES],
    },
    {
      uses: 'rubygems/configure-rubygems-credentials',
      source: 'rubygems/configure-rubygems-credentials@abfabee action.yml',
      asOf: '2026-07-28',
      means: [
        { ...TOKEN, value: [{ input: 'api-token' }], elsewhere: [{ input: 'gem-server' }] },
        {
          is: 'login',
          name: 'RubyGems by trusted publishing',
          by: 'federation',
          opens: 'registry',
          principal: [{ input: 'role-to-assume' }, { fixed: 'trusted publisher' }],
          when: [{ input: 'api-token', given: false }],
        },
      ],
    },
  ],
  variables: [
    {
      ...TRUSTED_PAGE,
      names: ['GEM_HOST_API_KEY', 'RUBYGEMS_API_KEY'],
      readBy: ['gem', 'rake', 'rubygems/release-gem'],
      means: {
        ...TOKEN,
        value: [{ env: 'GEM_HOST_API_KEY' }, { env: 'RUBYGEMS_API_KEY' }],
        elsewhere: [{ env: 'RUBYGEMS_HOST' }, { option: ['--host'] }],
      },
    },
  ],
  configurations: [
    {
      source: 'https://guides.rubygems.org/api-key-scopes/',
      asOf: '2026-09-01',
      paths: ['~/.gem/credentials', '~/.local/share/gem/credentials'],
      readBy: ['gem', 'rake'],
      after: [':rubygems_api_key:', 'rubygems_api_key:'],
      means: TOKEN,
    },
  ],
  commands: [
    {
      ...CLI,
      program: 'gem',
      words: ['push'],
      means: [{ ...PUBLISHES, target: [{ operand: 0 }] }],
      yes: ['gem push shop-1.0.0.gem'],
      no: ['gem build shop.gemspec', 'gem install push'],
    },
    {
      source: 'https://bundler.io/guides/creating_gem.html#releasing-the-gem',
      asOf: '2026-09-01',
      program: 'rake',
      words: ['release'],
      means: [PUBLISHES],
      yes: ['bundle exec rake release'],
      no: ['bundle exec rake spec', 'rake release:guard_clean'],
    },
    {
      ...CLI,
      program: 'gem',
      words: ['yank'],
      means: [
        {
          is: 'effect',
          effect: 'destroy',
          does: 'withdraws a version from RubyGems',
          reversible: false,
          public: true,
          target: [{ operand: 0 }],
        },
      ],
      yes: ['gem yank shop -v 1.0.0'],
      no: ['gem list', 'gem push shop-1.0.0.gem'],
    },
  ],
};
