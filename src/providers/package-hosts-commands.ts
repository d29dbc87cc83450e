import { command, federated, stored, variable } from './entry.ts';
import type { CommandEntry, CredentialMeaning, EffectMeaning, VariableEntry } from './provider.ts';

const read = (source: string) => ({ source, asOf: '2026-11-20' });
const SNAPCRAFT = read('https://documentation.ubuntu.com/snapcraft/stable/how-to/publishing/authenticate');
const HEX = read('https://hex.pm/docs/publish');
const PODS = read('https://github.com/CocoaPods/cocoapods-trunk');
const PORTAL = read('https://plugins.gradle.org/docs/publish-plugin');
const DART = read('https://dart.dev/tools/pub/automated-publishing');
const JSR = read('https://jsr.io/docs/publishing-packages');
const CLOUDSMITH = read('https://docs.cloudsmith.com/developer-tools/cli/authentication');
const JFROG = read('https://docs.jfrog.com/integrations/docs/jfrog-cli-environment-variables');
const PACKAGECLOUD = read('https://packagecloud.io/docs/cli');
const JETBRAINS = read('https://plugins.jetbrains.com/docs/intellij/publishing-plugin.html');
const HUGGING_FACE = read('https://huggingface.co/docs/huggingface_hub/guides/cli');
type Value = CredentialMeaning['value'];

/** A publish to a place that anybody can install from. */
export const publishes = (does: string, reversible = false): EffectMeaning => ({
  is: 'effect',
  effect: 'publish',
  does,
  reversible,
  public: true,
});
const registryToken = (name: string, none: string, value: Value): CredentialMeaning =>
  stored(name, 'registry-token', 'registry', value, { none });

/** The exported login of the Snap Store. */
export const snapLogin = (value: Value): CredentialMeaning =>
  stored('Snap Store login of a person', 'personal-token', 'registry', value, {
    none: 'The Snap Store takes no token of GitHub: export a login with `--snaps`, `--channels`, `--acls` and `--expires`, and hold it in an environment.',
  });
export const CLOUDSMITH_TOKEN: CredentialMeaning = stored('Cloudsmith API key', 'registry-token', 'registry', [], {
  instead: {
    form: '`cloudsmith-io/cloudsmith-cli-action` with `oidc-namespace`, `oidc-service-slug` and `permissions: id-token: write`',
    url: 'https://github.com/cloudsmith-io/cloudsmith-cli-action#readme',
  },
});
export const GALAXY_KEY: CredentialMeaning = registryToken(
  'Ansible Galaxy API key',
  'No short-lived form is known: use the key of a machine account of the namespace, hold it in an environment, and replace it regularly.',
  [],
);
const hexKey = (value: Value): CredentialMeaning =>
  registryToken(
    'Hex API key',
    'No short-lived form is known: make a key that may only publish this package (`mix hex.user key generate --permission package:NAME`).',
    value,
  );
const podToken = (value: Value): CredentialMeaning =>
  registryToken(
    'CocoaPods trunk token',
    'No short-lived form is known: register a session of its own for the workflow, hold it in an environment, and end it when it is not needed.',
    value,
  );
const portalKey = (value: Value): CredentialMeaning =>
  registryToken(
    'Gradle Plugin Portal key',
    'The portal knows no short-lived form: use the key of an account that owns these plugins alone, and hold it in an environment.',
    value,
  );
/** A host of one's own or with rooms of one's own: whether others can install from it, its settings say. */
const uploads = (does: string): EffectMeaning => ({ ...publishes(does, true), public: false });
const packagecloud = (value: Value): CredentialMeaning =>
  registryToken(
    'packagecloud token',
    'No short-lived form is known: use a token of an account that can write this repository alone, and replace it regularly.',
    value,
  );
const jfrogToken = (value: Value): CredentialMeaning =>
  stored('JFrog token', 'registry-token', 'registry', value, {
    instead: {
      form: '`jfrog/setup-jfrog-cli` with `oidc-provider-name` and `permissions: id-token: write`, and no token',
      url: 'https://github.com/jfrog/setup-jfrog-cli#readme',
    },
  });
const hubToken = (value: Value): CredentialMeaning =>
  stored('Hugging Face token', 'registry-token', 'registry', value, {
    instead: {
      form: 'a trusted publisher of the repository at Hugging Face, `HF_OIDC_RESOURCE` and `permissions: id-token: write`, with huggingface_hub 1.19 or newer',
      url: 'https://huggingface.co/changelog/trusted-publishers',
    },
  });

export const PACKAGE_HOSTS_VARIABLES: readonly VariableEntry[] = [
  variable(SNAPCRAFT, ['SNAPCRAFT_STORE_CREDENTIALS'], ['snapcraft'], snapLogin),
  variable(HEX, ['HEX_API_KEY'], ['mix hex.publish'], hexKey),
  variable(PODS, ['COCOAPODS_TRUNK_TOKEN'], ['pod trunk'], podToken),
  variable(PORTAL, ['GRADLE_PUBLISH_SECRET', 'GRADLE_PUBLISH_KEY'], ['gradle', './gradlew', 'gradlew.bat'], portalKey),
  variable(CLOUDSMITH, ['CLOUDSMITH_API_KEY'], ['cloudsmith push', 'cloudsmith'], (value) => ({
    ...CLOUDSMITH_TOKEN,
    value,
  })),
  variable(PACKAGECLOUD, ['PACKAGECLOUD_TOKEN'], ['package_cloud push'], packagecloud),
  variable(HUGGING_FACE, ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN'], ['hf', 'huggingface-cli'], hubToken),
  {
    ...HUGGING_FACE,
    names: ['HF_OIDC_RESOURCE'],
    readBy: ['hf', 'huggingface-cli'],
    means: federated('Hugging Face by OIDC', 'registry', [{ env: 'HF_OIDC_RESOURCE' }], []),
  },
];

export const PACKAGE_HOSTS_COMMANDS: readonly CommandEntry[] = [
  command(
    JFROG,
    'jf|jfrog',
    ['rt', 'upload|u|docker-push|dp|build-promote|bpr'],
    [uploads('uploads to Artifactory'), jfrogToken([{ option: ['--access-token', '--password', '--apikey'] }])],
    {
      yes: ['jf rt upload "out/*.zip" acme-local/', 'jfrog rt u out/web.zip acme-local/ --access-token "$T"'],
      no: ['jf rt download acme-local/web.zip', 'jf rt ping', 'jf rt upload a b --dry-run'],
    },
  ),
  command(JFROG, 'jf', ['npm', 'publish'], [uploads('uploads to Artifactory')], {
    yes: ['jf npm publish'],
    no: ['jf npm install', 'jf npm ci'],
  }),
  command(JFROG, 'jf', ['docker', 'push'], [uploads('uploads to Artifactory')], {
    yes: ['jf docker push acme.jfrog.example/web:1'],
    no: ['jf docker pull acme.jfrog.example/web:1', 'jf docker scan web'],
  }),
  command(
    JFROG,
    'jf',
    ['mvn'],
    [uploads('uploads to Artifactory')],
    {
      yes: ['jf mvn clean deploy', 'jf mvn -B deploy'],
      no: ['jf mvn verify', 'jf mvn -P deploy verify'],
    },
    { with: ['deploy'], takes: ['-P', '-pl', '-f', '-s'] },
  ),
  command(
    JFROG,
    'jf',
    ['gradle'],
    [uploads('uploads to Artifactory')],
    {
      yes: ['jf gradle clean artifactoryPublish -b build.gradle'],
      no: ['jf gradle clean build', 'jf gradle-config'],
    },
    { with: ['artifactoryPublish'], takes: ['-b', '-p', '-x'] },
  ),
  command(
    JFROG,
    'jf',
    ['c|config', 'add'],
    [jfrogToken([{ option: ['--access-token', '--password', '--apikey'] }])],
    {
      yes: ['jf c add acme --url https://acme.jfrog.example --access-token "$T" --interactive=false'],
      no: ['jf c show', 'jf c add acme --url https://acme.jfrog.example'],
    },
    { needs: ['--access-token', '--password', '--apikey'] },
  ),
  command(
    CLOUDSMITH,
    'cloudsmith',
    ['push|upload'],
    [uploads('uploads to Cloudsmith'), { ...CLOUDSMITH_TOKEN, value: [{ option: ['--api-key', '-k'] }] }],
    {
      yes: ['cloudsmith push deb acme/tools/ubuntu/noble web.deb', 'cloudsmith push raw acme/tools web.zip -k "$K"'],
      no: ['cloudsmith list packages acme/tools', 'cloudsmith whoami', 'cloudsmith push raw acme/tools a --dry-run'],
    },
  ),
  command(PACKAGECLOUD, 'package_cloud', ['push'], [uploads('uploads to packagecloud')], {
    yes: ['package_cloud push acme/tools/ubuntu/noble web.deb'],
    no: ['package_cloud repository list', 'gem install package_cloud'],
  }),
  command(
    JETBRAINS,
    'gradle|./gradlew|gradlew.bat',
    [],
    [publishes('publishes to the JetBrains Marketplace')],
    {
      yes: ['./gradlew publishPlugin', './gradlew :plugin:publishPlugin --no-daemon'],
      no: ['./gradlew publishPlugins', './gradlew verifyPlugin', './gradlew buildPlugin -x publishPlugin'],
    },
    { with: ['publishPlugin', ':publishPlugin'], takes: ['-x', '-p', '-P', '-D'], unless: ['--dry-run', '-m'] },
  ),
  command(
    SNAPCRAFT,
    'snapcraft',
    ['upload|push'],
    [publishes('publishes to the Snap Store', true)],
    {
      yes: ['snapcraft upload web.snap --release=stable'],
      no: ['snapcraft upload web.snap', 'snapcraft pack'],
    },
    { needs: ['--release'] },
  ),
  command(SNAPCRAFT, 'snapcraft', ['release|promote'], [publishes('publishes to the Snap Store', true)], {
    yes: ['snapcraft release web 12 stable'],
    no: ['snapcraft list-revisions web', 'snapcraft export-login login.txt'],
  }),
  command(HEX, 'mix', ['hex.publish'], [publishes('publishes to Hex')], {
    yes: ['mix hex.publish --yes', 'mix hex.publish package --yes'],
    no: ['mix hex.build', 'mix hex.publish --dry-run', 'mix deps.get'],
  }),
  command(PODS, 'pod', ['trunk', 'push'], [publishes('publishes to CocoaPods')], {
    yes: ['bundle exec pod trunk push Web.podspec --allow-warnings'],
    no: ['pod trunk me', 'pod lib lint'],
  }),
  command(
    PORTAL,
    'gradle|./gradlew|gradlew.bat',
    [],
    [publishes('publishes to the Gradle Plugin Portal')],
    {
      yes: ['./gradlew publishPlugins', './gradlew --no-daemon :web:publishPlugins'],
      no: ['./gradlew publishPlugins --validate-only', './gradlew publishToMavenLocal', './gradlew build'],
    },
    { has: ['publishPlugins'], unless: ['--validate-only', '--dry-run', '-m'] },
  ),
  command(DART, 'dart|flutter', ['pub', 'publish'], [publishes('publishes to pub.dev')], {
    yes: ['dart pub publish --force', 'flutter pub publish -f'],
    no: ['dart pub publish --dry-run', 'dart pub get'],
  }),
  command(JSR, 'jsr', ['publish'], [publishes('publishes to JSR')], {
    yes: ['npx jsr publish', 'npx jsr publish --allow-slow-types'],
    no: ['npx jsr publish --dry-run', 'npx jsr add @std/path'],
  }),
  command(JSR, 'deno', ['publish'], [publishes('publishes to JSR')], {
    yes: ['deno publish --check'],
    no: ['deno publish --dry-run', 'deno task publish'],
  }),
  command(
    HUGGING_FACE,
    'hf|huggingface-cli',
    ['upload|upload-large-folder'],
    [publishes('uploads to Hugging Face', true), hubToken([{ option: ['--token'] }])],
    {
      yes: ['hf upload acme/model ./out', 'huggingface-cli upload acme/model . --token "$T"'],
      no: ['hf download acme/model', 'hf auth whoami', 'hf upload acme/results out.json --repo-type dataset'],
    },
    { hasNot: ['dataset'] },
  ),
  // A dataset is data, such as the results of a benchmark, and nothing that others run.
  command(
    HUGGING_FACE,
    'hf|huggingface-cli',
    ['upload|upload-large-folder'],
    [{ ...publishes('uploads a dataset to Hugging Face', true), public: false }, hubToken([{ option: ['--token'] }])],
    {
      yes: ['hf upload acme/results out.json --repo-type dataset'],
      no: ['hf upload acme/model ./out', 'hf download acme/results --repo-type dataset'],
    },
    { has: ['dataset'] },
  ),
];
