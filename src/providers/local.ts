/** Texts that show that a command reaches the runner itself and nothing beyond it. */
export const LOCAL: readonly string[] = [
  'localhost',
  '127.0.0.1',
  '0.0.0.0',
  '[::1]',
  'host.docker.internal',
  'kind-registry',
  'kind-kind',
  'k3d-',
  'minikube',
];
