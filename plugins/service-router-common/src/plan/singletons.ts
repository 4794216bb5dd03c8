import {
  ClusterIdentity,
  ClusterIdentitySpec,
  Condition,
  DnsConfiguration,
  DnsConfigurationSpec,
} from '../kinds';
import { labelPartFault, labelValueFault } from '../naming';
import { byAge, ClusterState, isStanding } from './clusterState';
import { failed, ready, statusOf, StatusPlan } from './statusPlan';

/** @public */
export interface ClusterSingletons {
  identity?: ClusterIdentitySpec;
  configuration?: DnsConfigurationSpec;
  statuses: StatusPlan[];
}

/**
 * The identity and the DNS configuration a cluster works with, and the status of every object of the two kinds.
 *
 * With more than one, the oldest counts and the others are refused: a surplus object never takes the names of a working
 * cluster away, and its removal needs no further event (reference cases OP-CLUSTER-003, 004, 012).
 *
 * @public
 */
export function singletonsOf(state: ClusterState): ClusterSingletons {
  const identities = state.identities.filter(isStanding).sort(byAge);
  const configurations = state.configurations.filter(isStanding).sort(byAge);
  const identityFault = identities[0] && faultOfIdentity(identities[0]);
  const configurationFault =
    configurations[0] && faultOfConfiguration(configurations[0]);
  const configuration = configurationFault
    ? undefined
    : configurations[0]?.spec;

  return {
    identity: identityFault ? undefined : identities[0]?.spec,
    configuration,
    statuses: [
      ...identities.map((object, index) =>
        statusOf(object, identityStatus(index, object)),
      ),
      ...configurations.map((object, index) =>
        statusOf(object, { conditions: [configurationCondition(index)] }),
      ),
    ],
  };

  function identityStatus(index: number, object: ClusterIdentity) {
    if (index > 0) {
      return {
        phase: 'Failed',
        conditions: [surplus('ClusterIdentity', identities.length)],
      };
    }
    if (identityFault) {
      return {
        phase: 'Failed',
        conditions: [failed('InvalidSpec', identityFault)],
      };
    }
    return {
      phase: 'Active',
      conditions: [
        ready('ClusterIdentity is active and cluster identity is cached'),
        adoptedRegions(object.spec, configuration),
      ],
    };
  }

  function configurationCondition(index: number): Condition {
    if (index > 0) {
      return surplus('DNSConfiguration', configurations.length);
    }
    return configurationFault
      ? failed('InvalidSpec', configurationFault)
      : ready('DNSConfiguration is valid and cached');
  }
}

function surplus(kind: string, found: number): Condition {
  return failed(
    'SingletonViolation',
    `only one ${kind} resource is allowed per cluster, found ${found}`,
  );
}

function faultOfIdentity({ spec }: ClusterIdentity): string | undefined {
  const fields = ['region', 'cluster', 'domain', 'environmentLetter'] as const;
  for (const field of fields) {
    if (!spec?.[field]) {
      return `${field} cannot be empty`;
    }
  }
  for (const field of ['region', 'cluster'] as const) {
    const fault = labelPartFault(spec[field]) ?? labelValueFault(spec[field]);
    if (fault) {
      return `${field} "${spec[field]}" ${fault}`;
    }
  }
  return undefined;
}

function faultOfConfiguration({ spec }: DnsConfiguration): string | undefined {
  const controllers = spec?.externalDNSControllers ?? [];
  if (controllers.length === 0) {
    return 'externalDNSControllers cannot be empty';
  }
  for (const [index, controller] of controllers.entries()) {
    for (const field of ['name', 'region'] as const) {
      if (!controller[field]) {
        return `externalDNSControllers[${index}].${field} cannot be empty`;
      }
      const fault = labelValueFault(controller[field]);
      if (fault) {
        return `externalDNSControllers[${index}].${field} "${controller[field]}" ${fault}`;
      }
    }
  }
  return undefined;
}

function adoptedRegions(
  identity: ClusterIdentitySpec,
  configuration: DnsConfigurationSpec | undefined,
): Condition {
  const adopted = identity.adoptsRegions ?? [];
  if (adopted.length === 0) {
    return {
      type: 'AdoptedRegionsValid',
      status: 'True',
      reason: 'NoAdoptedRegions',
      message: 'No adopted regions configured',
    };
  }
  const unknown = adopted.filter(
    region =>
      !configuration?.externalDNSControllers.some(
        controller => controller.region === region,
      ),
  );
  return unknown.length === 0
    ? {
        type: 'AdoptedRegionsValid',
        status: 'True',
        reason: 'AllAdoptedRegionsValid',
        message: 'All adopted regions have matching controllers',
      }
    : {
        type: 'AdoptedRegionsValid',
        status: 'False',
        reason: 'AdoptedRegionNotFound',
        message: `Adopted regions [${unknown.join(
          ' ',
        )}] have no matching controller in DNSConfiguration`,
      };
}
