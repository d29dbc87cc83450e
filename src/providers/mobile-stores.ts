import { action, command, stored, variable } from './entry.ts';
import { MOBILE_QUIET } from './languages-quiet.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const EAS = { source: 'https://docs.expo.dev/eas-update/introduction/', asOf: '2026-11-20' };
const LANES = ['fastlane', 'maierj/fastlane-action'];
const FASTLANE = { source: 'https://docs.fastlane.tools/app-store-connect-api/', asOf: '2026-11-20' };
const APPLE =
  'Apple takes no token of GitHub: use an App Store Connect key with the least role, held by an environment that waits for a person.';
const EXPO =
  'Expo takes no token of GitHub: use the token of a robot user with the least role, held by an environment, and replace it regularly.';
const expoToken = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('Expo token', 'api-token', 'platform', value, { none: EXPO });
const connectKey = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('App Store Connect key', 'static-key', 'registry', value, { none: APPLE });
const applePassword = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored(
    'Apple ID password',
    'password',
    'platform',
    value,
    { none: 'The password of an Apple ID is a person’s: use an App Store Connect key with the least role instead.' },
    { principal: { env: 'FASTLANE_USER' } },
  );
const FEDERATION = {
  form: '`google-github-actions/auth` with `workload_identity_provider`, and `serviceAccountJson` set to the path it gives out',
  url: 'https://github.com/r0adkll/upload-google-play#readme',
};

const PLAY: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'publishes to Google Play',
  reversible: false,
  public: true,
  tier: 'production',
  target: [{ input: 'packageName' }],
};
const PLAY_TEST: EffectMeaning = {
  ...PLAY,
  does: 'uploads to a test track of Google Play',
  public: false,
  tier: 'staging',
};
const NOT_A_DRAFT = { input: 'status', isNot: ['draft'], default: 'completed' } as const;
const UPLOADS: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'uploads to TestFlight',
  reversible: false,
  public: false,
};
const SUBMITS: EffectMeaning = { ...UPLOADS, does: 'uploads to App Store Connect' };
const UPDATES: EffectMeaning = {
  is: 'effect',
  effect: 'deploy',
  does: 'sends an update to installed apps',
  reversible: true,
  stage: [{ option: ['--channel'] }, { option: ['--branch'] }, { option: ['--environment'] }],
};

/** The stores of Apple and Google, and the services that build and send to them. */
export const MOBILE_STORES: Provider = {
  id: 'mobile-stores',
  title: 'Mobile app stores',
  identifiers: [
    'APPLE_ID',
    'FASTLANE_USER',
    'APP_STORE_CONNECT_KEY_ID',
    'APP_STORE_CONNECT_ISSUER_ID',
    'APP_STORE_CONNECT_API_KEY_ID',
    'APP_STORE_CONNECT_API_ISSUER_ID',
    'APPSTORE_ISSUER_ID',
    'APPSTORE_KEY_ID',
  ],
  ...MOBILE_QUIET,
  actions: [
    action('r0adkll/upload-google-play', 'c5da4608 action.yml', '2026-03-20', [
      stored(
        'Google Play service account key',
        'service-account-key',
        'registry',
        [{ input: 'serviceAccountJsonPlainText' }],
        { instead: FEDERATION },
      ),
      {
        ...PLAY,
        when: [
          { input: 'track', given: false },
          { input: 'tracks', hasText: ['production'], default: 'production' },
          NOT_A_DRAFT,
        ],
      },
      { ...PLAY, when: [{ input: 'track', hasText: ['production'] }, NOT_A_DRAFT] },
      {
        ...PLAY_TEST,
        when: [
          { input: 'track', given: false },
          { input: 'tracks', lacksText: ['production'], default: 'production' },
          NOT_A_DRAFT,
        ],
      },
      {
        ...PLAY_TEST,
        when: [{ input: 'track', given: true }, { input: 'track', lacksText: ['production'] }, NOT_A_DRAFT],
      },
    ]),
    action('wzieba/firebase-distribution-github-action', 'bd49498 action.yml', '2025-03-28', [
      stored(
        'Firebase service account key',
        'service-account-key',
        'registry',
        [{ input: 'serviceCredentialsFileContent' }],
        {
          none: 'This action takes a key, or the path of a credentials file: the file of google-github-actions/auth may serve, which its authors do not document.',
        },
      ),
      stored('Firebase token of a person', 'personal-token', 'registry', [{ input: 'token' }], {
        none: 'Tokens of `firebase login:ci` act as their person and are deprecated: use a service account that can only distribute.',
      }),
      {
        is: 'effect',
        effect: 'publish',
        does: 'hands a build to testers with Firebase',
        reversible: false,
        public: false,
        target: [{ input: 'appId' }],
        stage: [{ input: 'groups' }],
      },
    ]),
    action('apple-actions/upload-testflight-build', '1ad5803 action.yml', '2026-05-14', [
      { ...connectKey([{ input: 'api-private-key' }]), principal: { input: 'api-key-id' } },
      { ...UPLOADS, target: [{ input: 'app-path' }] },
    ]),
    {
      ...action('maierj/fastlane-action', '5a3b971a action.yml', '2024-02-23', [
        applePassword([{ env: 'FASTLANE_PASSWORD' }]),
      ]),
      runs: { input: 'lane', language: 'bash', program: 'fastlane' },
    },
    action('expo/expo-github-action', 'eab7a230 action.yml', '2026-06-02', [
      expoToken([{ input: 'token' }]),
      stored(
        'Expo password of a person',
        'password',
        'platform',
        [{ input: 'password' }],
        {
          none: 'Logging in with a password is deprecated: use the token of a robot user instead.',
        },
        { principal: { input: 'username' } },
      ),
    ]),
    action(
      'expo/expo-github-action/continuous-deploy-fingerprint',
      'eab7a230 continuous-deploy-fingerprint/action.yml',
      '2026-06-02',
      [
        expoToken([{ env: 'EXPO_TOKEN' }]),
        { ...UPDATES, stage: [{ input: 'environment' }, { input: 'branch' }, { input: 'profile' }] },
      ],
    ),
  ],
  variables: [
    variable(EAS, ['EXPO_TOKEN'], ['eas', 'eas-cli'], expoToken),
    variable(FASTLANE, ['APP_STORE_CONNECT_API_KEY_KEY'], LANES, connectKey),
    variable(
      { source: 'https://docs.fastlane.tools/best-practices/continuous-integration/', asOf: '2026-09-01' },
      ['FASTLANE_PASSWORD', 'FASTLANE_SESSION', 'FASTLANE_APPLE_APPLICATION_SPECIFIC_PASSWORD'],
      LANES,
      applePassword,
    ),
    variable(
      { source: 'https://docs.fastlane.tools/actions/match/', asOf: '2026-09-01' },
      ['MATCH_PASSWORD', 'MATCH_GIT_BASIC_AUTHORIZATION', 'MATCH_GIT_PRIVATE_KEY'],
      LANES,
      (value) =>
        stored('key to the signing certificates of match', 'password', 'signing', value, {
          none: 'It opens every certificate that match keeps, and no short-lived form is known: hold it in an environment that waits for a person, and give the repository of certificates to nobody else.',
        }),
    ),
    variable(
      { source: 'https://docs.fastlane.tools/actions/supply/', asOf: '2026-09-01' },
      ['SUPPLY_JSON_KEY_DATA'],
      LANES,
      (value) =>
        stored('Google Play service account key', 'service-account-key', 'registry', value, {
          instead: {
            form: '`google-github-actions/auth` with `workload_identity_provider`, and `SUPPLY_JSON_KEY` set to the path it gives out',
            url: 'https://docs.fastlane.tools/actions/supply/',
          },
        }),
    ),
  ],
  commands: [
    command(EAS, 'eas|eas-cli', ['update'], [UPDATES], {
      yes: ['eas update --auto --branch main', 'npx eas-cli update --channel production'],
      no: ['eas update:list', 'eas whoami'],
    }),
    command(EAS, 'eas|eas-cli', ['submit'], [{ ...UPLOADS, does: 'submits an app to a store' }], {
      yes: ['eas submit --platform ios --latest'],
      no: ['eas build --platform ios', 'eas submit --help'],
    }),
    command(
      EAS,
      'eas|eas-cli',
      ['build'],
      [{ ...UPLOADS, does: 'submits an app to a store' }],
      {
        yes: ['eas build --platform all --auto-submit'],
        no: ['eas build --platform all', 'eas build:list'],
      },
      { needs: ['--auto-submit', '--auto-submit-with-profile', '-s'] },
    ),
    command(FASTLANE, 'fastlane', ['pilot', 'upload'], [UPLOADS], {
      yes: ['bundle exec fastlane pilot upload --ipa app.ipa'],
      no: ['fastlane pilot builds', 'fastlane test'],
    }),
    command(FASTLANE, 'fastlane', ['run', 'pilot|testflight|upload_to_testflight'], [UPLOADS], {
      yes: ['fastlane run upload_to_testflight ipa:app.ipa'],
      no: ['fastlane run build_app', 'fastlane beta'],
    }),
    command(FASTLANE, 'fastlane', ['run', 'deliver|upload_to_app_store|appstore'], [SUBMITS], {
      yes: ['fastlane run upload_to_app_store'],
      no: ['fastlane run increment_build_number', 'fastlane release'],
    }),
    command(
      { source: 'https://docs.fastlane.tools/actions/supply/', asOf: '2026-09-01' },
      'fastlane',
      ['supply'],
      [{ ...UPLOADS, does: 'uploads to Google Play', stage: [{ option: ['--track'] }] }],
      {
        yes: ['fastlane supply --aab app.aab --track beta'],
        no: ['fastlane supply init', 'fastlane supply --validate_only --aab app.aab'],
      },
      { without: ['init'], unless: ['--validate_only'] },
    ),
    command(
      { source: 'https://github.com/Triple-T/gradle-play-publisher#readme', asOf: '2026-09-01' },
      'gradle|./gradlew|gradlew.bat',
      [],
      [{ ...UPLOADS, does: 'uploads to Google Play', stage: [{ option: ['--track'] }] }],
      {
        yes: ['./gradlew publishReleaseBundle --track internal', './gradlew :app:promoteReleaseArtifact'],
        no: ['./gradlew bundleRelease', './gradlew publishToMavenLocal'],
      },
      {
        with: [
          'publishReleaseBundle',
          ':publishReleaseBundle',
          'publishReleaseApk',
          ':publishReleaseApk',
          'publishBundle',
          ':publishBundle',
          'publishApps',
          'promoteReleaseArtifact',
          ':promoteReleaseArtifact',
        ],
        takes: ['-x', '-p', '-P', '-D', '--track'],
        unless: ['--dry-run', '-m'],
      },
    ),
    command(
      { source: 'https://developer.apple.com/help/app-store-connect/manage-builds/upload-builds/', asOf: '2026-09-01' },
      'xcrun',
      ['altool'],
      [
        SUBMITS,
        stored('Apple password of a person', 'password', 'registry', [{ option: ['--password', '-p'] }], {
          none: 'An app-specific password belongs to a person: use an App Store Connect key with the least role instead.',
        }),
      ],
      {
        yes: ['xcrun altool --upload-app -f app.ipa -t ios --apiKey "$K" --apiIssuer "$I"'],
        no: ['xcrun altool --validate-app -f app.ipa', 'xcrun notarytool submit app.zip --wait'],
      },
      { needs: ['--upload-app', '--upload-package'] },
    ),
    command(
      FASTLANE,
      'fastlane',
      ['deliver'],
      [SUBMITS],
      {
        yes: ['fastlane deliver --ipa app.ipa'],
        no: ['fastlane deliver init', 'fastlane deliver download_metadata'],
      },
      { without: ['init', 'download_metadata', 'download_screenshots', 'generate_summary'] },
    ),
  ],
};
