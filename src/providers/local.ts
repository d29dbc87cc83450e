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

/** Words of commands that bring something far away to an address of the runner. */
export const TUNNELS: readonly string[] = [
  'cloud-sql-proxy',
  'cloud_sql_proxy',
  './cloud-sql-proxy',
  './cloud_sql_proxy',
  'port-forward',
  'start-session',
  'connect-to-service',
  'proxy',
  '-L',
];
