import { Config } from '@backstage/config';

/** `serviceRouter.trafficManager` of `app-config.yaml`, read and checked. @public */
export interface TrafficManagerConfig {
  /** Id of the traffic manager provider. */
  provider: string;
  /** `observe` never writes. */
  mode: 'reconcile' | 'observe';
  /** Names this installation in the tags of its profiles. */
  owner: string;
  /** Resource groups that may hold profiles; all when absent. */
  resourceGroups?: string[];
  /** Namespace of the DNSEndpoints that lead users' hosts to profiles. */
  vanityNamespace: string;
  /** Labels of them, by which an ExternalDNS selects them. */
  vanityLabels: Record<string, string>;
  /** Milliseconds between two looks at the profiles. */
  interval: number;
  /** The whole block, for what the provider itself needs. */
  config: Config;
}
