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

/** Keys and certificates that sign what others will trust. */
export const SIGNING: Provider = {
  id: 'signing',
  title: 'Signing',
  ...SIGNING_QUIET,
  actions: [
    action('crazy-max/ghaction-import-gpg', '377dc5d action.yml', '2026-06-29', [
      stored('GPG private key', 'static-key', 'signing', [{ input: 'gpg_private_key' }], { none: GPG }),
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
      ['COSIGN_PRIVATE_KEY'],
      ['cosign sign', 'cosign sign-blob', 'cosign attest', 'cosign attest-blob'],
      cosignKey,
    ),
  ],
  commands: [
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
