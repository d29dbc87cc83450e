import { command, quiet, stored, unjudged, variable } from './entry.ts';
import { publishes } from './package-hosts-commands.ts';
import type { CommandEntry, CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

type Value = CredentialMeaning['value'];
const page = (source: string) => ({ source, asOf: '2026-09-01' });
const ANACONDA = page('https://www.anaconda.com/docs/cli-reference/anaconda-client/getting-started');
const PIXI = page('https://pixi.prefix.dev/latest/reference/cli/pixi/upload/');
const LUAROCKS = page('https://github.com/luarocks/luarocks/blob/main/docs/luarocks_upload.md');
const CABAL = page('https://cabal.readthedocs.io/en/stable/cabal-commands.html#cabal-upload');
const LEIN = page('https://codeberg.org/leiningen/leiningen/src/branch/main/doc/DEPLOY.md');
const CONAN = page('https://docs.conan.io/2/reference/environment.html');
const BUF = page('https://buf.build/docs/bsr/authentication/');
const CHOCO = page('https://docs.chocolatey.org/en-us/create/commands/push/');
const GALLERY = page('https://learn.microsoft.com/powershell/module/powershellget/publish-module');
const RESOURCE = page(
  'https://learn.microsoft.com/powershell/module/microsoft.powershell.psresourceget/publish-psresource',
);
const GALAXY = page('https://docs.ansible.com/ansible/latest/cli/ansible-galaxy.html');
const WINGET = page('https://learn.microsoft.com/windows/package-manager/package/');

const HELD =
  'No short-lived form is known: use a token that can publish this package alone, held by an environment, and replace it regularly.';
const key =
  (name: string, none = HELD) =>
  (value: Value): CredentialMeaning =>
    stored(name, 'registry-token', 'registry', value, { none });
const anaconda = key('Anaconda token');
const luarocks = key('LuaRocks API key');
const hackage = key('Hackage token');
const conan = key('password of a Conan remote');
const buf = key(
  'Buf token',
  'No short-lived form is known: use the token of a bot user that can write this module alone.',
);
const choco = key('Chocolatey API key');
const gallery = key('PowerShell Gallery key');
const winget = (value: Value): CredentialMeaning =>
  stored('GitHub token for winget', 'personal-token', 'github', value, {
    none: 'A classic token that may push to a fork is needed: use one of a machine user who owns nothing but that fork.',
  });
/** A registry that may be one's own: whether others can install it, its settings say. */
const uploads = (does: string): EffectMeaning => ({ ...publishes(does), public: false });

const CHOCO_KEY = choco([{ option: ['--api-key', '--key', '-k', '--apikey'] }]);
/** The gallery is what these mean unless another repository is named. */
const toGallery = (
  basis: Pick<CommandEntry, 'source' | 'asOf'>,
  program: string,
  option: string,
  no: readonly string[],
): readonly CommandEntry[] => {
  const means = [publishes('publishes to the PowerShell Gallery'), gallery([{ option: [option] }])];
  const line = `${program.split('|', 1)[0] ?? ''} -Path ./Shop`;
  return [
    command(
      basis,
      program,
      [],
      means,
      { yes: [`${line} ${option} $env:KEY`], no: [`${line} -Repository Acme ${option} x`, ...no] },
      { hasNot: ['-Repository'] },
    ),
    command(
      basis,
      program,
      [],
      means,
      {
        yes: [`${line} -Repository PSGallery ${option} $env:KEY`],
        no: [`${line} -Repository Acme ${option} x`, ...no],
      },
      { has: ['PSGallery'] },
    ),
  ];
};

/** The package registries of further languages and systems, each with the program that publishes to it. */
export const LANGUAGE_REGISTRIES: Provider = {
  id: 'language-registries',
  title: 'Registries of further languages',
  actions: [],
  variables: [
    variable(
      ANACONDA,
      ['ANACONDA_API_TOKEN'],
      ['anaconda upload', 'anaconda org upload', 'conda build', 'conda-build'],
      anaconda,
    ),
    variable(PIXI, ['ANACONDA_API_KEY'], ['pixi upload', 'rattler-build upload'], anaconda),
    variable(CONAN, ['CONAN_PASSWORD'], ['conan upload'], conan),
    variable(BUF, ['BUF_TOKEN'], ['buf push', 'bufbuild/buf-action'], buf),
    variable(
      page('https://github.com/microsoft/winget-create#github-personal-access-token-classic-permissions'),
      ['WINGET_CREATE_GITHUB_TOKEN'],
      ['wingetcreate'],
      winget,
    ),
  ],
  commands: [
    command(
      ANACONDA,
      'anaconda',
      ['upload'],
      [publishes('publishes to Anaconda.org', true), anaconda([{ option: ['--token', '-t'] }])],
      {
        yes: ['anaconda --token "$T" upload --user acme out/web-1.0.conda', 'anaconda upload out/web-1.0.conda'],
        no: ['anaconda download acme/web', 'anaconda upload --private out/web-1.0.conda'],
      },
      { unless: ['--private'] },
    ),
    command(ANACONDA, 'anaconda', ['org', 'upload'], [publishes('publishes to Anaconda.org', true)], {
      yes: ['anaconda org upload out/web-1.0.conda'],
      no: ['anaconda org whoami', 'anaconda org search web'],
    }),
    command(
      PIXI,
      'pixi|rattler-build',
      ['upload', 'anaconda'],
      [publishes('publishes to Anaconda.org', true), anaconda([{ option: ['--api-key', '-a'] }])],
      {
        yes: ['rattler-build upload anaconda --owner acme out/web-1.0.conda'],
        no: ['rattler-build build --recipe r.yaml', 'pixi upload --help'],
      },
    ),
    command(
      PIXI,
      'pixi|rattler-build',
      ['upload'],
      [uploads('uploads a conda package')],
      {
        yes: ['rattler-build upload prefix --channel acme out/web-1.0.conda'],
        no: ['rattler-build upload anaconda --owner acme out/web-1.0.conda', 'pixi run upload'],
      },
      { without: ['anaconda'] },
    ),
    command(
      LUAROCKS,
      'luarocks',
      ['upload'],
      [publishes('publishes to LuaRocks'), luarocks([{ option: ['--api-key'] }])],
      {
        yes: ['luarocks upload web-1.0-1.rockspec --api-key="$K"'],
        no: ['luarocks pack web', 'luarocks install web'],
      },
    ),
    // Without `--publish` it uploads a candidate, which nobody installs unasked.
    command(
      CABAL,
      'cabal',
      ['upload'],
      [publishes('publishes to Hackage'), hackage([{ option: ['--token', '-t', '--password', '-p'] }])],
      {
        yes: ['cabal upload --publish --token "$T" dist/web-1.0.tar.gz'],
        no: ['cabal upload dist/web-1.0.tar.gz', 'cabal sdist'],
      },
      { needs: ['--publish'], flags: ['--publish', '-d', '--documentation'] },
    ),
    command(LEIN, 'lein', ['deploy', 'clojars'], [publishes('publishes to Clojars')], {
      yes: ['lein deploy clojars'],
      no: ['lein install', 'lein jar'],
    }),
    command(
      LEIN,
      'lein',
      ['deploy'],
      [uploads('uploads to a Maven repository')],
      {
        yes: ['lein deploy releases'],
        no: ['lein deploy clojars', 'lein test'],
      },
      { without: ['clojars'] },
    ),
    command(CONAN, 'conan', ['upload'], [uploads('uploads to a Conan remote')], {
      yes: ['conan upload "web/*" -r acme --confirm'],
      no: ['conan create .', 'conan install . --build missing'],
    }),
    command(BUF, 'buf', ['push'], [uploads('pushes to the Buf registry')], {
      yes: ['buf push --label main'],
      no: ['buf lint', 'buf build'],
    }),
    command(
      CHOCO,
      'choco',
      ['push'],
      [publishes('publishes to Chocolatey'), CHOCO_KEY],
      {
        yes: ['choco push web.1.0.0.nupkg --source https://push.chocolatey.org/ --api-key "$K"'],
        no: ['choco pack web.nuspec', 'choco push web.nupkg --source https://nuget.acme.example/'],
      },
      { has: ['chocolatey.org'] },
    ),
    command(
      CHOCO,
      'choco',
      ['push'],
      [uploads('pushes to a Chocolatey feed'), CHOCO_KEY],
      {
        yes: ['choco push web.1.0.0.nupkg -k $K', 'choco push web.nupkg --source https://nuget.acme.example/'],
        no: ['choco push web.nupkg --source https://push.chocolatey.org/', 'choco install web'],
      },
      { hasNot: ['chocolatey.org'] },
    ),
    ...toGallery(GALLERY, 'Publish-Module|Publish-Script', '-NuGetApiKey', [
      'Import-Module ./Shop',
      'Save-Module -Name Shop -Path out',
    ]),
    ...toGallery(RESOURCE, 'Publish-PSResource', '-ApiKey', ['Install-PSResource Shop', 'Compress-PSResource ./Shop']),
    command(
      GALAXY,
      'ansible-galaxy',
      ['collection', 'publish'],
      [publishes('publishes to Ansible Galaxy'), key('Ansible Galaxy API key')([{ option: ['--token', '--api-key'] }])],
      {
        yes: ['ansible-galaxy collection publish acme-web-1.0.0.tar.gz --api-key "$K"'],
        no: [
          'ansible-galaxy collection build',
          'ansible-galaxy collection publish a.tar.gz --server https://hub.acme.example',
        ],
      },
      { unless: ['--server', '-s'] },
    ),
    command(
      WINGET,
      'wingetcreate',
      ['submit'],
      [winget([{ option: ['--token', '-t'] }])],
      {
        yes: ['wingetcreate submit --token $T manifests'],
        no: ['wingetcreate update Acme.Web', 'wingetcreate show Acme.Web'],
      },
      { needs: ['--token', '-t'] },
    ),
  ],
  unjudged: unjudged(
    'it opens a pull request at the community’s list, whose owners decide',
    quiet('https://github.com/microsoft/winget-create#commands', 'wingetcreate', ['*']),
  ),
};
