import { action } from './entry.ts';
import { DOTNET_QUIET } from './languages-quiet.ts';
import type { CommandEntry, CredentialMeaning, EffectMeaning, Provider, Ref } from './provider.ts';
import { LOCAL } from './local.ts';

const CLI = { source: 'https://learn.microsoft.com/dotnet/core/tools/dotnet-nuget-push', asOf: '2026-09-01' };
const TRUSTED_PAGE = {
  source: 'NuGet/docs.microsoft.com-nuget@042ebab docs/nuget-org/trusted-publishing.md',
  asOf: '2026-11-20',
};
const KEY = {
  is: 'credential',
  name: 'NuGet API key',
  by: 'registry-token',
  opens: 'registry',
  instead: {
    form: 'trusted publishing: NuGet/login with `permissions: id-token: write`, and its `NUGET_API_KEY` output as the key',
    url: 'https://learn.microsoft.com/nuget/nuget-org/trusted-publishing',
  },
} as const satisfies Partial<CredentialMeaning>;
const PACKAGES_TOKEN: CredentialMeaning = {
  is: 'credential',
  name: 'GitHub token for NuGet packages',
  by: 'personal-token',
  opens: 'registry',
  value: [{ option: ['--api-key', '-k', '-ApiKey'] }],
  instead: {
    form: '`${{ github.token }}` as the key, with `permissions: packages: write`',
    url: 'https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-nuget-registry',
  },
};
const PACKAGES_HOST = 'nuget.pkg.github.com';
const SOURCE: Ref = { option: ['--source', '-s', '-Source'] };
const PUBLISHES: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'publishes to NuGet',
  reversible: false,
  public: true,
  target: [SOURCE],
};

const push = (program: string, words: readonly string[], line: string): readonly CommandEntry[] => [
  {
    ...CLI,
    program,
    words,
    hasNot: [...LOCAL, PACKAGES_HOST],
    means: [{ ...KEY, value: [{ option: ['--api-key', '-k', '-ApiKey'] }], elsewhere: [SOURCE] }, PUBLISHES],
    yes: [`${line} out/*.nupkg --api-key "$K" --source https://api.nuget.org/v3/index.json`],
    no: [`${line} out/*.nupkg --source https://nuget.pkg.github.com/acme/index.json`, 'dotnet pack -o out'],
  },
  {
    ...CLI,
    program,
    words,
    has: [PACKAGES_HOST],
    means: [PACKAGES_TOKEN, { ...PUBLISHES, does: 'publishes to GitHub Packages', public: false }],
    yes: [`${line} out/*.nupkg -k "$K" -s https://nuget.pkg.github.com/acme/index.json`],
    no: [`${line} out/*.nupkg -k "$K"`, 'dotnet pack -o out'],
  },
];

/** The .NET package registry. */
export const NUGET: Provider = {
  id: 'nuget',
  title: 'NuGet',
  identifiers: ['NUGET_USER', 'NUGET_USERNAME', 'NUGET_SOURCE'],
  ...DOTNET_QUIET,
  home: ['nuget.org'],
  actions: [
    {
      uses: 'nuget/login',
      source: 'NuGet/login@e12aa70 action.yml',
      asOf: '2026-07-23',
      means: [
        {
          is: 'token-mint',
          name: 'NuGet key by trusted publishing',
          by: 'federation',
          opens: 'registry',
          principal: [{ input: 'user' }],
        },
      ],
    },
    {
      uses: 'nuget/setup-nuget',
      source: 'NuGet/setup-nuget@9f6bf3f action.yml',
      asOf: '2026-08-11',
      means: [{ ...KEY, value: [{ input: 'nuget-api-key' }], elsewhere: [{ input: 'nuget-api-key-source' }] }],
    },
    // Without a key it pushes nothing.
    action('alirezanet/publish-nuget', '1d328dd index.js', '2026-11-26', [
      {
        ...KEY,
        value: [{ input: 'NUGET_KEY' }, { env: 'NUGET_KEY' }],
        elsewhere: [{ input: 'NUGET_SOURCE' }],
        when: [{ input: 'NUGET_SOURCE', lacksText: [PACKAGES_HOST] }],
      },
      {
        ...PACKAGES_TOKEN,
        value: [{ input: 'NUGET_KEY' }, { env: 'NUGET_KEY' }],
        when: [{ input: 'NUGET_SOURCE', hasText: [PACKAGES_HOST] }],
      },
      ...[
        { input: 'NUGET_KEY', given: true },
        { env: 'NUGET_KEY', given: true },
      ].flatMap((given) => [
        {
          ...PUBLISHES,
          target: [{ input: 'PROJECT_FILE_PATH' }],
          when: [given, { input: 'NUGET_SOURCE', lacksText: [PACKAGES_HOST] }],
        },
        {
          ...PUBLISHES,
          does: 'publishes to GitHub Packages',
          public: false,
          target: [{ input: 'PROJECT_FILE_PATH' }],
          when: [given, { input: 'NUGET_SOURCE', hasText: [PACKAGES_HOST] }],
        },
      ]),
    ]),
  ],
  variables: [
    {
      ...TRUSTED_PAGE,
      names: ['NUGET_API_KEY'],
      readBy: ['publib-nuget'],
      means: { ...KEY, value: [{ env: 'NUGET_API_KEY' }], elsewhere: [{ env: 'NUGET_SERVER' }] },
    },
  ],
  commands: [
    {
      source: 'cdklabs/publib@086b8ef README.md',
      asOf: '2026-11-20',
      program: 'publib-nuget',
      words: [],
      means: [{ ...PUBLISHES, target: [{ env: 'NUGET_SERVER' }] }],
      yes: ['npx publib-nuget dist/dotnet'],
      no: ['npm install publib', 'dotnet pack -o out'],
    },
    ...push('dotnet', ['nuget', 'push'], 'dotnet nuget push'),
    ...push('nuget', ['push'], 'nuget push'),
    {
      ...CLI,
      program: 'dotnet|nuget',
      words: ['nuget', 'delete'],
      means: [
        {
          is: 'effect',
          effect: 'destroy',
          does: 'unlists a NuGet package',
          reversible: true,
          public: true,
          target: [{ operand: 0 }],
        },
      ],
      yes: ['dotnet nuget delete Shop 1.0.0 --non-interactive'],
      no: ['dotnet pack', 'dotnet publish -c Release -o out', 'dotnet nuget add source https://nuget.acme.example'],
    },
  ],
};
