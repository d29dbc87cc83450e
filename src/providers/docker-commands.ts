import { LOCAL } from './local.ts';
import type { CommandEntry, CredentialMeaning, EffectMeaning } from './provider.ts';

const CLI = { source: 'https://docs.docker.com/reference/cli/docker/', asOf: '2026-09-01' };
export const ECR = ['amazonaws.com', 'public.ecr.aws'];
export const GOOGLE = ['gcr.io', 'pkg.dev'];
export const AZURE = ['azurecr.io'];
export const GITHUB = ['ghcr.io', 'docker.pkg.github.com'];
export const HUB = ['docker.io', 'index.docker.io', 'hub.docker.com'];
const OIDC = 'https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/';
export type Registry = Pick<CredentialMeaning, 'name' | 'by' | 'opens' | 'instead' | 'none'>;
/** What the password is depends on whose registry it is sent to. */
export const AWS_KEYS = {
  name: 'AWS access key',
  by: 'static-key',
  opens: 'cloud',
  instead: {
    form: 'aws-actions/configure-aws-credentials with `role-to-assume`, then aws-actions/amazon-ecr-login',
    url: `${OIDC}oidc-in-aws`,
  },
} as const satisfies Registry;
export const GOOGLE_KEY = {
  name: 'Google service account key',
  by: 'service-account-key',
  opens: 'cloud',
  instead: {
    form: '`oauth2accesstoken` as user name with the `access_token` that google-github-actions/auth gives by `workload_identity_provider`',
    url: `${OIDC}oidc-in-google-cloud-platform`,
  },
} as const satisfies Registry;
export const AZURE_PASSWORD = {
  name: 'Azure Container Registry password',
  by: 'registry-token',
  opens: 'registry',
  instead: { form: '`az acr login` after azure/login with a federated credential', url: `${OIDC}oidc-in-azure` },
} as const satisfies Registry;
export const PACKAGES_TOKEN = {
  name: 'GitHub token for container packages',
  by: 'personal-token',
  opens: 'registry',
  instead: {
    form: '`${{ github.token }}` as password, with `permissions: packages: write`',
    url: 'https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry',
  },
} as const satisfies Registry;
export const HUB_TOKEN = {
  name: 'Docker Hub token',
  by: 'registry-token',
  opens: 'registry',
  none: 'A Docker organisation with OIDC connections (paid, new in 2026) needs no token: docker/login-action 4.5.0 or later with `DOCKERHUB_OIDC_CONNECTIONID` and `permissions: id-token: write`. Elsewhere use an access token with the fewest scopes and an end date, held by an environment.',
} as const satisfies Registry;
export const OTHER_PASSWORD = {
  name: 'registry password',
  by: 'registry-token',
  opens: 'registry',
  none: 'Use a robot account that can only push to this repository, held by an environment, and replace its password regularly.',
} as const satisfies Registry;
const login = (registry: Registry, more: Partial<CommandEntry>): CommandEntry => ({
  ...CLI,
  program: 'docker|podman|buildah|skopeo|helm|nerdctl|crane|oras',
  words: ['login'],
  means: [
    {
      is: 'credential',
      ...registry,
      value: [{ option: ['--password', '-p'] }, { stdin: true }],
      principal: { option: ['--username', '-u'] },
    },
  ],
  yes: [],
  no: ['docker logout', 'docker search login'],
  ...more,
});
const helmLogin = (registry: Registry, more: Partial<CommandEntry>): CommandEntry =>
  login(registry, {
    program: 'helm|oras',
    words: ['registry', 'login'],
    no: ['helm registry logout ghcr.io', 'helm repo add acme https://acme.example'],
    ...more,
  });
const HELM_LOGINS: readonly CommandEntry[] = [
  helmLogin(PACKAGES_TOKEN, {
    has: GITHUB,
    yes: ['echo "$PAT" | helm registry login ghcr.io --username me --password-stdin'],
  }),
  helmLogin(AZURE_PASSWORD, { has: AZURE, yes: ['helm registry login acme.azurecr.io -u acme -p "$P"'] }),
  helmLogin(OTHER_PASSWORD, {
    has: ['.', ':', '$REGISTRY', '${{ env.'],
    hasNot: [...HUB, ...GITHUB, ...ECR, ...GOOGLE, ...AZURE, ...LOCAL],
    yes: ['helm registry login quay.io -u acme+robot -p "$P"'],
  }),
];
/** A push of an image, which another push can replace. */
export const pushes = (does: string, isPublic: boolean, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'publish',
  does,
  reversible: true,
  public: isPublic,
  ...more,
});
export const IMAGE = 'pushes a container image';
/** An image whose registry is written and is Docker Hub; without a registry only Docker itself knows. */
const push = (words: readonly string[], yes: string, more: Partial<CommandEntry> = {}): readonly CommandEntry[] => [
  {
    ...CLI,
    program: 'docker|podman|buildah|nerdctl',
    words,
    hasNot: [...LOCAL, 'docker.io/'],
    means: [pushes(IMAGE, false, { target: [{ operand: -1 }] })],
    yes: [`${yes} ghcr.io/acme/web:1`],
    no: [`${yes} localhost:5000/web:1`, `${yes} docker.io/acme/web:1`],
    ...more,
  },
  {
    ...CLI,
    program: 'docker|podman|buildah|nerdctl',
    words,
    has: ['docker.io/'],
    means: [pushes('pushes an image to Docker Hub', true, { target: [{ operand: -1 }] })],
    yes: [`${yes} docker.io/acme/web:1`],
    no: [`${yes} ghcr.io/acme/web:1`, 'docker pull docker.io/acme/web:1'],
    ...(more.needs ? { needs: more.needs } : {}),
  },
];

/** Logging in to registries and pushing to them. */
export const DOCKER_COMMANDS: readonly CommandEntry[] = [
  login(PACKAGES_TOKEN, {
    has: GITHUB,
    yes: ['echo "$PAT" | docker login ghcr.io -u me --password-stdin', 'docker login -u me -p "$PAT" ghcr.io'],
  }),
  login(AWS_KEYS, { has: ECR, yes: ['docker login -u AWS --password-stdin 1.dkr.ecr.eu-west-1.amazonaws.com'] }),
  login(GOOGLE_KEY, {
    has: GOOGLE,
    hasNot: ['oauth2accesstoken'],
    yes: ['docker login -u _json_key --password-stdin https://eu.gcr.io'],
  }),
  login(AZURE_PASSWORD, { has: AZURE, yes: ['docker login acme.azurecr.io -u acme -p "$P"'] }),
  login(HUB_TOKEN, {
    program: 'docker',
    hasNot: ['.', ':', '$REGISTRY', '${{ env.'],
    yes: ['docker login -u acme -p "$DOCKERHUB_TOKEN"', 'echo "$T" | docker login -u acme --password-stdin'],
    no: ['docker login -u acme -p "$T" quay.io', 'docker logout'],
  }),
  login(HUB_TOKEN, { has: HUB, yes: ['docker login docker.io -u acme -p "$T"'] }),
  login(OTHER_PASSWORD, {
    has: ['.', ':', '$REGISTRY', '${{ env.'],
    hasNot: [...HUB, ...GITHUB, ...ECR, ...GOOGLE, ...AZURE, ...LOCAL],
    yes: ['docker login quay.io -u acme+robot -p "$P"'],
  }),
  ...HELM_LOGINS,
  ...push(['push'], 'docker push'),
  ...push(['image|manifest|compose', 'push'], 'docker image push', {
    no: ['docker compose push --help web', 'docker compose up -d'],
  }),
  ...push(['buildx', 'build|bake'], 'docker buildx build --push . -t', {
    needs: ['--push'],
    no: ['docker buildx build -t web .', 'docker buildx build --load .', 'docker buildx build --push=false .'],
  }),
  ...push(['build'], 'docker build --push . -t', {
    needs: ['--push'],
    no: ['docker build -t web .', 'podman build .'],
  }),
  {
    ...CLI,
    program: 'docker|podman',
    words: ['compose', 'build'],
    needs: ['--push'],
    means: [pushes(IMAGE, false, { target: [{ option: ['--file', '-f'] }] })],
    yes: ['docker compose -f live.yml build --push', 'docker-compose build --push web'],
    no: ['docker compose build', 'docker-compose build --pull'],
  },
  {
    ...CLI,
    program: 'docker',
    words: ['buildx', 'build'],
    has: ['type=registry', 'push=true'],
    unless: ['--push'],
    means: [pushes(IMAGE, false, { target: [{ option: ['--tag', '-t'] }] })],
    yes: ['docker buildx build -o type=registry -t ghcr.io/acme/web .'],
    no: ['docker buildx build -o type=local,dest=out .', 'docker buildx build --load -t web .'],
  },
  {
    ...CLI,
    program: 'docker',
    words: ['buildx', 'imagetools', 'create'],
    hasNot: LOCAL,
    means: [pushes(IMAGE, false, { target: [{ option: ['--tag', '-t'] }] })],
    yes: ['docker buildx imagetools create -t ghcr.io/acme/web:1 ghcr.io/acme/web@sha256:0'],
    no: ['docker buildx imagetools inspect web', 'docker buildx ls'],
  },
  {
    source: 'https://github.com/containers/skopeo/blob/main/docs/skopeo-copy.1.md',
    asOf: '2026-09-01',
    program: 'skopeo',
    words: ['copy|sync'],
    last: 'docker://',
    hasNot: LOCAL,
    flags: ['-a'],
    means: [pushes(IMAGE, false, { target: [{ operand: -1 }] })],
    yes: ['skopeo copy --all oci:out docker://ghcr.io/acme/web:1'],
    no: ['skopeo copy docker-archive:web.tar oci:out', 'skopeo inspect docker://ghcr.io/acme/web'],
  },
  {
    source: 'https://github.com/google/go-containerregistry/blob/main/cmd/crane/doc/crane.md',
    asOf: '2026-09-01',
    program: 'crane',
    words: ['push|copy|cp|append|tag|mutate'],
    hasNot: LOCAL,
    means: [pushes(IMAGE, false, { target: [{ operand: -1 }] })],
    yes: ['crane push web.tar ghcr.io/acme/web:1'],
    no: ['crane digest ghcr.io/acme/web:1', 'crane pull a b'],
  },
  {
    source: 'https://github.com/oras-project/oras/blob/main/README.md',
    asOf: '2026-09-01',
    program: 'oras',
    words: ['push|copy|cp|attach|tag'],
    hasNot: LOCAL,
    unless: ['--to-oci-layout'],
    means: [pushes('pushes to a container registry', false, { target: [{ operand: 0 }] })],
    yes: ['oras push ghcr.io/acme/web:1 web.tgz'],
    no: ['oras pull ghcr.io/acme/web:1', 'oras push localhost:5000/web:1 web.tgz'],
  },
  {
    source: 'https://ko.build/reference/ko_build/',
    asOf: '2026-09-01',
    program: 'ko',
    words: ['build|publish|resolve'],
    unless: ['--local', '-L'],
    hasNot: ['--push=false', 'ko.local', 'kind.local'],
    // Without a registry it stops.
    means: [
      pushes(IMAGE, false, { target: [{ env: 'KO_DOCKER_REPO' }], when: [{ env: 'KO_DOCKER_REPO', given: true }] }),
    ],
    yes: ['ko build ./cmd/web', 'ko resolve -f config/ > release.yml'],
    no: ['ko build --local ./cmd/web', 'ko build --push=false ./cmd/web', 'ko login ghcr.io'],
  },
  {
    source: 'https://github.com/GoogleContainerTools/jib/tree/master/jib-maven-plugin#readme',
    asOf: '2026-09-01',
    program: 'mvn|./mvnw|mvnw.cmd',
    words: [],
    with: ['jib:build'],
    takes: ['-P', '-f', '-pl', '-s', '-D'],
    hasNot: LOCAL,
    means: [pushes(IMAGE, false)],
    yes: ['mvn compile jib:build -Djib.to.image=ghcr.io/acme/web'],
    no: ['mvn compile jib:dockerBuild', 'mvn jib:buildTar'],
  },
  {
    source: 'https://github.com/GoogleContainerTools/jib/tree/master/jib-gradle-plugin#readme',
    asOf: '2026-09-01',
    program: 'gradle|./gradlew|gradlew.bat',
    words: [],
    with: ['jib', ':jib'],
    takes: ['-x', '-p', '-P', '-D'],
    hasNot: LOCAL,
    means: [pushes(IMAGE, false)],
    yes: ['./gradlew :web:jib --image=ghcr.io/acme/web'],
    no: ['./gradlew jibDockerBuild', './gradlew build -x jib'],
  },
  {
    ...CLI,
    program: 'docker',
    words: ['stack', 'deploy|up'],
    means: [
      {
        is: 'effect',
        effect: 'deploy',
        does: 'deploys a Docker stack',
        reversible: true,
        target: [{ operand: -1 }],
        stage: [{ operand: -1 }],
      },
    ],
    yes: ['docker stack deploy -c stack.yml shop'],
    no: ['docker stack ps shop', 'docker stack config -c stack.yml'],
  },
  {
    ...CLI,
    program: 'docker',
    words: ['compose', 'up'],
    has: ['ssh://'],
    means: [
      {
        is: 'effect',
        effect: 'deploy',
        does: 'starts containers on another host',
        reversible: true,
        target: [{ option: ['-H', '--host'] }],
      },
    ],
    yes: ['docker -H ssh://deploy@web compose up -d'],
    no: ['docker compose up -d', 'docker -H ssh://deploy@web compose ps'],
  },
];
