import {
  byTargets,
  Changes,
  Endpoint,
  hasSameTargets,
  normalName,
  OWNER_LABEL,
  RESOURCE_LABEL,
} from './endpoint';

/** What ExternalDNS may do with the records it owns. */
export type Policy = 'sync' | 'upsert-only' | 'create-only';

/** A change that would be due but is not made, because the record is another's or nobody's. */
export interface Refusal {
  dnsName: string;
  recordType: string;
  action: 'create' | 'update' | 'delete';
  /** Undefined: no owner is known to this instance. */
  owner: string | undefined;
}

export interface PlanInput {
  /** Records of the zone, with the owner that the registry found. */
  current: readonly Endpoint[];
  desired: readonly Endpoint[];
  ownerId: string;
  policy: Policy;
  managedRecordTypes: readonly string[];
}

interface TypeRow {
  current?: Endpoint;
  candidates: Endpoint[];
}

type NameRow = Map<string, TypeRow>;

function rowsOf({ current, desired, managedRecordTypes }: PlanInput) {
  const rows = new Map<string, NameRow>();
  const typeRow = (endpoint: Endpoint): TypeRow => {
    const key = `${normalName(endpoint.dnsName)} ${
      endpoint.setIdentifier ?? ''
    }`;
    const row: NameRow = rows.get(key) ?? new Map();
    rows.set(key, row);
    const types = row.get(endpoint.recordType) ?? { candidates: [] };
    row.set(endpoint.recordType, types);
    return types;
  };
  const isManaged = ({ recordType }: Endpoint) =>
    managedRecordTypes.includes(recordType);
  for (const endpoint of current.filter(isManaged)) {
    typeRow(endpoint).current = endpoint;
  }
  for (const endpoint of desired.filter(isManaged)) {
    typeRow(endpoint).candidates.push(endpoint);
  }
  return rows;
}

/** Where a CNAME and another type are both wanted at a name, the CNAME gives way. */
function withoutTypeConflict(row: NameRow): NameRow {
  const wanted = [...row].filter(([, types]) => types.candidates.length > 0);
  const hasConflict =
    wanted.some(([type]) => type === 'CNAME') &&
    wanted.some(([type]) => type !== 'CNAME');
  if (!hasConflict) return row;
  return new Map(
    [...row].map(([type, types]) => [
      type,
      type === 'CNAME' ? { ...types, candidates: [] } : types,
    ]),
  );
}

/** A free name goes to the candidate with the smallest target. */
function chosenForCreate(candidates: Endpoint[]): Endpoint {
  return [...candidates].sort(byTargets)[0];
}

/** A taken name stays with the resource that holds it, if that still wants it. */
function chosenForUpdate(current: Endpoint, candidates: Endpoint[]): Endpoint {
  const holder = [...candidates]
    .sort(byTargets)
    .find(
      ({ labels }) => labels[RESOURCE_LABEL] === current.labels[RESOURCE_LABEL],
    );
  return holder ?? chosenForCreate(candidates);
}

function propertiesOf({ providerSpecific }: Endpoint): string {
  return (providerSpecific ?? [])
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .join(' ');
}

function isDifferent(current: Endpoint, desired: Endpoint): boolean {
  const ttl = desired.recordTtl ?? 0;
  return (
    !hasSameTargets(current, desired) ||
    (ttl > 0 && ttl !== (current.recordTtl ?? 0)) ||
    propertiesOf(current) !== propertiesOf(desired)
  );
}

/**
 * ExternalDNS's plan: what to write so that the zone holds what is desired, touching only records whose owner is this
 * instance's.
 *
 * @returns the changes, and those that were refused for ownership (which ExternalDNS itself mentions only in its
 *   debug log)
 */
export function planChanges(input: PlanInput): {
  changes: Changes;
  refusals: Refusal[];
} {
  const { ownerId, policy } = input;
  const changes: Changes = {
    create: [],
    updateOld: [],
    updateNew: [],
    delete: [],
  };
  const refusals: Refusal[] = [];
  const ownerOf = (endpoint: Endpoint) =>
    endpoint.labels[OWNER_LABEL] || undefined;
  const isOwn = (endpoint: Endpoint) => ownerOf(endpoint) === ownerId;
  const refuse = (action: Refusal['action'], held: Endpoint, of = held) =>
    refusals.push({
      dnsName: of.dnsName,
      recordType: of.recordType,
      action,
      owner: ownerOf(held),
    });

  for (const row of rowsOf(input).values()) {
    const creates: Endpoint[] = [];
    for (const { current, candidates } of withoutTypeConflict(row).values()) {
      if (current && candidates.length === 0) {
        if (policy !== 'sync') continue;
        if (isOwn(current)) changes.delete.push(current);
        else if (ownerOf(current)) refuse('delete', current);
      } else if (current) {
        const desired = chosenForUpdate(current, candidates);
        if (policy === 'create-only' || !isDifferent(current, desired)) {
          continue;
        }
        if (isOwn(current)) {
          changes.updateOld.push(current);
          changes.updateNew.push(desired);
        } else refuse('update', current, desired);
      } else if (candidates.length > 0) {
        creates.push(chosenForCreate(candidates));
      }
    }
    const foreign = [...row.values()]
      .flatMap(({ current }) => current ?? [])
      .find(current => !isOwn(current));
    for (const endpoint of creates) {
      if (foreign) refuse('create', foreign, endpoint);
      else changes.create.push(endpoint);
    }
  }
  return { changes, refusals };
}
