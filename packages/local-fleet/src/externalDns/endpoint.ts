/** A record as ExternalDNS thinks of it, desired or found. */
export interface Endpoint {
  /** Fully qualified, without a trailing dot. */
  dnsName: string;
  recordType: string;
  targets: string[];
  setIdentifier?: string;
  /** Seconds; 0 or absent is "not configured". */
  recordTtl?: number;
  /** `owner` and `resource`, where known. */
  labels: Record<string, string>;
  providerSpecific?: { name: string; value: string }[];
}

/** What is to be written to a zone. `updateOld[i]` becomes `updateNew[i]`. */
export interface Changes {
  create: Endpoint[];
  updateOld: Endpoint[];
  updateNew: Endpoint[];
  delete: Endpoint[];
}

export const OWNER_LABEL = 'owner';
export const RESOURCE_LABEL = 'resource';

/** Names are compared without case and without a trailing dot. */
export function normalName(dnsName: string): string {
  return dnsName.trim().toLowerCase().replace(/\.$/, '');
}

/** The owner and what was read of it are per name, type and set identifier. */
export function keyOf(
  endpoint: Pick<Endpoint, 'dnsName' | 'recordType' | 'setIdentifier'>,
): string {
  return [
    normalName(endpoint.dnsName),
    endpoint.recordType,
    endpoint.setIdentifier ?? '',
  ].join(' ');
}

export function isEmpty(changes: Changes): boolean {
  return (
    changes.create.length + changes.updateNew.length + changes.delete.length ===
    0
  );
}

function normalTargets(endpoint: Endpoint): string[] {
  return [...new Set(endpoint.targets.map(normalName))].sort();
}

/** Targets are a set: order does not count. */
export function hasSameTargets(a: Endpoint, b: Endpoint): boolean {
  return normalTargets(a).join(' ') === normalTargets(b).join(' ');
}

/** The order by which the smallest target wins: fewer targets first, then by their names. */
export function byTargets(a: Endpoint, b: Endpoint): number {
  const [left, right] = [normalTargets(a), normalTargets(b)];
  if (left.length !== right.length) return left.length - right.length;
  const [one, other] = [left.join(' '), right.join(' ')];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
