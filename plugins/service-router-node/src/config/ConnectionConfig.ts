/** How a cluster is reached. @public */
export type ConnectionConfig =
  | {
      /** As the Kubernetes plugin of the portal reaches its cluster of that name. */
      type: 'kubernetesPlugin';
      clusterName: string;
    }
  | { type: 'kubeconfig'; path: string; context?: string }
  | { type: 'inCluster' }
  | {
      type: 'url';
      url: string;
      token: string;
      /** PEM in base64, as in a kubeconfig. */
      caData?: string;
      /** Path of a PEM file. */
      caFile?: string;
    };

/** How a cluster is reached where there is no portal. @public */
export type DirectConnectionConfig = Exclude<
  ConnectionConfig,
  { type: 'kubernetesPlugin' }
>;
