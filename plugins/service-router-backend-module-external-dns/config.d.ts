import { HumanDuration } from '@backstage/types';

export interface Config {
  serviceRouter?: {
    /** Answers ExternalDNS as a webhook provider. Absent: it is not listened to. */
    externalDns?: {
      /** Where ExternalDNS is answered. There is no authentication in its protocol: keep it on the loopback. */
      webhook?: {
        /** Address to listen at. Default: `127.0.0.1` */
        host?: string;
        /** Default: 8888 */
        port?: number;
      };
      /** Where health and metrics are told. */
      health?: {
        /** Address to listen at. Default: all addresses of the machine. */
        host?: string;
        /** Default: 8080 */
        port?: number;
      };
      /**
       * The cluster whose ExternalDNS this is; where `serviceRouter.clusters` are configured, one of them. Give each
       * cluster a name of its own where several share a profile. Default: `default`
       */
      cluster?: string;
      /**
       * Names this installation in the tags of its profiles, the same for all clusters. Default:
       * `serviceRouter.trafficManager.owner`, which must be another one where that is in mode `reconcile`.
       */
      owner?: string;
      /**
       * The names that are served, by domain or by regular expression, not both. Absent: every name. It holds for what is
       * written as well as for what is read.
       */
      domainFilter?: {
        /** Domains whose names are served, with all below them. */
        include?: string[];
        /** Domains whose names are not served, even within one that is. */
        exclude?: string[];
        /** A regular expression of Go (RE2). */
        regexInclude?: string;
        /** A regular expression of Go (RE2). */
        regexExclude?: string;
      };
      /** Bytes of the largest body that is taken. Default: 33554432 (32 MiB), which is ExternalDNS's own. */
      maxBodyBytes?: number;
      /**
       * Time from the first byte of a request within which it is answered. Default: `{ seconds: 9 }`. ExternalDNS ends
       * its process when it waits for longer than its own read and write timeouts together, 15 s as it is delivered.
       */
      deadline?: HumanDuration | string;
      /**
       * How the cluster is reached, for Events on Services and for the DNSEndpoints that lead users' hosts to profiles, in
       * exactly one of three ways. Absent: neither is written.
       */
      connection?:
        | {
            /** The service account of the pod. */
            inCluster: true;
          }
        | {
            /** Path of a kubeconfig file. */
            kubeconfig: string;
            /** Name of a context in it. Default: its current one. */
            context?: string;
          }
        | {
            /** https address of the API server. */
            url: string;
            /**
             * Bearer token of a service account.
             *
             * @visibility secret
             */
            token: string;
            /** The API server's certificate authority, as PEM in base64. */
            caData?: string;
            /** The same, as the path of a file. */
            caFile?: string;
          };
      /** Whether refusals are told by Events on the Services. Default: true */
      events?: boolean;
    };
  };
}
