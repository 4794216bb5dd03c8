import { Endpoint, keyOf, RESOURCE_LABEL } from './endpoint';

/** A DNSEndpoint as an API server returns it, as far as it is read here. */
export interface DnsEndpointObject {
  apiVersion?: string;
  kind?: string;
  metadata: {
    name: string;
    namespace: string;
    generation?: number;
    resourceVersion?: string;
  };
  spec?: {
    endpoints?: (DnsEndpointEntry | null)[] | null;
  };
  status?: { observedGeneration?: number };
}

export interface DnsEndpointEntry {
  dnsName?: string;
  recordType?: string;
  targets?: string[];
  recordTTL?: number;
  setIdentifier?: string;
  labels?: Record<string, string>;
  providerSpecific?: { name: string; value: string }[];
}

/** An entry that is left out, and why. */
export interface SkippedEntry {
  resource: string;
  dnsName: string;
  reason: string;
}

/** Types whose targets are names and may be written with their trailing dot. */
const DOTTED_TYPES = ['CNAME', 'DNAME', 'TXT', 'MX', 'SRV'];
const PROVIDER_PREFIX = 'azure-private-dns/';

function faultOf(entry: DnsEndpointEntry): string | undefined {
  if (!entry.dnsName) return 'it has no dnsName';
  if (!entry.recordType) return 'it has no recordType';
  const targets = entry.targets ?? [];
  if (targets.length === 0) return 'it has no targets';
  const dotted = targets.find(target => target.endsWith('.'));
  const undotted = targets.find(target => !target.endsWith('.'));
  if (entry.recordType === 'NAPTR') {
    return undotted && `NAPTR target '${undotted}' lacks its trailing dot`;
  }
  return dotted && !DOTTED_TYPES.includes(entry.recordType)
    ? `target '${dotted}' has an illegal trailing dot`
    : undefined;
}

/** Properties of other providers are dropped, those without a provider's name stay (since v0.21.0). */
function retained(
  properties: DnsEndpointEntry['providerSpecific'],
): Endpoint['providerSpecific'] {
  const kept = (properties ?? [])
    .filter(
      ({ name }) => !name.includes('/') || name.startsWith(PROVIDER_PREFIX),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return kept.length > 0 ? kept : undefined;
}

/** Equal name, type, set identifier and TTL become one endpoint with all targets, except CNAMEs. */
function merge(endpoints: Endpoint[]): Endpoint[] {
  const merged = new Map<string, Endpoint>();
  const result: Endpoint[] = [];
  for (const endpoint of endpoints) {
    const key = `${keyOf(endpoint)} ${endpoint.recordTtl ?? 0}`;
    const existing = merged.get(key);
    if (existing && endpoint.recordType !== 'CNAME') {
      existing.targets = [
        ...new Set([...existing.targets, ...endpoint.targets]),
      ];
    } else {
      const own = { ...endpoint, targets: [...endpoint.targets] };
      merged.set(key, own);
      result.push(own);
    }
  }
  return result;
}

/**
 * What the DNSEndpoints of a cluster ask for, as ExternalDNS's `crd` source reads them.
 *
 * @returns the endpoints, each with the label `resource` = `crd/{namespace}/{name}`, and the entries left out
 */
export function desiredEndpoints(objects: readonly DnsEndpointObject[]): {
  endpoints: Endpoint[];
  skipped: SkippedEntry[];
} {
  const endpoints: Endpoint[] = [];
  const skipped: SkippedEntry[] = [];
  for (const { metadata, spec } of objects) {
    const resource = `crd/${metadata.namespace}/${metadata.name}`;
    for (const entry of spec?.endpoints ?? []) {
      const reason = entry ? faultOf(entry) : 'it is null';
      if (!entry || reason) {
        skipped.push({
          resource,
          dnsName: entry?.dnsName ?? '',
          reason: reason ?? 'it is null',
        });
      } else {
        endpoints.push({
          dnsName: entry.dnsName ?? '',
          recordType: entry.recordType ?? '',
          targets: entry.targets ?? [],
          setIdentifier: entry.setIdentifier,
          recordTtl: entry.recordTTL,
          labels: { ...entry.labels, [RESOURCE_LABEL]: resource },
          providerSpecific: retained(entry.providerSpecific),
        });
      }
    }
  }
  return { endpoints: merge(endpoints), skipped };
}
