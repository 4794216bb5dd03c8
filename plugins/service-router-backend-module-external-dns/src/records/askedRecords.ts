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
