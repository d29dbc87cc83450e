import { action, command, federated, stored, variable } from './entry.ts';
import { SIGNING_QUIET } from './languages-quiet.ts';
import type { CredentialMeaning, Provider } from './provider.ts';

const COSIGN = { source: 'https://docs.sigstore.dev/cosign/signing/overview/', asOf: '2026-09-01' };
const KEYLESS = {
  form: '`cosign sign` without a key, with `permissions: id-token: write`, where those who verify accept an identity instead of a key',
  url: 'https://docs.sigstore.dev/cosign/signing/overview/',
};
const cosignKey = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('cosign signing key', 'static-key', 'signing', value, { instead: KEYLESS });
const APPLE =
  'Apple accepts only a stored key here: hold it in an environment that waits for a person, and limit the role of the key.';
const ANDROID =
  'A signing key is long-lived by nature: with Play App Signing it is only an upload key, which can be reset; hold it in an environment.';
const GPG =
  'Where those who verify ask for GPG there is no short-lived form: import a subkey with an end date, never the primary key, and hold it in an environment.';

const gpg = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('GPG key or its passphrase', 'static-key', 'signing', value, { none: GPG });
const certificate = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('signing certificate or its password', 'certificate', 'signing', value, {
    none: 'Where the signing service of a cloud can be used, it signs after a login by OIDC and no certificate is stored. Otherwise hold it in an environment that waits for a person.',
  });

/** Keys and certificates that sign what others will trust. */
export const SIGNING: Provider = {
  id: 'signing',
  title: 'Signing',
  // A keychain that the job makes and throws away needs some password.
  identifiers: ['KEYCHAIN_PASSWORD', 'APPLE_TEAM_ID', 'GPG_KEY_ID', 'GPG_FINGERPRINT', 'SM_HOST'],
  ...SIGNING_QUIET,
  actions: [
    action('crazy-max/ghaction-import-gpg', '377dc5d action.yml', '2026-06-29', [
      stored('GPG private key', 'static-key', 'signing', [{ input: 'gpg_private_key' }], { none: GPG }),
    ]),
    // The inputs for a server's password name a variable of the environment and hold no secret.
    action('actions/setup-java', '1dbac3c9 action.yml', '2026-08-18', [
      stored('GPG private key', 'static-key', 'signing', [{ input: 'gpg-private-key' }], { none: GPG }),
    ]),
    action('apple-actions/import-codesign-certs', 'ac35e23 action.yml', '2026-08-05', [
      stored('Apple signing certificate', 'certificate', 'signing', [{ input: 'p12-file-base64' }], { none: APPLE }),
    ]),
    action('apple-actions/download-provisioning-profiles', '5a374da action.yml', '2026-08-05', [
      stored(
        'App Store Connect key',
        'static-key',
        'signing',
        [{ input: 'api-private-key' }],
        { none: APPLE },
        {
          principal: { input: 'api-key-id' },
        },
      ),
    ]),
    action('r0adkll/sign-android-release', 'd5f8436b action.yml', '2026-05-20', [
      stored('Android signing key', 'static-key', 'signing', [{ input: 'signingKeyBase64' }], { none: ANDROID }),
    ]),
    action('azure/trusted-signing-action', '1d365fe action.yml', '2025-12-04', [
      stored(
        'Azure client secret',
        'password',
        'signing',
        [{ input: 'azure-client-secret' }, { input: 'azure-password' }],
        {
          instead: {
            form: '`azure/login` with `client-id`, `tenant-id` and `permissions: id-token: write` before it, and no secret here',
            url: 'https://github.com/Azure/trusted-signing-action/blob/main/docs/OIDC.md',
          },
        },
        { principal: { input: 'azure-client-id' } },
      ),
    ]),
    action('sigstore/gh-action-sigstore-python', '0f4cc42 action.yml', '2026-08-17', [
      stored('OIDC client secret', 'password', 'signing', [{ input: 'oidc-client-secret' }], {
        instead: {
          form: 'the identity of the run: `permissions: id-token: write`, and no client secret',
          url: 'https://github.com/sigstore/gh-action-sigstore-python#readme',
        },
      }),
      federated(
        'Sigstore by OIDC',
        'signing',
        [{ fixed: 'this workflow' }],
        [
          { input: 'oidc-client-secret', given: false },
          { input: 'identity-token', given: false },
        ],
      ),
    ]),
    action('actions/attest-build-provenance', '10334b5 action.yml', '2026-03-04', [
      federated('Sigstore by OIDC', 'signing', [{ fixed: 'this workflow' }], []),
    ]),
    action('actions/attest', '1e69f48 action.yml', '2026-08-04', [
      federated('Sigstore by OIDC', 'signing', [{ fixed: 'this workflow' }], []),
    ]),
  ],
  variables: [
    variable(
      COSIGN,
      ['COSIGN_PRIVATE_KEY', 'COSIGN_PASSWORD'],
      ['cosign sign', 'cosign sign-blob', 'cosign attest', 'cosign attest-blob'],
      cosignKey,
    ),
    variable(
      { source: 'https://www.electron.build/docs/features/code-signing/', asOf: '2026-09-01' },
      ['CSC_LINK', 'WIN_CSC_LINK', 'CSC_KEY_PASSWORD', 'WIN_CSC_KEY_PASSWORD'],
      ['electron-builder', 'electron-forge publish', 'electron-forge make'],
      certificate,
    ),
    variable(
      { source: 'https://www.electron.build/docs/features/code-signing/', asOf: '2026-09-01' },
      ['APPLE_APP_SPECIFIC_PASSWORD'],
      ['electron-builder', 'tauri build', 'tauri-apps/tauri-action'],
      (value) =>
        stored('Apple password of a person', 'password', 'signing', value, {
          none: 'An app-specific password belongs to a person: use an App Store Connect key with the least role instead.',
        }),
    ),
    variable(
      { source: 'https://v2.tauri.app/distribute/sign/macos/', asOf: '2026-09-01' },
      ['APPLE_CERTIFICATE', 'APPLE_CERTIFICATE_PASSWORD'],
      ['tauri build', '@tauri-apps/cli build', 'tauri-apps/tauri-action'],
      certificate,
    ),
    variable(
      { source: 'https://v2.tauri.app/plugin/updater/#signing-updates', asOf: '2026-09-01' },
      ['TAURI_SIGNING_PRIVATE_KEY', 'TAURI_SIGNING_PRIVATE_KEY_PASSWORD', 'TAURI_PRIVATE_KEY'],
      ['tauri build', '@tauri-apps/cli build', 'tauri-apps/tauri-action'],
      (value) =>
        stored('key that signs updates', 'static-key', 'signing', value, {
          none: 'Installed apps trust this one key, so it is long-lived by nature: hold it in an environment that waits for a person.',
        }),
    ),
    variable(
      { source: 'https://maven.apache.org/plugins/maven-gpg-plugin/sign-mojo.html', asOf: '2026-09-01' },
      ['MAVEN_GPG_KEY', 'MAVEN_GPG_PASSPHRASE'],
      ['mvn', './mvnw', 'mvnw.cmd'],
      gpg,
    ),
    variable(
      {
        source: 'https://vanniktech.github.io/gradle-maven-publish-plugin/central/#in-memory-gpg-key',
        asOf: '2026-09-01',
      },
      [
        'ORG_GRADLE_PROJECT_signingInMemoryKey',
        'ORG_GRADLE_PROJECT_signingInMemoryKeyPassword',
        'ORG_GRADLE_PROJECT_signingKey',
        'ORG_GRADLE_PROJECT_signingPassword',
      ],
      ['gradle', './gradlew', 'gradlew.bat'],
      gpg,
    ),
    variable(
      { source: 'https://jreleaser.org/guide/latest/reference/signing.html', asOf: '2026-09-01' },
      ['JRELEASER_GPG_SECRET_KEY', 'JRELEASER_GPG_PASSPHRASE'],
      ['jreleaser', 'jreleaser/release-action'],
      gpg,
    ),
    variable(
      { source: 'https://docs.digicert.com/en/software-trust-manager/client-tools.html', asOf: '2026-09-01' },
      ['SM_API_KEY', 'SM_CLIENT_CERT_PASSWORD'],
      ['smctl'],
      (value) =>
        stored('DigiCert API key', 'api-token', 'signing', value, {
          none: 'No short-lived form is known: use a service user that can sign with this key pair alone, and an end date.',
        }),
    ),
  ],
  commands: [
    command(
      {
        source:
          'https://docs.github.com/actions/how-tos/deploy/deploy-to-third-party-platforms/sign-xcode-applications',
        asOf: '2026-09-01',
      },
      'security',
      ['import'],
      [stored('password of a signing certificate', 'certificate', 'signing', [{ option: ['-P'] }], { none: APPLE })],
      {
        yes: ['security import cert.p12 -P "$P12_PASSWORD" -A -t cert -f pkcs12 -k build.keychain'],
        no: ['security create-keychain -p x build.keychain', 'security import root.cer -k build.keychain'],
      },
      { needs: ['-P'] },
    ),
    command(
      COSIGN,
      'cosign',
      ['sign|sign-blob|attest|attest-blob'],
      [federated('Sigstore by OIDC', 'signing', [{ fixed: 'this workflow' }], [])],
      {
        yes: ['cosign sign --yes ghcr.io/acme/web@sha256:1', 'cosign sign-blob --yes --bundle web.sigstore web.tgz'],
        no: [
          'cosign sign --key env://COSIGN_PRIVATE_KEY ghcr.io/acme/web',
          'cosign verify ghcr.io/acme/web',
          'cosign version',
        ],
      },
      { unless: ['--key', '--sk'] },
    ),
  ],
};
