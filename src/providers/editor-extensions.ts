import { EDITOR_EXTENSIONS_QUIET } from './languages-quiet.ts';
import type { CommandEntry, CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const VSCE = {
  source: 'microsoft/vscode-docs@01a5edb api/working-with-extensions/continuous-integration.md',
  asOf: '2026-11-20',
};
const OVSX = { source: 'https://github.com/eclipse-openvsx/openvsx/wiki/Trusted-Publishing', asOf: '2026-11-20' };
const MARKETPLACE_TOKEN = {
  is: 'credential',
  name: 'VS Code Marketplace token',
  by: 'personal-token',
  opens: 'registry',
  none: 'With a managed identity of Azure that may publish for you, azure/login by federation and `vsce publish --azure-credential` need no token. Otherwise make it one that can only manage extensions, with an end date, held by an environment.',
} as const satisfies Partial<CredentialMeaning>;
const OPEN_VSX_TOKEN = {
  is: 'credential',
  name: 'Open VSX token',
  by: 'registry-token',
  opens: 'registry',
  none: 'Open VSX has begun to offer trusted publishing to the owners of a namespace. Until yours has it, hold the token in an environment, and replace it regularly.',
} as const satisfies Partial<CredentialMeaning>;
const PUBLISHES: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'publishes to the VS Code Marketplace',
  reversible: false,
  public: true,
};
const OPEN_VSX: EffectMeaning = { ...PUBLISHES, does: 'publishes to Open VSX' };
const PAT = { option: ['--pat', '-p'] };

const command = (
  basis: Pick<CommandEntry, 'source' | 'asOf'>,
  program: string,
  means: CommandEntry['means'],
  yes: readonly string[],
  no: readonly string[],
): CommandEntry => ({ ...basis, program, words: ['publish'], means, yes, no });

/** The marketplaces that editors install extensions from. */
export const EDITOR_EXTENSIONS: Provider = {
  id: 'editor-extensions',
  title: 'the extension marketplace',
  ...EDITOR_EXTENSIONS_QUIET,
  actions: [
    {
      uses: 'haaleo/publish-vscode-extension',
      source: 'HaaLeo/publish-vscode-extension@06d2def action.yml',
      asOf: '2026-11-20',
      means: [
        {
          ...OPEN_VSX_TOKEN,
          value: [{ input: 'pat' }],
          when: [{ input: 'registryUrl', lacksText: ['visualstudio.com'], default: 'https://open-vsx.org' }],
        },
        {
          ...MARKETPLACE_TOKEN,
          value: [{ input: 'pat' }],
          when: [{ input: 'registryUrl', hasText: ['visualstudio.com'], default: 'https://open-vsx.org' }],
        },
        {
          ...OPEN_VSX,
          when: [
            { input: 'dryRun', may: ['false', ''], default: 'false' },
            { input: 'registryUrl', lacksText: ['visualstudio.com'], default: 'https://open-vsx.org' },
          ],
        },
        {
          ...PUBLISHES,
          when: [
            { input: 'dryRun', may: ['false', ''], default: 'false' },
            { input: 'registryUrl', hasText: ['visualstudio.com'], default: 'https://open-vsx.org' },
          ],
        },
      ],
    },
  ],
  variables: [
    {
      ...VSCE,
      names: ['VSCE_PAT'],
      readBy: ['vsce publish', '@vscode/vsce publish'],
      means: { ...MARKETPLACE_TOKEN, value: [{ env: 'VSCE_PAT' }] },
    },
    {
      ...OVSX,
      names: ['OVSX_PAT'],
      readBy: ['ovsx publish'],
      means: { ...OPEN_VSX_TOKEN, value: [{ env: 'OVSX_PAT' }] },
    },
  ],
  commands: [
    command(
      VSCE,
      'vsce|@vscode/vsce',
      [PUBLISHES, { ...MARKETPLACE_TOKEN, value: [PAT] }],
      ['npx @vscode/vsce publish -p "$T"', 'vsce publish --azure-credential'],
      ['vsce package', 'npx vsce ls'],
    ),
    command(
      OVSX,
      'ovsx',
      [OPEN_VSX, { ...OPEN_VSX_TOKEN, value: [PAT] }],
      ['npx ovsx publish shop.vsix --pat "$T"'],
      ['ovsx get redhat.vscode-yaml', 'npx ovsx verify-pat acme'],
    ),
  ],
};
