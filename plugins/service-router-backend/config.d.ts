import { HumanDuration } from '@backstage/types';

export interface Config {
  /**
   * Service Router: the clusters that hold routes, and the regions whose DNS zones publish them. Without this block the
   * plugin starts, warns, and does nothing.
   */
  serviceRouter?: {
    /**
     * Namespace of the Gateway of a ServiceRoute that names none. Default: `istio-system`.
     */
    defaultGatewayNamespace?: string;
    /**
     * Namespace, in each cluster of mode `reconcile`, of the Lease that makes one replica of this backend its writer.
     * It is made if it is missing and may be made. Default: `service-router-system`.
     */
    leaseNamespace?: string;
    /**
     * The clusters, by a name of your choice.
     */
    clusters: {
      [name: string]: {
        /**
         * The region the cluster belongs to: a key of `regions`.
         */
        region: string;
        /**
         * `observe` reads only and needs no right to write; `reconcile` makes the cluster hold what its routes ask
         * for. Default: `observe`, for writing to a cluster is asked for, never assumed.
         */
        mode?: 'observe' | 'reconcile';
        /**
         * How the cluster is reached, in exactly one of four ways.
         */
        connection:
          | {
              /**
               * Name of a cluster of the `kubernetes:` configuration. It is reached through the proxy of the kubernetes
               * plugin, with the credentials given there; every request is an entry in its audit log. Auth providers
               * that need a person's browser (`aks`, `google`, `oidc`) cannot serve here.
               */
              kubernetesPlugin: string;
            }
          | {
              /**
               * Path of a kubeconfig file.
               */
              kubeconfig: string;
              /**
               * Context in that file. Default: its current one.
               */
              context?: string;
            }
          | {
              /**
               * The cluster that this backend runs in, by its ServiceAccount.
               */
              inCluster: true;
            }
          | {
              /**
               * Address of the API server; https only.
               */
              url: string;
              /**
               * Bearer token of a ServiceAccount.
               *
               * @visibility secret
               */
              token: string;
              /**
               * Certificate of the CA, as PEM in base64.
               */
              caData?: string;
              /**
               * Path of the certificate of the CA, as PEM.
               */
              caFile?: string;
            };
      };
    };
    /**
     * The regions, by the names that ClusterIdentity and DNSConfiguration use for them.
     */
    regions: {
      [name: string]: {
        /**
         * The region's name for people, for example `West Europe`. Default: its key.
         */
        title?: string;
        /**
         * Azure location of the region, for example `westeurope`.
         */
        azureLocation?: string;
        /**
         * The DNS zone of the region. Beside these keys stand those of the zone's provider; for `azure-private-dns`,
         * `subscriptionId` and `resourceGroup`.
         */
        zone: {
          /**
           * Id of the zone provider. Default: `azure-private-dns`.
           */
          provider?: string;
          /**
           * Domain of the zone, for example `example.com`.
           */
          name: string;
          [providerKey: string]: unknown;
        };
        /**
         * A DNS server inside the region that is asked for what names really answer: `host` or `host:port`. Without it
         * a route is followed as far as its record in the zone.
         */
        resolver?: string;
        /**
         * The ExternalDNS instances that write into the zone. Owners of records are told from the zone alone where that
         * leaves no doubt; with several prefixes or suffixes, or to tell why a name is not published, say which there are.
         */
        externalDns?: {
          /**
           * Name for people. Default: ownerId.
           */
          name?: string;
          /**
           * Its flag `--txt-owner-id`.
           */
          ownerId: string;
          /**
           * The cluster whose DNSEndpoints it reads.
           */
          cluster?: string;
          /**
           * Its flag `--txt-prefix`; excludes txtSuffix.
           */
          txtPrefix?: string;
          /**
           * Its flag `--txt-suffix`.
           */
          txtSuffix?: string;
          /**
           * Its flag `--txt-wildcard-replacement`.
           */
          txtWildcardReplacement?: string;
          /**
           * Its flag `--label-filter`.
           */
          labelFilter?: string;
          /**
           * Its flag `--policy`. Default: `sync`.
           */
          policy?: 'sync' | 'upsert-only' | 'create-only';
          /**
           * Its flag `--managed-record-types`. Default: A, AAAA and CNAME.
           */
          managedRecordTypes?: string[];
        }[];
      };
    };
    /**
     * The traffic manager in front of regions. Without this block none is looked at. Beside these keys stand those of the
     * provider; for `azure-traffic-manager`, `subscriptionId`.
     */
    trafficManager?: {
      /**
       * Id of the traffic manager provider. Default: `azure-traffic-manager`.
       */
      provider?: string;
      /**
       * `observe` reads only; `reconcile` makes profiles stand as Services and ServiceRoutes ask for by their
       * annotations. Default: `observe`.
       */
      mode?: 'observe' | 'reconcile';
      /**
       * Names this installation in the tags of its profiles: what another one owns is never touched. Default:
       * `service-router`.
       */
      owner?: string;
      /**
       * Resource groups that may hold profiles. Default: every one that an annotation names.
       */
      resourceGroups?: string[];
      /**
       * Namespace, in the clusters, of the DNSEndpoints that lead users' hosts to profiles. Default: `default`.
       */
      vanityNamespace?: string;
      /**
       * Labels of those DNSEndpoints, by which the `--label-filter` of an ExternalDNS selects them.
       */
      vanityLabels?: { [label: string]: string };
      [providerKey: string]: unknown;
    };
    /**
     * What is told of routes that were deleted.
     */
    deletedRoutes?: {
      /**
       * How long a deleted route is told of, with what is left of its records. Default: 7 days.
       */
      keepFor?: HumanDuration | string;
    };
    /**
     * What is told of changes of routes.
     */
    history?: {
      /**
       * Days for which a change is kept, at most 3650. Default: 90.
       */
      keepDays?: number;
    };
    /**
     * How often things are looked at.
     */
    intervals?: {
      /**
       * Between two full passes over a cluster although nothing changed. Default: 10 minutes.
       */
      resync?: HumanDuration | string;
      /**
       * Between two readings of a zone. Default: 30 seconds.
       */
      zones?: HumanDuration | string;
      /**
       * Between two looks at the profiles of a traffic manager. Default: 10 seconds.
       */
      profiles?: HumanDuration | string;
      /**
       * Between two questions to a resolver for one name. Default: 15 seconds.
       */
      answers?: HumanDuration | string;
      /**
       * Longest silence of a cluster before it is asked whether it is still there; how soon a lost cluster is noticed.
       * Each question to a cluster of the `kubernetes:` configuration is an entry in its audit log. Default: 5 seconds.
       */
      heartbeat?: HumanDuration | string;
    };
  };
}
