import { action } from './entry.ts';
import { FEDERATION, FIREBASE, GOOGLE_CLOUD_COMMANDS, KEY, deploys } from './google-cloud-commands.ts';
import { GOOGLE_CLOUD_QUIET } from './google-cloud-quiet.ts';
import { DFLOOK_ACTIONS } from './terraform-commands.ts';
import type { Provider } from './provider.ts';

/** Google Cloud and Firebase. */
export const GOOGLE_CLOUD: Provider = {
  id: 'google-cloud',
  title: 'Google Cloud',
  ...GOOGLE_CLOUD_QUIET,
  identifiers: [
    'GCP_PROJECT_ID',
    'GCP_PROJECT',
    'GOOGLE_CLOUD_PROJECT',
    'CLOUDSDK_CORE_PROJECT',
    'FIREBASE_PROJECT_ID',
    'WIF_PROVIDER',
    'WIF_SERVICE_ACCOUNT',
    'WORKLOAD_IDENTITY_PROVIDER',
    'GCP_WORKLOAD_IDENTITY_PROVIDER',
  ],
  files: [
    // The action writes the key into the workspace and removes it only when the job is over.
    {
      paths: ['.', 'gha-creds-*.json', './gha-creds-*.json'],
      name: 'Google service account key file',
      by: 'service-account-key',
      when: [{ input: 'create_credentials_file', isNot: ['false'], default: 'true' }],
    },
    { paths: ['~/.config/gcloud'], name: 'login file of gcloud' },
  ],
  actions: [
    {
      uses: 'google-github-actions/auth',
      source: 'google-github-actions/auth@fc21748 action.yml',
      asOf: '2025-09-03',
      means: [
        { ...KEY, value: [{ input: 'credentials_json' }] },
        {
          is: 'login',
          name: 'Google Cloud by workload identity federation',
          by: 'federation',
          opens: 'cloud',
          // Without a service account the repository itself is the principal; the provider is only its door.
          principal: [{ input: 'service_account' }, { fixed: 'the workload identity of this repository' }],
          when: [
            { input: 'workload_identity_provider', given: true },
            { input: 'credentials_json', given: false },
          ],
        },
        {
          is: 'lasting',
          how: 'session',
          name: 'Google Cloud access token',
          value: { input: 'access_token_lifetime' },
          usual: 3600,
          instead: 'take `access_token_lifetime` away, which leaves one hour',
          when: [{ input: 'token_format', is: ['access_token'] }],
        },
      ],
    },
    {
      uses: 'google-github-actions/deploy-cloudrun',
      source: 'google-github-actions/deploy-cloudrun@2028e2d action.yml',
      asOf: '2025-09-03',
      means: [
        deploys('deploys to Cloud Run', {
          target: [{ input: 'service' }, { input: 'job' }],
          stage: [{ input: 'service' }, { input: 'project_id' }],
        }),
      ],
    },
    {
      uses: 'google-github-actions/deploy-appengine',
      source: 'google-github-actions/deploy-appengine@54d5fc7 action.yml',
      asOf: '2025-09-03',
      means: [
        deploys('deploys to App Engine', {
          target: [{ input: 'project_id' }],
          stage: [{ input: 'project_id' }],
          when: [{ input: 'promote', may: ['true'], default: 'true' }],
        }),
      ],
    },
    {
      uses: 'google-github-actions/deploy-cloud-functions',
      source: 'google-github-actions/deploy-cloud-functions@ab10d6b action.yml',
      asOf: '2025-09-03',
      means: [
        deploys('deploys a Cloud Function', {
          target: [{ input: 'name' }],
          stage: [{ input: 'name' }, { input: 'project_id' }],
        }),
      ],
    },
    {
      uses: 'google-github-actions/create-cloud-deploy-release',
      source: 'google-github-actions/create-cloud-deploy-release@0da6d9c action.yml',
      asOf: '2025-09-02',
      means: [
        deploys('creates a Cloud Deploy release', {
          target: [{ input: 'delivery_pipeline' }],
          stage: [{ input: 'project_id' }],
        }),
      ],
    },
    {
      uses: 'google-github-actions/upload-cloud-storage',
      source: 'google-github-actions/upload-cloud-storage@d130879 action.yml',
      asOf: '2026-05-26',
      means: [
        deploys('writes to a Cloud Storage bucket', {
          target: [{ input: 'destination' }],
          stage: [{ input: 'destination' }],
        }),
      ],
    },
    {
      uses: 'firebaseextended/action-hosting-deploy',
      source: 'FirebaseExtended/action-hosting-deploy@e2eda2e action.yml',
      asOf: '2025-08-18',
      means: [
        {
          ...KEY,
          value: [{ input: 'firebaseServiceAccount' }],
          instead: {
            form: '`firebase deploy` after google-github-actions/auth with `workload_identity_provider`',
            url: FEDERATION.url,
          },
        },
        // Any channel but `live` is a preview, and so is none at all.
        deploys('deploys to Firebase Hosting', {
          target: [{ input: 'projectId' }],
          tier: 'production',
          when: [{ input: 'channelId', may: ['live'] }],
        }),
        deploys('deploys a Firebase Hosting preview', {
          target: [{ input: 'projectId' }],
          tier: 'preview',
          when: [{ input: 'channelId', isNot: ['live'], default: 'preview' }],
        }),
      ],
    },
    {
      ...action('w9jds/firebase-action', '5b73b12 action.yaml', '2026-08-20', [
        { ...KEY, value: [{ env: 'GCP_SA_KEY' }], onlyStored: true },
      ]),
      runs: { input: 'args', language: 'bash', program: 'firebase' },
    },
    action('google-github-actions/ssh-compute', '907d824 action.yml', '2025-09-03', [
      {
        is: 'credential',
        name: 'SSH private key',
        by: 'ssh-key',
        opens: 'host',
        value: [{ input: 'ssh_private_key' }],
        principal: { input: 'user' },
        none: 'This action takes a stored key alone: `gcloud compute ssh` with OS Login makes one for the run by itself.',
      },
      deploys('runs commands on a Compute Engine instance', {
        reversible: false,
        target: [{ input: 'instance_name' }],
        stage: [{ input: 'instance_name' }, { input: 'project_id' }],
      }),
    ]),
    // Versions before 1 took a key; the others use what google-github-actions/auth left.
    action('google-github-actions/setup-gcloud', 'aa5489c8 action.yml', '2025-08-28', [
      { ...KEY, value: [{ input: 'service_account_key' }] },
    ]),
    action('google-github-actions/get-gke-credentials', '3da1e46 action.yml', '2025-09-02', []),
    action('google-github-actions/get-secretmanager-secrets', 'bc9c54b action.yml', '2025-09-02', []),
  ],
  variables: [
    {
      names: ['GOOGLE_CREDENTIALS', 'GOOGLE_CLOUD_KEYFILE_JSON', 'GCLOUD_KEYFILE_JSON'],
      source: 'https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference',
      asOf: '2026-09-01',
      readBy: [
        'terraform',
        'tofu',
        'terragrunt',
        'pulumi',
        ...DFLOOK_ACTIONS,
        'pulumi/actions',
        'gruntwork-io/terragrunt-action',
      ],
      means: {
        ...KEY,
        value: [{ env: 'GOOGLE_CREDENTIALS' }, { env: 'GOOGLE_CLOUD_KEYFILE_JSON' }, { env: 'GCLOUD_KEYFILE_JSON' }],
      },
    },
    // A path to a file, which is a key where the job has written it, or a secret stands for it.
    {
      names: ['GOOGLE_APPLICATION_CREDENTIALS'],
      source: 'https://cloud.google.com/docs/authentication/application-default-credentials',
      asOf: '2026-09-01',
      readBy: [
        'firebase',
        'firebase-tools',
        'terraform',
        'tofu',
        'terragrunt',
        'pulumi',
        'cloud-sql-proxy',
        'sops',
        'w9jds/firebase-action',
        'pulumi/actions',
      ],
      means: {
        ...KEY,
        value: [{ fileOf: { env: 'GOOGLE_APPLICATION_CREDENTIALS' } }, { env: 'GOOGLE_APPLICATION_CREDENTIALS' }],
        onlyStored: true,
      },
    },
    {
      names: ['FIREBASE_TOKEN'],
      ...FIREBASE,
      readBy: ['firebase', 'w9jds/firebase-action'],
      means: {
        is: 'credential',
        name: 'Firebase token of a person',
        by: 'personal-token',
        opens: 'cloud',
        value: [{ env: 'FIREBASE_TOKEN' }],
        instead: {
          form: 'google-github-actions/auth with `workload_identity_provider` before `firebase deploy`',
          url: FEDERATION.url,
        },
      },
    },
  ],
  commands: GOOGLE_CLOUD_COMMANDS,
};
