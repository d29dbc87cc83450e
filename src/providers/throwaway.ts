import { THROWAWAY_QUIET } from './hosts-quiet.ts';
import type { ActionEntry, CommandEntry, Provider, ThrowawayMeaning } from './provider.ts';

const KIND = { source: 'https://kind.sigs.k8s.io/docs/user/quick-start/', asOf: '2026-09-01' };
const CLUSTER: ThrowawayMeaning = { is: 'throwaway', what: 'cluster' };
const CHAIN: ThrowawayMeaning = { is: 'throwaway', what: 'chain' };
const CLOUD: ThrowawayMeaning = { is: 'throwaway', what: 'cloud' };
/** `read` is the commit and the file that was read, on the day of that commit. */
const action = (uses: string, read: string, asOf: string, means: ThrowawayMeaning): ActionEntry => ({
  uses,
  source: `${uses.split('/', 2).join('/')}@${read}`,
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
  ...THROWAWAY_QUIET,
  actions: [
    action('helm/kind-action', 'da962b4 action.yml', '2026-06-08', CLUSTER),
    action('engineerd/setup-kind', '71e45b9 action.yml', '2024-10-31', CLUSTER),
    action('medyagh/setup-minikube', 'aba8d5f action.yml', '2026-02-23', CLUSTER),
    action('absaoss/k3d-action', '4e8b323 action.yaml', '2023-01-12', CLUSTER),
    action('nolar/setup-k3d-k3s', '293b8e5 action.yaml', '2022-11-01', CLUSTER),
    // Its clusters end by their `ttl`, an hour by default.
    action(
      'replicatedhq/replicated-actions/create-cluster',
      '088a4f8 create-cluster/action.yml',
      '2026-11-26',
      CLUSTER,
    ),
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
    {
      ...command(
        'https://docs.k3s.io/quick-start',
        'curl',
        [],
        CLUSTER,
        ['curl -sfL https://get.k3s.io | sh -'],
        ['curl -sfL https://example.com/install.sh | sh', 'curl -fsS https://acme.example/get.k3s.io'],
      ),
      has: ['://get.k3s.io'],
    },
    command(
      'https://getfoundry.sh/anvil/',
      'anvil',
      [],
      CHAIN,
      ['anvil --port 8545'],
      ['anvil --version', 'anvil --help'],
    ),
    command(
      'https://hardhat.org/hardhat-runner/docs/getting-started',
      'hardhat',
      ['node'],
      CHAIN,
      ['npx hardhat node --port 8545'],
      ['npx hardhat compile', 'npx hardhat test'],
    ),
    command(
      'https://docs.anza.xyz/cli/examples/test-validator',
      'solana-test-validator',
      [],
      CHAIN,
      ['solana-test-validator --reset'],
      ['solana-test-validator --version', 'solana-keygen new'],
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
