import { DnsPolicyMode } from '../kinds';
import { NameFault } from '../naming';

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
}

/** One thing to say about a proposal before it is written. @public */
export interface ProposalFinding {
  severity: 'error' | 'warning';
  /** The input it is about. */
  field: NameFault['field'] | 'gatewayName' | 'mode' | 'sourceRegion' | 'host';
  rule:
    | NameFault['rule']
    | 'hostTaken'
    | 'gatewayMissing'
    | 'sourceRegionMissing'
    | 'sourceRegionUnknown'
    | 'sourceRegionWithoutController'
    | 'secondPolicy'
    | 'registryBudget'
    | 'unchecked';
  message: string;
}

/** @public */
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
