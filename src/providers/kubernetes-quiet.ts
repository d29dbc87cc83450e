import { type Quiet, quiet, unjudged } from './entry.ts';
import { LOCAL } from './local.ts';
import { AROUND } from './tools-quiet.ts';

const KUBECTL = 'https://kubernetes.io/docs/reference/kubectl/generated/';
const OPENSHIFT = 'https://docs.redhat.com/documentation/openshift_container_platform/';
const HELM = 'https://helm.sh/docs/helm/';
const HELMFILE = 'https://helmfile.readthedocs.io/en/latest/#cli-reference';
const SKAFFOLD = 'https://skaffold.dev/docs/references/cli/';
const ARGO = 'https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd/';
const FLUX = 'https://fluxcd.io/flux/cmd/';

/** What the commands of a cluster do beside changing what runs in it. */
export const KUBERNETES_QUIET: Quiet = {
  harmless: [
    ...AROUND.kubernetes.harmless,
    quiet(KUBECTL, 'kubectl|oc', [
      'get|describe|logs|top|explain|api-resources|api-versions|version|cluster-info|diff|wait|kustomize|events|options',
      'config *',
      'auth can-i|whoami',
      'rollout status|history',
      'port-forward|proxy|completion|krew|plugin',
    ]),
    quiet(KUBECTL, 'kubectl|oc', ['*'], { has: LOCAL, hasNot: ['exec'] }),
    quiet(OPENSHIFT, 'oc', [
      'login|logout|whoami|status|project|projects|process|registry',
      'image extract|info',
      'adm top|release',
    ]),
    quiet(HELM, 'helm', [
      'template|lint|show|inspect|search|repo|dependency|dep|package|pull|fetch|version|env|list|ls|status|history',
      'get|diff|registry|plugin|verify|completion|create|unittest|schema|docs',
    ]),
    quiet(HELM, 'helm', ['install|upgrade|uninstall|delete|rollback|push'], { has: LOCAL }),
    quiet(HELMFILE, 'helmfile', ['template|lint|diff|list|build|deps|repos|fetch|status|cache|init|version|show-dag']),
    quiet(SKAFFOLD, 'skaffold', ['render|diagnose|config|version|init|schema|inspect']),
    quiet(ARGO, 'argocd', [
      'login|logout|version|context|relogin',
      'app get|diff|wait|list|manifests|history|logs|resources|get-resource',
      'cluster|repo|proj|appset|account|cert|repocreds list|get|get-user-info|can-i',
    ]),
    quiet(FLUX, 'flux', [
      '',
      'check|get|version|build|diff|pull|list|logs|tree|stats|trace|export|completion|plugin|events|debug|envsubst',
    ]),
    quiet(FLUX, 'flux', ['install|create'], { needs: ['--export'] }),
  ],
  unjudged: [
    ...AROUND.kubernetes.unjudged,
    ...unjudged(
      'it runs a command in a container that is there, or beside it; what that changes is not known',
      quiet(KUBECTL, 'kubectl|oc', ['exec|run|debug|attach|cp|rsh|rsync']),
      quiet(HELM, 'helm', ['test']),
    ),
    ...unjudged(
      'it marks what is there, or moves it between nodes, and ships nothing',
      quiet(KUBECTL, 'kubectl|oc', ['annotate|label|taint|cordon|uncordon|drain|certificate|edit']),
      quiet(KUBECTL, 'kubectl|oc', ['rollout pause|cancel']),
      quiet(OPENSHIFT, 'oc', ['policy|adm|secrets|import-image|new-project|tag|image|extract']),
      quiet(ARGO, 'argocd', [
        'app terminate-op|unset|actions|patch|delete-resource',
        'cluster|repo|proj|appset|account *',
      ]),
      quiet(FLUX, 'flux', ['suspend|resume|migrate|create|delete|uninstall']),
    ),
    ...unjudged(
      'it builds, and pushes only where its own file says so',
      quiet(SKAFFOLD, 'skaffold', ['build|test|verify|dev|debug|delete|exec']),
    ),
  ],
};
