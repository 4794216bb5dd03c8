import { TrafficRefusal } from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../protocol';
import { isInDomain } from './domainFilter';
import {
  groupKey,
  isAddressRecord,
  isEnabled,
  originOf,
  propertiesOf,
} from './recordGroup';
import { RecordsScope } from './standingRecords';

/** What ExternalDNS hands on and asks for Traffic Manager, as far as it is served. */
export interface AskedRecords {
  wanted: WebhookEndpoint[];
  refusals: TrafficRefusal[];
}

/** Keys of the groups that ExternalDNS asks for, whether or not they can be had. */
export function askedKeys(
  endpoints: WebhookEndpoint[],
  scope: RecordsScope,
): Set<string> {
  return new Set(askedRecords(endpoints, scope).wanted.map(groupKey));
}

/** Names outside of what is served are refused, whoever asks: their records are somebody else's. */
export function askedRecords(
  endpoints: WebhookEndpoint[],
  { domainFilter, cluster }: RecordsScope,
): AskedRecords {
  const asking = endpoints.filter(
    endpoint => isAddressRecord(endpoint) && isEnabled(propertiesOf(endpoint)),
  );
  const wanted: WebhookEndpoint[] = [];
  const refusals: TrafficRefusal[] = [];
  for (const endpoint of asking) {
    const hostname =
      propertiesOf(endpoint)['webhook/traffic-manager-hostname'] ?? '';
    const outside = [endpoint.dnsName, hostname].find(
      name => name !== '' && !isInDomain(name, domainFilter),
    );
    if (outside === undefined) {
      wanted.push(endpoint);
    } else {
      refusals.push({
        origin: originOf(
          { dnsName: endpoint.dnsName, resource: endpoint.labels?.resource },
          cluster,
        ),
        reason: 'DomainNotAllowed',
        message: `${outside} is outside of the domains that are served here; use a host name within them, or have the domain filter changed`,
      });
    }
  }
  return { wanted, refusals };
}

/**
 * Names that lead to a profile already. ExternalDNS makes no other record at a name that it does not own, and says so to
 * nobody.
 *
 * @param vanity - the CNAMEs of the hosts of profiles, as `/records` tells them
 */
export function besideVanityHosts(
  { wanted, refusals }: AskedRecords,
  vanity: WebhookEndpoint[],
  { cluster }: RecordsScope,
): AskedRecords {
  const profiles = new Map(
    vanity.map(({ dnsName, targets: [fqdn] }) => [dnsName.toLowerCase(), fqdn]),
  );
  const fqdnOf = ({ dnsName }: WebhookEndpoint) =>
    profiles.get(dnsName.toLowerCase().replace(/\.$/, ''));
  return {
    wanted: wanted.filter(endpoint => fqdnOf(endpoint) === undefined),
    refusals: [
      ...refusals,
      ...wanted.flatMap((endpoint): TrafficRefusal[] => {
        const fqdn = fqdnOf(endpoint);
        const { dnsName, labels } = endpoint;
        return fqdn === undefined
          ? []
          : [
              {
                origin: originOf(
                  { dnsName, resource: labels?.resource },
                  cluster,
                ),
                reason: 'HostTaken',
                message: `its host ${dnsName} leads to the profile ${fqdn} already, and ExternalDNS makes no other record there; give the object a host of its own, and name ${dnsName} in webhook-traffic-manager-hostname to join that profile`,
              },
            ];
      }),
    ],
  };
}
