import type { Worded } from '../sentences';
import { DnsPolicyMode } from '../kinds';
import { NameFault } from '../naming';
import { GatewayUse } from '../trafficManager';

/** What Traffic Manager does with the gateway of a route, in one region or in all of them. @public */
export interface ProposedEndpoint {
  /** Absent: in every region that no other one names. */
  region?: string;
  gateway: GatewayUse;
}

/** What a person is about to declare. @public */
export interface RouteProposal {
  namespace: string;
  name: string;
  serviceName: string;
  environment: string;
  application: string;
  gatewayName?: string;
  gatewayNamespace?: string;
  mode?: DnsPolicyMode;
  sourceRegion?: string;
  sourceCluster?: string;
  /** Name of the DNSPolicy that is declared with it; absent where that is not known. */
  policyName?: string;
  /**
   * Whether the folder that is written to may declare the namespace's policy by another name, which is then changed in place
   * of a new one: a second policy is warned of rather than refused.
   */
  policyMayBeDeclared?: boolean;
  /**
   * Where Traffic Manager answers with the gateway; empty where the route is not behind it. Absent: as the route of this name
   * that stands asks for it.
   */
  trafficManager?: ProposedEndpoint[];
}

/** One thing to say about a proposal before it is written. @public */
export interface ProposalFinding extends Worded {
  severity: 'error' | 'warning';
  /** The input it is about. */
  field:
    | NameFault['field']
    | 'gatewayName'
    | 'gatewayNamespace'
    | 'mode'
    | 'sourceRegion'
    | 'sourceCluster'
    | 'host';
  rule:
    | NameFault['rule']
    | 'hostTaken'
    | 'gatewayMissing'
    | 'sourceRegionMissing'
    | 'sourceRegionUnknown'
    | 'sourceRegionWithoutController'
    | 'secondPolicy'
    | 'privateGateway'
    | 'registryBudget'
    | 'unchecked';
}

/** What would come of a route, and what speaks against it. @public */
export interface ProposalCheck {
  /** The name the route will get, where it can be told; the same in all regions unless their identities differ. */
  host?: string;
  /** Length of the first label, and how long it may be. */
  labelLength?: number;
  labelBudget: number;
  /** How long it may be beside the ownership record that ExternalDNS writes, with the prefix that the zones show. */
  registryBudget: number;
  /** By region: what the name will point at. */
  targets: {
    region: string;
    title: string;
    cluster: string;
    target?: string;
  }[];
  findings: ProposalFinding[];
  /** What could not be checked, in a sentence each. */
  unchecked: string[];
}
