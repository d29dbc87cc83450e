import { type Quiet, quiet, unjudged } from './entry.ts';
import { TRACKS } from './google-cloud-commands.ts';
import type { QuietCommands } from './provider.ts';

const GCLOUD = 'https://cloud.google.com/sdk/gcloud/reference';
const GSUTIL = 'https://cloud.google.com/storage/docs/gsutil';
const FIREBASE = 'https://firebase.google.com/docs/cli';
const READS = 'list|describe|get-iam-policy|get-credentials|get-value|read|tail|ssh-keys';

const gcloud = (words: readonly string[], more: Parameters<typeof quiet>[3] = {}): QuietCommands =>
  quiet(GCLOUD, 'gcloud', words, { before: TRACKS, ...more });

/** What the commands of Google Cloud do beside changing what runs there. */
export const GOOGLE_CLOUD_QUIET: Quiet = {
  harmless: [
    gcloud([
      READS,
      `* ${READS}`,
      `* * ${READS}`,
      `* * * ${READS}`,
      'auth *',
      'config *',
      'components *',
      'init|info|version|help|topic',
      'secrets versions access',
      'artifacts print-settings *',
      'artifacts docker images scan|list-vulnerabilities',
      'builds log',
      'storage ls|cat|du|hash|objects',
      'run services logs *',
      'app logs|browse *',
      'emulators *',
    ]),
    gcloud(['storage cp|rsync'], { has: ['gs://'] }),
    quiet(GSUTIL, 'gsutil', ['ls|cat|du|hash|stat|version|config|help|perfdiag']),
    quiet(GSUTIL, 'gsutil', ['cp|rsync'], { has: ['gs://'] }),
    quiet(FIREBASE, 'firebase|firebase-tools', [
      'use|login|logout|login:ci|login:list|projects:list|apps:list|apps:sdkconfig|target|target:apply|init|setup:*',
      'emulators:*|serve|functions:log|functions:list|hosting:channel:list|hosting:sites:list',
    ]),
  ],
  unjudged: [
    ...unjudged(
      'it tells a cache to fetch anew what an earlier command deployed',
      gcloud(['compute url-maps invalidate-cdn-cache']),
    ),
    ...unjudged(
      'it sets up the project, its network or its rights, and ships nothing by itself',
      gcloud([
        'projects|iam|services|organizations|resource-manager *',
        'compute *',
        'container *',
        'dns *',
        'sql *',
        'scheduler|tasks|pubsub|logging|monitoring *',
        'secrets *',
        'kms *',
        'artifacts *',
        'run services add-iam-policy-binding|set-iam-policy|delete',
        'functions add-iam-policy-binding|delete|call',
        'storage *',
      ]),
      quiet(GSUTIL, 'gsutil', ['iam|acl|cors|web|setmeta|lifecycle|mb|rb|rm|defacl|versioning|label']),
    ),
    ...unjudged(
      'it gets no traffic, or what it does stands in a file that is not read here',
      gcloud(['run|app|functions|deploy|builds *']),
    ),
    ...unjudged(
      'it removes a preview, or sets what an application reads',
      quiet(FIREBASE, 'firebase|firebase-tools', [
        'hosting:channel:delete|hosting:disable|hosting:clone',
        'functions:config:*|functions:secrets:*|functions:delete|remoteconfig:*|database:*|firestore:*|auth:*',
        'appdistribution:distribute',
      ]),
    ),
  ],
};
