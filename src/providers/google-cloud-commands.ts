import type { CommandEntry, CredentialMeaning, EffectMeaning } from './provider.ts';

const CLI = { source: 'https://cloud.google.com/sdk/gcloud/reference', asOf: '2026-09-01' };
export const FIREBASE = { source: 'https://firebase.google.com/docs/cli', asOf: '2026-09-01' };
export const FEDERATION = {
  form: '`workload_identity_provider` of google-github-actions/auth with `permissions: id-token: write`, and no `credentials_json`',
  url: 'https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-google-cloud-platform',
};
export const KEY = {
  is: 'credential',
  name: 'Google service account key',
  by: 'service-account-key',
  opens: 'cloud',
  instead: FEDERATION,
} as const satisfies Partial<CredentialMeaning>;
const PROJECT = { option: ['--project'] };
/** A deploy, to be rolled back unless said otherwise. */
export const deploys = (does: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does,
  reversible: true,
  ...more,
});
/** Release tracks stand before the sub-command. */
export const TRACKS = ['alpha', 'beta'];
const gcloud = (
  words: readonly string[],
  does: string,
  yes: readonly string[],
  more: Partial<CommandEntry> = {},
): CommandEntry => ({
  ...CLI,
  program: 'gcloud',
  words,
  before: TRACKS,
  means: [deploys(does, { target: [{ operand: 0 }], stage: [PROJECT] })],
  yes,
  no: [],
  ...more,
});

const RECURSIVE = ['-r', '-R', '--recursive'];
const FILLS_BUCKET = deploys('writes to a Cloud Storage bucket', {
  target: [{ operand: -1 }],
  stage: [{ operand: -1 }],
});
/** A single file is kept there for a later step: an archive to deploy, a report, a state. */
const KEEPS_FILE: EffectMeaning = {
  ...FILLS_BUCKET,
  effect: 'publish',
  does: 'stores a file in a Cloud Storage bucket',
  public: false,
};
type BucketLines = Readonly<Record<'fills' | 'copies' | 'keeps' | 'reads', readonly string[]>>;
/** Writing to a bucket: a folder laid into it is how sites are deployed, a single file is not. */
const bucket = (
  program: string,
  words: readonly string[],
  { fills, copies, keeps, reads }: BucketLines,
): readonly CommandEntry[] => {
  const common = { ...CLI, program, before: TRACKS, last: 'gs://', flags: ['-r', '-m', '-R', '-d'] };
  return [
    { ...common, words: [...words, 'rsync'], means: [FILLS_BUCKET], yes: fills, no: reads },
    { ...common, words: [...words, 'cp|mv'], needs: RECURSIVE, means: [FILLS_BUCKET], yes: copies, no: keeps },
    { ...common, words: [...words, 'cp|mv'], unless: RECURSIVE, means: [KEEPS_FILE], yes: keeps, no: copies },
  ];
};

/** The `gcloud`, `gsutil` and `firebase` commands. */
export const GOOGLE_CLOUD_COMMANDS: readonly CommandEntry[] = [
  gcloud(
    ['auth', 'activate-service-account'],
    '',
    ['gcloud auth activate-service-account --key-file=key.json', 'gcloud auth activate-service-account --key-file=-'],
    {
      means: [{ ...KEY, value: [{ fileOf: { option: ['--key-file'] } }, { stdin: true }] }],
      needs: ['--key-file'],
      no: ['gcloud auth list', 'gcloud auth revoke'],
    },
  ),
  gcloud(['auth', 'login'], '', ['gcloud auth login --cred-file=key.json'], {
    means: [{ ...KEY, value: [{ fileOf: { option: ['--cred-file'] } }, { stdin: true }] }],
    needs: ['--cred-file'],
    no: ['gcloud auth login --no-browser', 'gcloud auth list'],
  }),
  gcloud(['run', 'deploy'], 'deploys to Cloud Run', ['gcloud run deploy web --image x --region europe-west1'], {
    unless: ['--no-traffic'],
    no: ['gcloud run services describe web', 'gcloud run services list'],
  }),
  gcloud(
    ['run', 'services|jobs', 'update|replace|update-traffic|deploy|create'],
    'deploys to Cloud Run',
    [
      'gcloud run services update-traffic web --to-latest',
      'gcloud run jobs deploy nightly --image x',
      'gcloud beta run services update web --image x',
    ],
    { no: ['gcloud run jobs list', 'gcloud beta run services describe web'] },
  ),
  gcloud(['app', 'deploy'], 'deploys to App Engine', ['gcloud app deploy app.yaml --quiet --project shop'], {
    unless: ['--no-promote'],
    no: ['gcloud app describe', 'gcloud app deploy --no-promote'],
  }),
  gcloud(['functions', 'deploy'], 'deploys a Cloud Function', ['gcloud functions deploy hello --runtime nodejs22'], {
    no: ['gcloud functions list', 'gcloud functions describe hello'],
  }),
  gcloud(
    ['deploy', 'releases', 'create|promote'],
    'creates a Cloud Deploy release',
    ['gcloud deploy releases create r1 --delivery-pipeline=web'],
    { no: ['gcloud deploy releases list', 'gcloud deploy rollouts describe r1'] },
  ),
  gcloud(
    ['deploy', 'rollouts', 'approve|advance'],
    'lets a Cloud Deploy rollout go on',
    ['gcloud deploy rollouts approve r1 --delivery-pipeline web --release v1'],
    { no: ['gcloud deploy rollouts reject r1 --delivery-pipeline web', 'gcloud deploy rollouts list'] },
  ),
  // With a configuration of its own a build may do anything; with a tag alone it builds an image and pushes it.
  gcloud(['builds', 'submit'], '', ['gcloud builds submit --tag europe-docker.pkg.dev/shop/web/web:1 .'], {
    needs: ['--tag', '-t'],
    no: ['gcloud builds submit --config cloudbuild.yaml .', 'gcloud builds list'],
    means: [
      {
        is: 'effect',
        effect: 'publish',
        does: 'pushes an image from Cloud Build',
        reversible: true,
        public: false,
        target: [{ option: ['--tag', '-t'] }],
      },
    ],
  }),
  gcloud(['run', 'jobs', 'execute'], 'runs a Cloud Run job', ['gcloud run jobs execute migrate --wait'], {
    means: [deploys('runs a Cloud Run job', { reversible: false, target: [{ operand: 0 }], stage: [PROJECT] })],
    no: ['gcloud run jobs describe migrate', 'gcloud run jobs executions list'],
  }),
  gcloud(['builds', 'triggers', 'run'], 'starts a Cloud Build trigger', ['gcloud builds triggers run deploy-web'], {
    means: [
      {
        is: 'effect',
        effect: 'dispatch',
        does: 'starts a Cloud Build trigger',
        reversible: true,
        target: [{ operand: 0 }],
        stage: [{ operand: 0 }, PROJECT],
      },
    ],
    no: ['gcloud builds triggers list', 'gcloud builds triggers describe deploy-web'],
  }),
  ...bucket('gsutil', [], {
    fills: ['gsutil -m rsync -r -d dist gs://shop'],
    copies: ['gsutil -m cp -r dist gs://shop', 'gsutil cp -R dist gs://shop'],
    keeps: ['gsutil cp report.zip gs://shop/reports/', 'gsutil cp app.zip gs://shop'],
    reads: ['gsutil cp gs://shop/x .', 'gsutil ls gs://shop'],
  }),
  ...bucket('gcloud', ['storage'], {
    fills: ['gcloud storage rsync dist gs://shop --recursive'],
    copies: ['gcloud storage cp -r dist gs://shop', 'gcloud storage cp --recursive dist gs://shop'],
    keeps: ['gcloud storage cp report.zip gs://shop/reports/', 'gcloud storage cp app.zip gs://shop'],
    reads: ['gcloud storage cp gs://shop/x ./x', 'gcloud storage ls gs://shop'],
  }),
  // What stands for the file is a key only where it is a secret; a path says nothing.
  {
    ...CLI,
    program: 'gcloud',
    words: ['auth', 'activate-service-account'],
    means: [
      {
        ...KEY,
        value: [{ stdin: true }, { option: ['--key-file'] }],
        principal: { operand: 0 },
        onlyStored: true,
      },
    ],
    yes: [
      'gcloud auth activate-service-account --key-file=key.json',
      'echo "$KEY" | base64 -d | gcloud auth activate-service-account --key-file=-',
    ],
    no: ['gcloud auth list', 'gcloud auth configure-docker', 'gcloud auth login --cred-file="$FILE"'],
  },
  {
    ...CLI,
    program: 'gcloud',
    words: ['storage', 'rm'],
    means: [
      {
        is: 'effect',
        effect: 'destroy',
        does: 'deletes from a Cloud Storage bucket',
        reversible: false,
        target: [{ operand: 0 }],
        stage: [{ operand: 0 }],
      },
    ],
    yes: ['gcloud storage rm --recursive gs://shop/old'],
    no: ['gcloud storage ls gs://shop', 'gcloud storage cat gs://shop/x'],
  },
  {
    ...FIREBASE,
    program: 'firebase|firebase-tools',
    words: ['deploy'],
    flags: ['-f'],
    means: [
      deploys('deploys to Firebase', {
        target: [{ option: ['--project', '-P'] }],
        stage: [{ option: ['--project', '-P'] }],
      }),
      {
        is: 'credential',
        name: 'Firebase token of a person',
        by: 'personal-token',
        opens: 'cloud',
        value: [{ option: ['--token'] }],
        instead: FEDERATION,
      },
    ],
    yes: ['npx firebase-tools deploy --only hosting --token "$T"', 'firebase deploy -P shop'],
    no: ['firebase emulators:exec "npm test"', 'firebase hosting:channel:deploy pr-1'],
  },
  {
    ...FIREBASE,
    program: 'firebase|firebase-tools',
    words: ['hosting:channel:deploy'],
    means: [deploys('deploys a Firebase Hosting preview', { target: [{ operand: 0 }], tier: 'preview' })],
    yes: ['firebase hosting:channel:deploy pr-1 --expires 7d'],
    no: ['firebase hosting:channel:list', 'firebase deploy --only hosting'],
  },
];
