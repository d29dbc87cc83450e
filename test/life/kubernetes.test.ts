import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { readCluster } from '../../src/declared/kubernetes.ts';
import { roster } from '../../src/scan.ts';
import { run } from '../cli/world.ts';

const RBAC = `apiVersion: v1
kind: ServiceAccount
metadata: { name: deployer, namespace: shop }
---
kind: Role
metadata: { name: roll-out, namespace: shop }
rules:
  - { apiGroups: [apps], resources: [deployments], verbs: [get, patch] }
  - { apiGroups: [''], resources: [secrets], resourceNames: [tls], verbs: ['*'] }
--- # who may
kind: RoleBinding
metadata: { name: roll-out, namespace: shop }
subjects: [{ kind: ServiceAccount, name: deployer }]
roleRef: { kind: Role, name: roll-out }
---
kind: ClusterRoleBinding
metadata: { name: all }
subjects: [{ kind: ServiceAccount, name: admin, namespace: ops }]
roleRef: { kind: ClusterRole, name: cluster-admin }
---
kind: RoleBinding
metadata: { name: {{ .Values.name }}, namespace: shop }
subjects: [{ kind: ServiceAccount, name: deployer }]
roleRef: { kind: ClusterRole, name: edit }
`;

const cluster = readCluster(memoryTree({ 'k8s/rbac.yaml': RBAC, 'k8s/broken.yml': 'kind: Role\n\t:' }));

describe('what roles allow', () => {
  test.each([
    [
      'system:serviceaccount:shop:deployer',
      [
        'get, patch deployments, in the namespace shop (Role roll-out, k8s/rbac.yaml:5)',
        'do anything with secrets named tls, in the namespace shop (Role roll-out, k8s/rbac.yaml:5)',
      ],
    ],
    [
      'system:serviceaccount:ops:admin',
      ['everything, in every namespace (ClusterRole cluster-admin, bound by k8s/rbac.yaml:16)'],
    ],
    ['system:serviceaccount:other:deployer', []],
    ['secrets.KUBECONFIG', []],
  ])('%s', (account, grants) => {
    expect(cluster.grantsOf(account)).toEqual(grants);
  });
});

describe('service accounts that a workflow names', () => {
  const named = async (command: string, more: Readonly<Record<string, string>> = {}) => {
    const workflow = `on: push\njobs:\n  roll:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${command}\n`;
    const { identities } = roster({
      tree: memoryTree({ '.github/workflows/a.yml': workflow, 'k8s/rbac.yaml': RBAC, ...more }),
      asOf: '2026-11-20',
    });
    return identities.filter(({ id }) => id.startsWith('system:')).map(({ id, users }) => [id, users]);
  };

  test.each([
    ['kubectl --as system:serviceaccount:shop:deployer get pods', 'system:serviceaccount:shop:deployer'],
    ['kubectl create token deployer -n shop --duration 10m', 'system:serviceaccount:shop:deployer'],
    ['kubectl --namespace=ops create token deployer', 'system:serviceaccount:ops:deployer'],
    ['kubectl create token deployer', 'system:serviceaccount:shop:deployer'],
    ['kubectl create token unknown', 'system:serviceaccount:default:unknown'],
    [
      `kubectl run x --overrides '{"spec":{"serviceAccountName":"deployer"}}' -n shop`,
      'system:serviceaccount:shop:deployer',
    ],
  ])('%s', async (command, id) => {
    expect(await named(command)).toEqual([[id, ['.github/workflows/a.yml#roll']]]);
  });

  test.each([
    'kubectl create token $NAME',
    'kubectl --as system:serviceaccount:shop:$NAME get pods',
    'kubectl get pods # system:serviceaccount',
    'kubectl create token-review',
  ])('none where it has no name: %s', async (command) => {
    expect(await named(command)).toEqual([]);
  });

  test('a long line takes no longer than it is long', async () => {
    const start = Date.now();
    await named(`${'kubectl '.repeat(30_000)} create token`);
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  test('is shown with what it may do', async () => {
    const files = {
      'k8s/rbac.yaml': RBAC,
      '.github/workflows/a.yml':
        'on: push\njobs:\n  roll:\n    runs-on: ubuntu-latest\n    steps:\n      - run: kubectl create token deployer -n shop\n',
    };
    const { stdout } = await run(['identities', 'system:serviceaccount:shop:deployer'], { files });
    expect(stdout).toContain('get, patch deployments');
    expect(stdout).toContain('a.yml:6:14  job roll: gets a token of the cluster');
    const entry =
      'version: 1\nidentities:\n  - { id: roller, class: service-account, principal: "system:serviceaccount:shop:deployer" }\n';
    const declared = await run(['identities', 'roller'], { files: { ...files, '.github/identities.yml': entry } });
    expect(declared.stdout).toContain('get, patch deployments');
    expect(declared.stdout).toContain('used in 1 place');
  });
});
