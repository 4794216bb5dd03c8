import { DirectConnectionConfig } from '@service-router/plugin-service-router-node';
import { DomainFilter } from '../protocol';

/** `serviceRouter.externalDns` of `app-config.yaml`, read once and checked, and what of its neighbours concerns it. */
export interface ExternalDnsConfig {
  /** Where ExternalDNS is answered. */
  webhook: { host: string; port: number };
  /** Where health and metrics are told; without a host at all addresses of the machine. */
  health: { host?: string; port: number };
  /** The cluster whose ExternalDNS this is. */
  cluster: string;
  /** Somebody gave it that name: no other cluster goes by it. */
  isClusterNamed: boolean;
  /** Names this installation in the tags of its profiles. */
  owner: string;
  /** By domains or by regular expressions; empty: every name. */
  domainFilter: DomainFilter;
  /** That may hold profiles; absent: every one that an annotation names. */
  resourceGroups?: string[];
  /** Of the largest body that is taken, and that is answered. */
  maxBodyBytes: number;
  /** Milliseconds within which a request is answered. */
  deadline: number;
  /** How the cluster is reached for Events and DNSEndpoints; absent: it is not. */
  connection?: DirectConnectionConfig;
  /** Whether refusals are told by Events on the Services. */
  events: boolean;
  /** Of the DNSEndpoints that lead users' hosts to profiles. */
  vanityNamespace: string;
  vanityLabels: Record<string, string>;
}
