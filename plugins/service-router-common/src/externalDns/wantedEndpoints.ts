import { DnsEndpoint, DnsEndpointEntry } from '../kinds';
import { isSelected } from './labelSelector';
import { normalName } from './registryNaming';

/** A record that ExternalDNS is asked to publish. @public */
export interface WantedEndpoint {
  /** Lower case, without the trailing dot. */
  fqdn: string;
  type: string;
  targets: string[];
  /** Seconds; absent leaves it to the provider. */
  ttl?: number;
  setIdentifier?: string;
  /** What the registry record says it was made from: `crd/namespace/name`. */
  resource: string;
  /** Further labels that the registry record carries. */
  labels: Record<string, string>;
  /** Settings for the provider, as far as ExternalDNS passes them on. */
  properties: { name: string; value: string }[];
}

/** An entry of a DNSEndpoint that ExternalDNS leaves out, which it tells only in its log. @public */
export interface PassedOverEntry {
  resource: string;
  fqdn: string;
  /** In words that finish the sentence "the entry is left out because ...". */
  because: string;
}

/** What the TXT registry calls a DNSEndpoint. @public */
export function resourceOf(metadata: {
  namespace?: string;
  name: string;
}): string {
  return `crd/${metadata.namespace ?? ''}/${metadata.name}`;
}

/** Types whose targets are names and may be written with the trailing dot. */
const DOTTED_TYPES = ['CNAME', 'DNAME', 'TXT', 'MX', 'SRV'];

/**
 * What an ExternalDNS with the source `crd` reads from the DNSEndpoints of a cluster (external-dns.md 1.6): those that
 * the label filter selects, without the entries it cannot use, equal ones put together.
 *
 * @param provider - whose settings are passed on, `azure-private-dns` unless told
 * @throws {@link LabelSelectorError}
 * @public
 */
export function wantedEndpointsOf(
  objects: readonly DnsEndpoint[],
  options: { labelFilter?: string; provider?: string } = {},
): { endpoints: WantedEndpoint[]; passedOver: PassedOverEntry[] } {
  const { labelFilter = '', provider = 'azure-private-dns' } = options;
  const endpoints: WantedEndpoint[] = [];
  const passedOver: PassedOverEntry[] = [];
  for (const { metadata, spec } of objects) {
    if (!isSelected(labelFilter, metadata.labels)) {
      continue;
    }
    const resource = resourceOf(metadata);
    for (const entry of spec?.endpoints ?? []) {
      const because = faultOf(entry);
      if (because) {
        passedOver.push({
          resource,
          fqdn: normalName(entry?.dnsName ?? ''),
          because,
        });
      } else {
        endpoints.push(endpointOf(entry, resource, provider));
      }
    }
  }
  return { endpoints: putTogether(endpoints), passedOver };
}

/** The API server admits entries that lack everything, `null` among them. */
function faultOf(entry: Partial<DnsEndpointEntry> | null): string | undefined {
  if (!entry) {
    return 'it is null';
  }
  const { dnsName, recordType, targets } = entry;
  if (!dnsName) {
    return 'it has no dnsName';
  }
  if (!recordType) {
    return 'it has no recordType';
  }
  if (!targets || targets.length === 0) {
    return 'it has no targets';
  }
  if (recordType === 'NAPTR') {
    const undotted = targets.find(target => !target.endsWith('.'));
    return undotted && `the NAPTR target "${undotted}" lacks its trailing dot`;
  }
  const dotted = DOTTED_TYPES.includes(recordType)
    ? undefined
    : targets.find(target => target.endsWith('.'));
  return dotted && `the target "${dotted}" ends with a dot`;
}

function endpointOf(
  entry: DnsEndpointEntry,
  resource: string,
  provider: string,
): WantedEndpoint {
  const { recordTTL, setIdentifier } = entry;
  return {
    fqdn: normalName(entry.dnsName),
    type: entry.recordType,
    targets: [...entry.targets],
    ...(recordTTL ? { ttl: recordTTL } : {}),
    ...(setIdentifier ? { setIdentifier } : {}),
    resource,
    labels: entry.labels ?? {},
    properties: (entry.providerSpecific ?? []).filter(
      ({ name }) => !name.includes('/') || name.startsWith(`${provider}/`),
    ),
  };
}

/** Equal name, type, set identifier and TTL become one endpoint with all targets, except CNAMEs, which have only one. */
function putTogether(endpoints: WantedEndpoint[]): WantedEndpoint[] {
  const byKey = new Map<string, WantedEndpoint>();
  const result: WantedEndpoint[] = [];
  for (const endpoint of endpoints) {
    const { fqdn, type, setIdentifier = '', ttl = 0 } = endpoint;
    const key = [fqdn, type, setIdentifier, ttl].join(' ');
    const first = type === 'CNAME' ? undefined : byKey.get(key);
    if (first) {
      first.targets = [...new Set([...first.targets, ...endpoint.targets])];
    } else {
      byKey.set(key, endpoint);
      result.push(endpoint);
    }
  }
  return result;
}
