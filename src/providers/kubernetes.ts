import { ARGO, ARGO_TOKEN, KUBECONFIG, KUBERNETES_COMMANDS, deploys } from './kubernetes-commands.ts';
import { action } from './entry.ts';
import { KUBERNETES_QUIET } from './kubernetes-quiet.ts';
import type { Provider } from './provider.ts';

const CONFIGURATION = {
  source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
  asOf: '2026-09-01',
};
/** Programs that read it. */
const CLIENTS = ['kubectl', 'helm', 'helmfile', 'kustomize', 'skaffold', 'flux', 'oc', 'werf', 'kapp'];

/** Kubernetes and what deploys to it: kubectl, Helm, Kustomize, Argo CD, Flux, Skaffold, OpenShift. */
export const KUBERNETES: Provider = {
  id: 'kubernetes',
  title: 'Kubernetes',
  ...KUBERNETES_QUIET,
  identifiers: ['OPENSHIFT_SERVER', 'OPENSHIFT_NAMESPACE', 'OPENSHIFT_USER', 'KUBE_NAMESPACE', 'ARGOCD_SERVER'],
  files: [{ paths: ['~/.kube/config', '~/.kube'], name: 'kubeconfig' }],
  runsAgainst: 'cluster',
  actions: [
    action('azure/k8s-set-context', '42a5ae85 action.yml', '2026-06-23', [
      { ...KUBECONFIG, value: [{ input: 'kubeconfig' }, { input: 'k8s-secret' }, { input: 'token' }] },
    ]),
    action('azure/k8s-deploy', '4fa6d569 action.yml', '2026-07-31', [
      deploys('deploys to Kubernetes', {
        target: [{ input: 'manifests' }],
        stage: [{ input: 'namespace' }, { input: 'name' }],
        when: [{ input: 'action', may: ['deploy', 'promote'], default: 'deploy' }],
      }),
    ]),
    action('redhat-actions/oc-login', '55f5b21 action.yml', '2026-08-21', [
      {
        ...KUBECONFIG,
        name: 'OpenShift token',
        by: 'api-token',
        value: [{ input: 'openshift_token' }, { input: 'openshift_password' }],
        principal: { input: 'openshift_username' },
        when: [{ input: 'use_oidc', isNot: ['true'], default: 'false' }],
      },
      {
        is: 'login',
        name: 'OpenShift by OIDC',
        by: 'federation',
        opens: 'platform',
        principal: [{ input: 'openshift_server_url' }],
        when: [{ input: 'use_oidc', is: ['true'], default: 'false' }],
      },
    ]),
    {
      ...action('actions-hub/kubectl', '2d0675e action.yml', '2026-05-13', [
        { ...KUBECONFIG, value: [{ env: 'KUBE_CONFIG' }, { env: 'KUBE_TOKEN' }, { env: 'KUBE_PASSWORD' }] },
      ]),
      runs: { input: 'args', language: 'bash', program: 'kubectl' },
    },
    {
      ...action('kodermax/kubectl-aws-eks', 'b16d7b6 action.yml', '2025-12-17', [
        { ...KUBECONFIG, value: [{ env: 'KUBE_CONFIG_DATA' }] },
      ]),
      runs: { input: 'args', language: 'bash', program: 'kubectl' },
    },
    action('azure/k8s-create-secret', '98548d8 action.yml', '2026-07-29', [
      deploys('writes a secret into Kubernetes', {
        target: [{ input: 'secret-name' }],
        stage: [{ input: 'namespace' }],
      }),
    ]),
    // These act with the session of redhat-actions/oc-login; the password of a registry is left in the cluster.
    action('redhat-actions/oc-new-app', 'b7b6a71 action.yml', '2026-08-04', [
      deploys('deploys to OpenShift', { target: [{ input: 'app_name' }], stage: [{ input: 'namespace' }] }),
    ]),
    action('redhat-actions/kn-service-manager', 'c7acf0d action.yml', '2021-12-24', [
      deploys('deploys a Knative service', {
        target: [{ input: 'service_name' }],
        stage: [{ input: 'namespace' }],
        when: [{ input: 'command', isNot: ['delete'], default: 'create' }],
      }),
      deploys('deletes a Knative service', {
        effect: 'destroy',
        reversible: false,
        target: [{ input: 'service_name' }],
        stage: [{ input: 'namespace' }],
        when: [{ input: 'command', is: ['delete'], default: 'create' }],
      }),
    ]),
    action('bcgov/action-deployer-openshift', '1ffe5c6 action.yml', '2026-06-29', [
      { ...KUBECONFIG, name: 'OpenShift token', by: 'api-token', value: [{ input: 'oc_token' }] },
      deploys('deploys to OpenShift', { target: [{ input: 'file' }], stage: [{ input: 'oc_namespace' }] }),
    ]),
    action('azure/k8s-bake', '039d2ed action.yml', '2026-08-07', []),
    action('azure/setup-helm', '7a9c28b action.yml', '2026-07-30', []),
    action('azure/setup-kubectl', '09fd320 action.yml', '2026-11-26', []),
    action('fluxcd/flux2/action', 'da2d22d3 action/action.yml', '2026-08-07', []),
    action('steebchen/kubectl', '7c4c70d action.yml', '2022-12-08', [
      { ...KUBECONFIG, value: [{ input: 'config' }] },
      deploys('deploys to Kubernetes', {
        target: [{ input: 'command' }],
        when: [{ input: 'command', hasWord: ['apply', 'set', 'create', 'replace', 'patch', 'scale'] }],
      }),
    ]),
    action('appleboy/kubernetes-action', '5461bce action.yml', '2026-03-28', [
      { ...KUBECONFIG, value: [{ input: 'token' }] },
      deploys('deploys to Kubernetes', { target: [{ input: 'deployment' }], stage: [{ input: 'namespace' }] }),
    ]),
    action('deliverybot/helm', '1c1b8b6 action.yml', '2021-01-09', [
      { ...KUBECONFIG, value: [{ env: 'KUBECONFIG_FILE' }] },
      deploys('installs a Helm release', {
        target: [{ input: 'release' }],
        stage: [{ input: 'namespace' }],
        when: [
          { input: 'task', may: ['upgrade', ''], default: 'upgrade' },
          { input: 'dry-run', may: ['false', ''], default: 'false' },
        ],
      }),
    ]),
    {
      ...action('helmfile/helmfile-action', '37f225b action.yaml', '2026-08-20', []),
      runs: { input: 'helmfile-args', language: 'bash', program: 'helmfile' },
    },
    action('clowdhaus/argo-cd-action', 'b7274e5 action.yml', '2026-03-23', [
      deploys('syncs an Argo CD application', {
        target: [{ input: 'command' }],
        when: [{ input: 'command', hasText: ['app sync', 'app set', 'app create'] }],
      }),
    ]),
  ],
  variables: [
    {
      ...CONFIGURATION,
      names: ['KUBECONFIG'],
      readBy: CLIENTS,
      means: { ...KUBECONFIG, value: [{ fileOf: { env: 'KUBECONFIG' } }] },
    },
    {
      ...ARGO,
      names: ['ARGOCD_AUTH_TOKEN'],
      readBy: ['argocd', 'clowdhaus/argo-cd-action'],
      means: { ...ARGO_TOKEN, value: [{ env: 'ARGOCD_AUTH_TOKEN' }] },
    },
    // By the vendor's page a path; where a secret stands for it, scripts write the file from it.
    {
      source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
      asOf: '2026-09-01',
      names: ['KUBECONFIG'],
      readBy: ['kubectl', 'oc', 'helm', 'helmfile', 'flux', 'skaffold', 'kubectl-argo-rollouts'],
      means: { ...KUBECONFIG, value: [{ env: 'KUBECONFIG' }], onlyStored: true },
    },
  ],
  configurations: [{ ...CONFIGURATION, paths: ['~/.kube/config'], readBy: CLIENTS, means: KUBECONFIG }],
  commands: [
    ...KUBERNETES_COMMANDS,
    {
      ...CONFIGURATION,
      program: CLIENTS.join('|'),
      words: [],
      needs: ['--kubeconfig'],
      means: [{ ...KUBECONFIG, value: [{ fileOf: { option: ['--kubeconfig'] } }] }],
      yes: ['kubectl --kubeconfig=live.yaml apply -f k8s/', 'helm upgrade web ./chart --kubeconfig live.yaml'],
      no: ['kubectl apply -f k8s/', 'helm upgrade web ./chart --kube-context live'],
    },
  ],
};
