import { Condition } from '../kinds';
import { say, Told, told } from '../sentences';

/**
 * What keeps a Gateway of one cluster from being of use, by its conditions, with what mends it; nothing where all is well. What
 * no sentence is known for is told as the condition says it.
 */
export function gatewayReasons(conditions: readonly Condition[]): Told[] {
  const not = conditions.filter(({ status }) => status === 'False');
  const identity = not.filter(
    ({ reason }) => reason === 'ClusterIdentityNotAvailable',
  );
  // Without an identity there is no name either, which goes without saying.
  return (identity.length > 0 ? identity : not).map(reasonOf);
}

function reasonOf({ reason, message }: Condition): Told {
  switch (reason) {
    case 'NoServiceRoutes':
      return told(
        say`No ServiceRoute asks for it.`,
        say`Name it as the gatewayName of a ServiceRoute, or leave it as it is.`,
      );
    case 'ClusterIdentityNotAvailable':
      return told(
        say`The cluster has no ClusterIdentity, so the name is not known.`,
        say`Apply a ClusterIdentity with region, cluster, domain and environmentLetter.`,
      );
    case 'LoadBalancerIPPending':
      return told(
        say`Its load balancer has no address yet.`,
        say`See that the Service of its controller is of type LoadBalancer and gets an address.`,
      );
    case 'DNSNotReady':
      return told(
        say`The cluster has no DNSConfiguration, so its address is not published.`,
        say`Apply a DNSConfiguration that names the ExternalDNS instances.`,
      );
    default:
      return { sentence: `${message.replace(/\.$/, '')}.` };
  }
}
