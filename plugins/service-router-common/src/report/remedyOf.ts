import { ConditionReason } from '../kinds';
import { Phrase, say } from '../sentences';

const remedies: Partial<Record<ConditionReason, Phrase>> = {
  DNSPolicyNotFound: say`Add a DNSPolicy to the namespace of the route.`,
  DNSConfigurationNotAvailable: say`A platform admin has to apply a DNSConfiguration to the cluster.`,
  ClusterIdentityNotAvailable: say`A platform admin has to apply a ClusterIdentity to the cluster.`,
  GatewayNotFound: say`Name a Gateway that exists in that namespace (gatewayName, gatewayNamespace).`,
  DNSEndpointGenerationFailed: say`Add an ExternalDNS controller for this cluster's region to the DNSConfiguration.`,
  ObjectNameTaken: say`Rename the object that has the name, or this route.`,
};

/** What mends the reason that a cluster gives for not publishing a route, where it is not in the reason already. */
export function remedyOf(reason: ConditionReason): Phrase | undefined {
  return remedies[reason];
}
