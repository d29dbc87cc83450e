import {
  AWS_KEYS,
  AZURE,
  AZURE_PASSWORD,
  DOCKER_COMMANDS,
  ECR,
  GITHUB,
  GOOGLE,
  GOOGLE_KEY,
  HUB,
  HUB_TOKEN,
  IMAGE,
  OTHER_PASSWORD,
  PACKAGES_TOKEN,
  pushes,
  type Registry,
} from './docker-commands.ts';
import { action } from './entry.ts';
import { DOCKER_QUIET } from './docker-quiet.ts';
import { LOCAL } from './local.ts';
import type { CredentialMeaning, LoginMeaning, Provider } from './provider.ts';

const input = (registry: Registry, texts: readonly string[]): CredentialMeaning => ({
  is: 'credential',
  ...registry,
  value: [{ input: 'password' }],
  principal: { input: 'username' },
  when: [{ input: 'registry', hasText: texts, default: 'docker.io' }],
});

/** docker/docs@114252f content/manuals/enterprise/security/oidc-connections/create-manage.md, read on 2026-11-20. */
const HUB_LOGIN: LoginMeaning = {
  is: 'login',
  name: 'Docker Hub by an OIDC connection',
  by: 'federation',
  opens: 'registry',
  principal: [{ input: 'username' }, { env: 'DOCKERHUB_OIDC_CONNECTIONID' }],
  when: [
    { env: 'DOCKERHUB_OIDC_CONNECTIONID', given: true },
    { input: 'password', given: false },
  ],
};

const LOGIN_FILE = {
  source: 'https://docs.docker.com/reference/cli/docker/login/#default-behavior',
  asOf: '2026-09-01',
  paths: ['~/.docker/config.json'],
  readBy: ['docker', 'podman', 'buildah', 'skopeo', 'crane', 'oras', 'helm', 'docker/build-push-action'],
};

/** Container registries: Docker Hub, GHCR, and the clouds' own as Docker sees them. */
export const DOCKER: Provider = {
  id: 'docker',
  title: 'Container registries',
  identifiers: [
    'DOCKERHUB_USERNAME',
    'DOCKER_HUB_USERNAME',
    'DOCKERHUB_USER',
    'DOCKER_USERNAME',
    'DOCKER_USER',
    'DOCKERHUB_OIDC_CONNECTIONID',
    'REGISTRY_USERNAME',
    'ACR_USERNAME',
    'QUAY_USERNAME',
    'KO_DOCKER_REPO',
  ],
  ...DOCKER_QUIET,
  files: [{ paths: ['~/.docker/config.json', '~/.docker'], name: 'Docker login file' }],
  configurations: [
    { ...LOGIN_FILE, has: HUB, means: { is: 'credential', ...HUB_TOKEN } },
    { ...LOGIN_FILE, has: GITHUB, means: { is: 'credential', ...PACKAGES_TOKEN } },
    { ...LOGIN_FILE, has: GOOGLE, means: { is: 'credential', ...GOOGLE_KEY } },
    { ...LOGIN_FILE, has: AZURE, means: { is: 'credential', ...AZURE_PASSWORD } },
    {
      ...LOGIN_FILE,
      hasNot: [...HUB, ...GITHUB, ...GOOGLE, ...AZURE, ...ECR],
      means: { is: 'credential', ...OTHER_PASSWORD },
    },
  ],
  actions: [
    {
      uses: 'docker/login-action',
      source: 'docker/login-action@9f4a8ea action.yml',
      asOf: '2026-04-27',
      means: [
        input(HUB_TOKEN, HUB),
        HUB_LOGIN,
        input(PACKAGES_TOKEN, GITHUB),
        input(AWS_KEYS, ECR),
        {
          ...input(GOOGLE_KEY, GOOGLE),
          when: [
            { input: 'registry', hasText: GOOGLE, default: 'docker.io' },
            { input: 'username', lacksText: ['oauth2accesstoken'] },
          ],
        },
        input(AZURE_PASSWORD, AZURE),
        {
          ...input(OTHER_PASSWORD, []),
          when: [
            { input: 'registry', lacksText: [...HUB, ...GITHUB, ...ECR, ...GOOGLE, ...AZURE], default: 'docker.io' },
          ],
        },
      ],
    },
    {
      uses: 'docker/oidc-action',
      source: 'docker/oidc-action@6e9e66f action.yaml',
      asOf: '2026-11-20',
      means: [
        {
          is: 'token-mint',
          name: 'Docker Hub token by an OIDC connection',
          by: 'federation',
          opens: 'registry',
          principal: [{ input: 'connection-id' }, { input: 'connection_id' }],
        },
      ],
    },
    {
      uses: 'azure/docker-login',
      source: 'Azure/docker-login@8081e8d action.yml',
      asOf: '2024-05-22',
      means: [
        {
          is: 'credential',
          ...AZURE_PASSWORD,
          value: [{ input: 'password' }],
          principal: { input: 'username' },
          when: [{ input: 'login-server', hasText: AZURE }],
        },
        {
          is: 'credential',
          ...OTHER_PASSWORD,
          value: [{ input: 'password' }],
          principal: { input: 'username' },
          when: [{ input: 'login-server', lacksText: AZURE }],
        },
      ],
    },
    {
      uses: 'redhat-actions/podman-login',
      source: 'redhat-actions/podman-login@4934294 action.yml',
      asOf: '2024-03-16',
      means: [
        input(PACKAGES_TOKEN, GITHUB),
        { ...input(OTHER_PASSWORD, []), when: [{ input: 'registry', lacksText: GITHUB }] },
      ],
    },
    {
      uses: 'docker/build-push-action',
      source: 'docker/build-push-action@cb941d0 action.yml',
      asOf: '2026-07-09',
      means: [
        pushes(IMAGE, true, {
          target: [{ input: 'tags' }],
          when: [
            { input: 'push', may: ['true'], default: 'false' },
            { input: 'tags', hasText: ['docker.io/'] },
          ],
        }),
        pushes(IMAGE, false, {
          target: [{ input: 'tags' }],
          when: [
            { input: 'push', may: ['true'], default: 'false' },
            { input: 'tags', lacksText: ['docker.io/', ...LOCAL] },
          ],
        }),
        pushes(IMAGE, false, {
          target: [{ input: 'tags' }],
          when: [
            { input: 'push', isNot: ['true'], default: 'false' },
            { input: 'outputs', hasText: ['type=registry', 'push=true'] },
          ],
        }),
      ],
    },
    {
      uses: 'docker/bake-action',
      source: 'docker/bake-action@4574eac action.yml',
      asOf: '2026-04-27',
      means: [
        pushes(IMAGE, false, {
          target: [{ input: 'targets' }],
          when: [{ input: 'push', may: ['true'], default: 'false' }],
        }),
      ],
    },
    {
      uses: 'redhat-actions/push-to-registry',
      source: 'redhat-actions/push-to-registry@72ae595 action.yml',
      asOf: '2026-08-04',
      means: [
        input(PACKAGES_TOKEN, GITHUB),
        { ...input(OTHER_PASSWORD, []), when: [{ input: 'registry', lacksText: GITHUB }] },
        pushes(IMAGE, false, { target: [{ input: 'image' }] }),
      ],
    },
    {
      uses: 'elgohr/publish-docker-github-action',
      source: 'elgohr/Publish-Docker-Github-Action@073ef32 action.yml',
      asOf: '2026-07-17',
      means: [
        input(HUB_TOKEN, HUB),
        input(PACKAGES_TOKEN, GITHUB),
        {
          ...input(OTHER_PASSWORD, []),
          when: [{ input: 'registry', lacksText: [...HUB, ...GITHUB], default: 'docker.io' }],
        },
        pushes(IMAGE, false, {
          target: [{ input: 'name' }],
          when: [{ input: 'no_push', may: ['false', ''], default: 'false' }],
        }),
      ],
    },
    action('mr-smithers-excellent/docker-build-push', '30642ae action.yml', '2026-07-21', [
      input(HUB_TOKEN, HUB),
      input(PACKAGES_TOKEN, GITHUB),
      {
        ...input(OTHER_PASSWORD, []),
        when: [{ input: 'registry', lacksText: [...HUB, ...GITHUB], default: 'docker.io' }],
      },
      pushes(IMAGE, false, {
        target: [{ input: 'image' }],
        when: [
          { input: 'pushImage', may: ['true', ''], default: 'true' },
          { input: 'registry', lacksText: LOCAL },
        ],
      }),
    ]),
    action('appany/helm-oci-chart-releaser', 'd94988c action.yaml', '2025-07-16', [
      {
        ...input(PACKAGES_TOKEN, GITHUB),
        value: [{ input: 'registry_password' }],
        principal: { input: 'registry_username' },
      },
      {
        ...input(OTHER_PASSWORD, []),
        value: [{ input: 'registry_password' }],
        principal: { input: 'registry_username' },
        when: [{ input: 'registry', lacksText: GITHUB }],
      },
      pushes('pushes a Helm chart', false, { target: [{ input: 'repository' }, { input: 'name' }] }),
    ]),
    {
      uses: 'peter-evans/dockerhub-description',
      source: 'peter-evans/dockerhub-description@9349e0c action.yml',
      asOf: '2026-07-01',
      means: [
        {
          is: 'credential',
          ...HUB_TOKEN,
          value: [{ input: 'password' }],
          principal: { input: 'username' },
          none: 'Docker Hub lets only a personal access token change a description: give this step one of its own, held by an environment.',
        },
      ],
    },
  ],
  variables: [],
  commands: DOCKER_COMMANDS,
};
