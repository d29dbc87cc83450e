import { JVM_QUIET } from './languages-quiet.ts';
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
  'SONATYPE_TOKEN',
  'JRELEASER_MAVENCENTRAL_PASSWORD',
  'JRELEASER_MAVENCENTRAL_TOKEN',
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
/** Options of Maven and of Gradle that take the next word as their value. */
const MAVEN_TAKES = [
  '-P',
  '--activate-profiles',
  '-f',
  '--file',
  '-pl',
  '--projects',
  '-s',
  '--settings',
  '-gs',
  '-t',
  '-T',
  '-l',
  '-D',
];
const GRADLE_TAKES = [
  '-p',
  '--project-dir',
  '-x',
  '--exclude-task',
  '-I',
  '--init-script',
  '-g',
  '-b',
  '-c',
  '-P',
  '-D',
  '--tests',
];
const RELEASE_TASKS = ['closeAndRelease', 'publishAndRelease', 'releaseSonatype', 'releaseStagingRepositor'];
const CENTRAL_TASKS = ['publishToSonatype', 'publishToMavenCentral', 'ToMavenCentralRepository', 'ToCentralPortal'];
/** Repositories that such builds lay out in a folder first, for another task to send on. */
const LAID_OUT = ['ToMavenLocal', 'ToStaging', 'ToLocal', 'ToBuildDir'];
const REHEARSAL = ['-m', '--dry-run'];

/** Maven Central, as Maven, Gradle and publib reach it. */
export const MAVEN: Provider = {
  id: 'maven',
  title: 'Maven Central',
  identifiers: ['MAVEN_REPO_URL', 'NEXUS_URL', 'SIGNING_KEY_ID'],
  ...JVM_QUIET,
  actions: [],
  variables: [
    {
      ...PORTAL,
      names: TOKEN_NAMES,
      readBy: ['mvn', './mvnw', 'gradle', './gradlew', 'gradlew.bat', 'sbt', 'jreleaser', 'publib-maven'],
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
      ...gradle(CENTRAL_TASKS, RELEASE_TASKS, UPLOADS, ['./gradlew publishToMavenCentral --no-configuration-cache']),
      unless: REHEARSAL,
    },
    // Where these upload to, the build says: it may be a registry of one's own.
    {
      ...gradle(['publish', 'Publish', 'upload'], [...RELEASE_TASKS, ...CENTRAL_TASKS, ...LAID_OUT], UPLOADS, [
        './gradlew publish',
        './gradlew --no-daemon -Prelease :lib:publish',
        'gradle clean uploadArchives',
      ]),
      with: ['publish', ':publish', 'uploadArchives', ':uploadArchives', 'artifactoryPublish', ':artifactoryPublish'],
      takes: GRADLE_TAKES,
      unless: REHEARSAL,
      no: ['./gradlew build -x publish', './gradlew publishToMavenLocal', 'gradle test --tests publish'],
    },
    {
      ...gradle(
        ['publishAllPublicationsTo', 'PublicationTo'],
        [...RELEASE_TASKS, ...CENTRAL_TASKS, ...LAID_OUT],
        UPLOADS,
        [
          './gradlew publishAllPublicationsToGitHubPackagesRepository',
          './gradlew :lib:publishMavenPublicationToSnapshotsRepository',
        ],
      ),
      unless: REHEARSAL,
      no: ['./gradlew publishAllPublicationsToMavenLocal', './gradlew publishMavenPublicationToStagingRepository'],
    },
    {
      source: 'https://maven.apache.org/plugins/maven-deploy-plugin/usage.html',
      asOf: '2026-09-01',
      program: 'mvn|./mvnw|mvnw.cmd',
      words: [],
      with: ['deploy', 'deploy:deploy', 'deploy:deploy-file', 'release:perform', 'gpg:sign-and-deploy-file'],
      takes: MAVEN_TAKES,
      hasNot: ['maven.deploy.skip', '::file:', '=file:', 'nexus-staging:release', 'njord:publish'],
      means: [UPLOADS],
      yes: ['mvn -B deploy', './mvnw clean deploy -Prelease', 'mvn -DskipTests -pl lib deploy'],
      no: [
        'mvn -B verify -Pdeploy',
        'mvn -P deploy verify',
        'mvn deploy -DaltDeploymentRepository=local::file:./out',
        'mvn -Dmaven.deploy.skip=true deploy',
        'mvn wildfly:deploy',
      ],
    },
    {
      source: 'https://www.scala-sbt.org/1.x/docs/Publishing.html',
      asOf: '2026-09-01',
      program: 'sbt',
      words: [],
      with: ['publish', 'publishSigned', '+publish', '+publishSigned', ':publish'],
      without: ['ci-release', 'sonatypeBundleRelease', 'sonatypeReleaseAll', 'sonaRelease'],
      takes: ['-D'],
      means: [UPLOADS],
      yes: ['sbt clean +publish', 'sbt publishSigned'],
      no: ['sbt publishLocal', 'sbt "testOnly publish"', 'sbt publishM2'],
    },
    {
      source: 'https://github.com/sbt/sbt-ci-release#readme',
      asOf: '2026-09-01',
      program: 'sbt',
      words: [],
      with: ['ci-release', 'sonatypeBundleRelease', 'sonatypeReleaseAll', 'sonaRelease'],
      takes: ['-D'],
      means: [RELEASES],
      yes: ['sbt ci-release', 'sbt publishSigned sonatypeBundleRelease'],
      no: ['sbt test', 'sbt publishSigned'],
    },
    {
      ...gradle([], [], { ...RELEASES, does: 'releases with JReleaser' }, [
        './gradlew jreleaserFullRelease',
        './gradlew jreleaserDeploy',
      ]),
      source: 'https://jreleaser.org/guide/latest/tools/jreleaser-gradle.html',
      asOf: '2026-09-01',
      has: ['jreleaserFullRelease', 'jreleaserRelease', 'jreleaserDeploy', 'jreleaserPublish'],
      unless: ['-m', '--dry-run', '--dryrun'],
      no: ['./gradlew jreleaserConfig', './gradlew jreleaserFullRelease --dryrun'],
    },
    {
      source: 'https://jreleaser.org/guide/latest/tools/jreleaser-cli.html',
      asOf: '2026-09-01',
      program: 'jreleaser',
      words: ['full-release|release|deploy|publish'],
      means: [{ ...RELEASES, does: 'releases with JReleaser' }],
      yes: ['jreleaser full-release', 'jreleaser release --config-file jreleaser.yml'],
      no: ['jreleaser config', 'jreleaser full-release --dry-run', 'jreleaser checksum'],
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
