import { LOCAL } from './local.ts';
import type { CommandEntry, CredentialMeaning, EffectMeaning } from './provider.ts';

const KUBECTL = { source: 'https://kubernetes.io/docs/reference/kubectl/generated/', asOf: '2026-09-01' };
const HELM = { source: 'https://helm.sh/docs/helm/', asOf: '2026-09-01' };
export const ARGO = {
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd/',
  asOf: '2026-09-01',
};
const FLUX = { source: 'https://fluxcd.io/flux/cmd/', asOf: '2026-09-01' };
const OPENSHIFT = { source: 'https://docs.redhat.com/documentation/openshift_container_platform/', asOf: '2026-09-01' };
export const KUBECONFIG = {
  is: 'credential',
  name: 'Kubernetes credential',
  by: 'static-key',
  opens: 'platform',
  none: 'Take a short-lived credential from the cloud that runs the cluster after its OIDC login; where there is none, use a service account of one namespace, held by an environment.',
} as const satisfies Partial<CredentialMeaning>;
export const ARGO_TOKEN = {
  is: 'credential',
  name: 'Argo CD token',
  by: 'api-token',
  opens: 'platform',
  none: 'Let Argo CD pull from the repository, which needs no token here; else use a token of one project with an end date, held by an environment.',
} as const satisfies Partial<CredentialMeaning>;
const NAMESPACE = { option: ['--namespace', '-n'] };
const CONTEXT = { option: ['--context', '--kube-context'] };
/** A deploy, to be rolled back unless said otherwise. */
export const deploys = (does: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does,
  reversible: true,
  ...more,
});
const TO_CLUSTER = deploys('deploys to Kubernetes', {
  target: [{ option: ['--filename', '-f', '--kustomize', '-k'] }, { operand: 0 }],
  stage: [CONTEXT, NAMESPACE],
});
const FROM_CLUSTER: EffectMeaning = {
  is: 'effect',
  effect: 'destroy',
  does: 'deletes from a Kubernetes cluster',
  reversible: false,
  target: [{ operand: 0 }],
  stage: [CONTEXT, NAMESPACE],
};
const entry = (
  program: string,
  words: readonly string[],
  yes: readonly string[],
  no: readonly string[],
  more: Partial<CommandEntry> = {},
): CommandEntry => ({
  ...KUBECTL,
  program,
  words,
  hasNot: LOCAL,
  means: [TO_CLUSTER],
  yes,
  no,
  ...more,
});
const release = (does: string): EffectMeaning =>
  deploys(does, {
    target: [{ operand: 0 }],
    stage: [
      { option: ['--environment', '-e'] },
      CONTEXT,
      NAMESPACE,
      { option: ['--values', '-f'] },
      { option: ['--selector', '-l'] },
    ],
  });

const ROLLOUTS = 'promote|set|abort|undo|restart|retry';

/** kubectl and oc, Helm, Helmfile, Skaffold, Argo CD and Flux. */
export const KUBERNETES_COMMANDS: readonly CommandEntry[] = [
  entry(
    'kubectl|oc',
    ['apply|create|replace|patch|scale|autoscale|expose'],
    [
      'kubectl apply -f k8s/',
      'kubectl -n shop apply -k overlays/live',
      'kubectl scale deploy/web --replicas=3',
      'oc apply -f t.yml',
      'kubectl apply --dry-run=none -f x',
    ],
    [
      'kubectl get pods -A',
      'kubectl apply -f x --dry-run=client',
      'kubectl create secret generic s --from-literal=a=b --dry-run=client -o yaml',
      'kubectl --context kind-kind apply -f x',
      'kubectl diff -f x',
      'oc process -f t.yml',
    ],
  ),
  entry(
    'kubectl|oc',
    ['set', 'image|env|resources'],
    ['kubectl set image deploy/web web=x:1'],
    ['kubectl describe deploy web', 'kubectl set --help'],
  ),
  entry(
    'kubectl|oc',
    ['rollout', 'restart|undo|resume|latest'],
    ['kubectl rollout restart deploy/web -n shop'],
    ['kubectl rollout status deploy/web', 'kubectl rollout history deploy/web'],
  ),
  entry('kubectl|oc', ['delete'], ['kubectl delete ns shop'], ['kubectl get ns', 'kubectl logs deploy/web'], {
    means: [FROM_CLUSTER],
  }),
  entry('oc', ['new-app|start-build'], ['oc new-app web'], ['oc get pods', 'oc process -f t.yml'], OPENSHIFT),
  entry('oc', ['tag'], ['oc tag shop-tools/web:1 shop-live/web:live'], ['oc tag -d web:1', 'oc get istag'], {
    ...OPENSHIFT,
    unless: ['-d', '--delete'],
    means: [
      deploys('gives an image to the deployments of OpenShift', { target: [{ operand: 1 }], stage: [{ operand: 1 }] }),
    ],
  }),
  {
    ...OPENSHIFT,
    program: 'oc',
    words: ['login'],
    means: [
      {
        ...KUBECONFIG,
        name: 'OpenShift token',
        by: 'api-token',
        value: [{ option: ['--token'] }, { option: ['--password', '-p'] }],
        principal: { option: ['--username', '-u'] },
      },
    ],
    yes: ['oc login --token="$T" --server=https://example.com'],
    no: ['oc whoami', 'oc logout'],
  },
  {
    ...KUBECTL,
    program: 'kubectl',
    words: ['config', 'set-credentials'],
    means: [{ ...KUBECONFIG, value: [{ option: ['--token'] }, { option: ['--password'] }], principal: { operand: 0 } }],
    yes: ['kubectl config set-credentials ci --token="$T"'],
    no: ['kubectl config use-context live', 'kubectl config set-context live --namespace shop'],
  },
  entry(
    'helm',
    ['upgrade|install'],
    ['helm upgrade --install web ./chart -n shop', 'helm install web ./chart'],
    [
      'helm template ./chart',
      'helm lint ./chart',
      'helm upgrade --install web ./chart --dry-run',
      'helm diff upgrade web ./chart',
      'helm repo add x https://x',
    ],
    { ...HELM, flags: ['-i', '--create-namespace', '--reuse-values'], means: [release('installs a Helm release')] },
  ),
  entry('helm', ['rollback'], ['helm rollback web 1'], ['helm history web', 'helm status web'], {
    ...HELM,
    means: [release('rolls a Helm release back')],
  }),
  entry(
    'helm',
    ['uninstall|delete|del'],
    ['helm uninstall web -n shop'],
    ['helm list', 'helm uninstall web --dry-run'],
    {
      ...HELM,
      means: [{ ...FROM_CLUSTER, does: 'removes a Helm release' }],
    },
  ),
  entry(
    'helm',
    ['push|cm-push'],
    ['helm push web-1.tgz oci://ghcr.io/acme/charts'],
    ['helm package ./chart', 'helm pull x'],
    {
      ...HELM,
      means: [
        {
          is: 'effect',
          effect: 'publish',
          does: 'pushes a Helm chart',
          reversible: true,
          public: false,
          target: [{ operand: -1 }],
        },
      ],
    },
  ),
  entry('helmfile', ['apply|sync'], ['helmfile -e live apply'], ['helmfile diff', 'helmfile template'], {
    means: [release('applies a Helmfile')],
  }),
  entry('helmfile', ['destroy'], ['helmfile -e pr destroy'], ['helmfile list', 'helmfile -e pr diff'], {
    means: [{ ...FROM_CLUSTER, does: 'removes Helm releases', stage: [{ option: ['--environment', '-e'] }] }],
  }),
  entry('skaffold', ['run|deploy|apply'], ['skaffold run -p live'], ['skaffold build', 'skaffold render'], {
    means: [deploys('deploys with Skaffold', { stage: [{ option: ['--profile', '-p'] }, CONTEXT, NAMESPACE] })],
  }),
  entry(
    'argocd',
    ['app', 'sync|set|create|rollback'],
    ['argocd app sync web'],
    ['argocd app get web', 'argocd app diff web', 'argocd app wait web'],
    {
      ...ARGO,
      means: [
        deploys('syncs an Argo CD application', { target: [{ operand: 0 }], stage: [{ operand: 0 }] }),
        { ...ARGO_TOKEN, value: [{ option: ['--auth-token'] }] },
      ],
    },
  ),
  entry(
    'argocd',
    ['app', 'delete'],
    ['argocd app delete pr-1 --yes'],
    ['argocd app delete-resource web --kind Pod', 'argocd app get pr-1'],
    {
      ...ARGO,
      means: [
        { ...FROM_CLUSTER, does: 'deletes an Argo CD application', stage: [{ operand: 0 }] },
        { ...ARGO_TOKEN, value: [{ option: ['--auth-token'] }] },
      ],
    },
  ),
  entry(
    'argocd',
    ['login'],
    ['argocd login cd.example.com --username ci --password "$P"'],
    ['argocd logout cd.example.com', 'argocd context cd.example.com'],
    {
      ...ARGO,
      means: [
        {
          ...ARGO_TOKEN,
          name: 'Argo CD password',
          by: 'password',
          value: [{ option: ['--password'] }],
          principal: { option: ['--username'] },
        },
      ],
    },
  ),
  ...[
    { program: 'kubectl', words: ['argo', 'rollouts', ROLLOUTS], line: 'kubectl argo rollouts' },
    { program: 'kubectl-argo-rollouts', words: [ROLLOUTS], line: 'kubectl-argo-rollouts' },
  ].map(({ program, words, line }) =>
    entry(
      program,
      words,
      [`${line} promote web -n shop`, `${line} set image web web=x:2`],
      [`${line} get rollout web`, `${line} status web`],
      {
        source: 'https://argo-rollouts.readthedocs.io/en/stable/generated/kubectl-argo-rollouts/kubectl-argo-rollouts/',
        means: [deploys('rolls out with Argo Rollouts', { target: [{ operand: 0 }], stage: [CONTEXT, NAMESPACE] })],
      },
    ),
  ),
  entry('flux', ['reconcile'], ['flux reconcile kustomization web'], ['flux check --pre', 'flux get all'], {
    ...FLUX,
    means: [
      deploys('makes Flux apply what the repository holds', {
        target: [{ operand: -1 }],
        stage: [CONTEXT, NAMESPACE, { operand: -1 }],
      }),
    ],
  }),
  entry(
    'flux',
    ['bootstrap|install'],
    ['flux bootstrap github --owner=acme --path=clusters/live'],
    ['flux check --pre', 'flux install --export'],
    {
      ...FLUX,
      unless: ['--export'],
      means: [
        deploys('installs Flux', {
          target: [{ option: ['--path'] }],
          stage: [{ option: ['--path'] }, CONTEXT, NAMESPACE],
        }),
      ],
    },
  ),
  entry(
    'flux',
    ['push|tag', 'artifact'],
    ['flux push artifact oci://ghcr.io/acme/web:1 --path=.', 'flux tag artifact oci://ghcr.io/acme/web:1 --tag live'],
    ['flux pull artifact x', 'flux build artifact --path=.'],
    {
      ...FLUX,
      means: [
        {
          is: 'effect',
          effect: 'publish',
          does: 'pushes a Flux artifact',
          reversible: true,
          public: false,
          target: [{ operand: 0 }],
        },
      ],
    },
  ),
];
