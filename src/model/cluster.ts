/** What the files of a tree say of the service accounts of a Kubernetes cluster. */
export type Cluster = Readonly<{
  /** The namespaces that a service account of a name stands in. */
  namespacesOf: (name: string) => readonly string[];
  /** What the roles that are bound to `system:serviceaccount:NAMESPACE:NAME` allow, each as a sentence names it. */
  grantsOf: (account: string) => readonly string[];
}>;
