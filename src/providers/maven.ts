import type { CommandEntry, CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const PORTAL = { source: 'https://central.sonatype.org/publish/publish-portal-maven/', asOf: '2026-11-20' };
const TOKEN_NAMES = [
  'MAVEN_PASSWORD',
  'MAVEN_CENTRAL_PASSWORD',
  'MAVEN_CENTRAL_TOKEN',
  'CENTRAL_PASSWORD',
  'CENTRAL_TOKEN',
  'OSSRH_PASSWORD',
  'OSSRH_TOKEN',
  'SONATYPE_PASSWORD',
  'NEXUS_PASSWORD',
  'ORG_GRADLE_PROJECT_mavenCentralPassword',
  'ORG_GRADLE_PROJECT_sonatypePassword',
];
const MAVEN_TOKEN = {
  is: 'credential',
  name: 'Maven Central token',
  by: 'registry-token',
  opens: 'registry',
  none: 'Maven Central takes user tokens only: make one for this namespace, hold it and the signing key in an environment, and replace them regularly.',
} as const satisfies Partial<CredentialMeaning>;
const TOKEN: CredentialMeaning = { ...MAVEN_TOKEN, value: TOKEN_NAMES.map((env) => ({ env })) };
const RELEASES: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'publishes to Maven Central',
  reversible: false,
  public: true,
};
/** An upload that a person may still have to release at the portal; the build's own configuration says which. */
const UPLOADS: EffectMeaning = { ...RELEASES, does: 'uploads to a Maven repository', public: false };

/** Gradle tasks are named by plugins, in one of several spellings. */
const gradle = (
  has: readonly string[],
  hasNot: readonly string[],
  means: EffectMeaning,
  yes: readonly string[],
): CommandEntry => ({
  source: 'https://github.com/gradle-nexus/publish-plugin',
  asOf: '2026-11-20',
  program: 'gradle|./gradlew|gradlew.bat',
  words: [],
  has,
  hasNot,
  means: [means],
  yes,
  no: ['./gradlew build', './gradlew publishToMavenLocal', 'gradle test'],
});
const RELEASE_TASKS = ['closeAndRelease', 'publishAndRelease', 'releaseSonatype', 'releaseStagingRepositor'];
const REHEARSAL = ['-m', '--dry-run'];

/** Maven Central, as Maven, Gradle and publib reach it. */
export const MAVEN: Provider = {
  id: 'maven',
  title: 'Maven Central',
  actions: [],
  variables: [
    {
      ...PORTAL,
      names: TOKEN_NAMES,
      readBy: ['mvn', './mvnw', 'gradle', './gradlew', 'gradlew.bat', 'publib-maven'],
      means: TOKEN,
    },
  ],
  configurations: [
    {
      source: 'https://maven.apache.org/settings.html#servers',
      asOf: '2026-09-01',
      paths: ['~/.m2/settings.xml', 'settings.xml'],
      readBy: ['mvn', './mvnw'],
      has: ['central', 'ossrh', 'sonatype'],
      after: ['<password>'],
      means: MAVEN_TOKEN,
    },
  ],
  commands: [
    {
      ...gradle(RELEASE_TASKS, [], RELEASES, ['./gradlew publishToSonatype closeAndReleaseSonatypeStagingRepository']),
      unless: REHEARSAL,
    },
    {
      ...gradle(['publishToSonatype', 'publishToMavenCentral', 'ToMavenCentralRepository'], RELEASE_TASKS, UPLOADS, [
        './gradlew publishToMavenCentral --no-configuration-cache',
      ]),
      unless: REHEARSAL,
    },
    {
      ...PORTAL,
      program: 'mvn|./mvnw|mvnw.cmd',
      words: [],
      has: ['nexus-staging:release', 'njord:publish'],
      means: [RELEASES],
      yes: ['mvn -B nexus-staging:release'],
      no: ['mvn -B verify', 'mvn nexus-staging:drop'],
    },
    {
      source: 'cdklabs/publib@086b8ef README.md',
      asOf: '2026-11-20',
      program: 'publib-maven',
      words: [],
      means: [RELEASES],
      yes: ['npx publib-maven dist/java'],
      no: ['npm install publib', 'mvn -B verify'],
    },
  ],
};
