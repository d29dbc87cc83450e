import type { ActionEntry, CommandEntry, Provider, ThrowawayMeaning } from './provider.ts';

const KIND = { source: 'https://kind.sigs.k8s.io/docs/user/quick-start/', asOf: '2026-09-01' };
const CLUSTER: ThrowawayMeaning = { is: 'throwaway', what: 'cluster' };
const CLOUD: ThrowawayMeaning = { is: 'throwaway', what: 'cloud' };
/** `read` is the commit and the file that was read, on the day of that commit. */
const action = (uses: string, read: string, asOf: string, means: ThrowawayMeaning): ActionEntry => ({
  uses,
  source: `${uses}@${read}`,
  asOf,
  means: [means],
});
const command = (
  source: string,
  program: string,
  words: readonly string[],
  means: ThrowawayMeaning,
  yes: readonly string[],
  no: readonly string[],
): CommandEntry => ({
  source,
  asOf: KIND.asOf,
  program,
  words,
  means: [means],
  yes,
  no,
});

/** What lives and dies with the job. A deploy to it changes nothing outside. */
export const THROWAWAY: Provider = {
  id: 'throwaway',
  title: 'Clusters and emulators inside the job',
  actions: [
    action('helm/kind-action', 'da962b4 action.yml', '2026-06-08', CLUSTER),
    action('engineerd/setup-kind', '71e45b9 action.yml', '2024-10-31', CLUSTER),
    action('medyagh/setup-minikube', 'aba8d5f action.yml', '2026-02-23', CLUSTER),
    action('absaoss/k3d-action', '4e8b323 action.yaml', '2023-01-12', CLUSTER),
    action('nolar/setup-k3d-k3s', '293b8e5 action.yaml', '2022-11-01', CLUSTER),
    {
      uses: 'localstack/setup-localstack',
      source: 'https://github.com/LocalStack/setup-localstack',
      asOf: '2026-09-01',
      means: [CLOUD],
    },
  ],
  variables: [],
  commands: [
    command(
      KIND.source,
      'kind',
      ['create', 'cluster'],
      CLUSTER,
      ['kind create cluster --wait 60s'],
      ['kind version', 'kind get clusters'],
    ),
    command(
      'https://k3d.io/stable/usage/commands/k3d_cluster_create/',
      'k3d',
      ['cluster', 'create'],
      CLUSTER,
      ['k3d cluster create test'],
      ['k3d cluster list', 'k3d version'],
    ),
    command(
      'https://minikube.sigs.k8s.io/docs/commands/start/',
      'minikube',
      ['start'],
      CLUSTER,
      ['minikube start --driver=docker'],
      ['minikube status', 'minikube ip'],
    ),
    command(
      'https://github.com/tilt-dev/ctlptl',
      'ctlptl',
      ['create|apply'],
      CLUSTER,
      ['ctlptl create cluster kind'],
      ['ctlptl get', 'ctlptl version'],
    ),
    command(
      'https://kwok.sigs.k8s.io/docs/generated/kwokctl_create_cluster/',
      'kwokctl',
      ['create', 'cluster'],
      CLUSTER,
      ['kwokctl create cluster'],
      ['kwokctl get clusters', 'kwokctl logs audit'],
    ),
    command(
      'https://docs.localstack.cloud/aws/tooling/localstack-cli/',
      'localstack',
      ['start'],
      CLOUD,
      ['localstack start -d'],
      ['localstack logs', 'localstack wait -t 30'],
    ),
  ],
};
