import { Phrase, say, Worded, worded } from '../sentences';
import {
  ClusterIdentitySpec,
  ConditionReason,
  DnsConfigurationSpec,
  DnsPolicySpec,
  ExternalDnsController,
} from '../kinds';

/** Why a policy publishes what it publishes, or nothing. @public */
export interface PolicyReason extends Required<Worded> {
  reason:
    | 'Active'
    | 'RegionBound'
    | Extract<
        ConditionReason,
        | 'PolicyInactive'
        | 'ClusterIdentityNotAvailable'
        | 'DNSConfigurationNotAvailable'
        | 'ValidationFailed'
      >;
}

/** @public */
export interface PolicyDecision {
  /** Whether this cluster publishes the policy's routes at all. */
  active: boolean;
  /** Controllers that publish, in the order of the DNSConfiguration, each once. */
  publishes: ExternalDnsController[];
  because: PolicyReason;
}

const ACTIVE = say`DNSPolicy is active`;

/**
 * Which ExternalDNS controllers publish the records of this policy's routes, from this cluster.
 *
 * Active: the controllers of the cluster's own region, then of each region it adopts.
 * RegionBound: every controller of the platform, so that all zones point here.
 * A policy bound to another region or cluster publishes nothing.
 *
 * @returns the decision with its reason; status texts and reports are told from it
 * @see reference cases OP-POLICY-001 and following
 * @public
 */
export function controllersOf(
  policy: DnsPolicySpec,
  identity: ClusterIdentitySpec | undefined,
  configuration: DnsConfigurationSpec | undefined,
): PolicyDecision {
  if (!identity) {
    return nothing(
      'ClusterIdentityNotAvailable',
      say`Waiting for ClusterIdentity to be configured`,
    );
  }
  if (!configuration) {
    return nothing(
      'DNSConfigurationNotAvailable',
      say`Waiting for DNSConfiguration to be configured`,
    );
  }
  const mode = policy.mode ?? 'Active';
  if (mode !== 'Active' && mode !== 'RegionBound') {
    return nothing(
      'ValidationFailed',
      say`invalid mode: ${mode}, must be Active or RegionBound`,
    );
  }
  const { externalDNSControllers: controllers } = configuration;
  if (controllers.length === 0) {
    return nothing(
      'ValidationFailed',
      say`at least one ExternalDNS controller must be defined in DNSConfiguration`,
    );
  }
  const { sourceRegion, sourceCluster } = policy;
  if (sourceRegion && sourceRegion !== identity.region) {
    return nothing(
      'PolicyInactive',
      say`Policy not active for this cluster: SourceRegion '${sourceRegion}' does not match cluster region '${identity.region}'`,
    );
  }
  if (sourceCluster && sourceCluster !== identity.cluster) {
    return nothing(
      'PolicyInactive',
      say`Policy not active for this cluster: SourceCluster '${sourceCluster}' does not match cluster name '${identity.cluster}'`,
    );
  }
  if (mode === 'RegionBound') {
    return {
      active: true,
      publishes: eachOnce(controllers),
      because: { reason: 'RegionBound', ...worded(ACTIVE) },
    };
  }
  const regions = [identity.region, ...(identity.adoptsRegions ?? [])];
  return {
    active: true,
    publishes: eachOnce(
      regions.flatMap(region =>
        controllers.filter(controller => controller.region === region),
      ),
    ),
    because: { reason: 'Active', ...worded(ACTIVE) },
  };
}

function nothing(
  reason: Exclude<PolicyReason['reason'], 'Active' | 'RegionBound'>,
  words: Phrase,
): PolicyDecision {
  return {
    active: false,
    publishes: [],
    because: { reason, ...worded(words) },
  };
}

function eachOnce(
  controllers: ExternalDnsController[],
): ExternalDnsController[] {
  return [
    ...new Map(
      controllers.map(controller => [controller.name, controller]),
    ).values(),
  ];
}
