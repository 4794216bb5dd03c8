import { APEX, RecordSet, RecordType, Zone, ZoneStore } from '../zones';
import { AzureError } from './AzureError';
import { checkRelativeName, parseRecordSetBody } from './recordSetBody';
import { DnsService } from './dnsServices';
import { ResourceGroups } from './ResourceGroups';
import { GroupPath } from './resourcePath';
import { ZonePath } from './zonePath';

/** Preconditions of a write, as the headers carried them. */
export interface Preconditions {
  ifMatch?: string;
  ifNoneMatch?: string;
}

export interface RecordSetPath extends ZonePath {
  recordType: RecordType;
  relativeName: string;
}

function notFound(path: RecordSetPath): AzureError {
  return new AzureError(
    404,
    'NotFound',
    `The resource record '${path.relativeName}' does not exist in resource group '${path.resourceGroup}' of subscription '${path.subscriptionId}'.`,
  );
}

/** Azure's rule: a stale or absent ETag stops the write, and the message says which is current. */
function checkPreconditions(
  existing: RecordSet | undefined,
  { ifMatch, ifNoneMatch }: Preconditions,
): void {
  if (
    ifMatch &&
    !(existing && (ifMatch === '*' || ifMatch === existing.etag))
  ) {
    const current = existing ? ` The current was '${existing.etag}'.` : '';
    throw new AzureError(
      412,
      'PreconditionFailed',
      `The condition '${ifMatch}' in the If-Match header was not satisfied.${current}`,
    );
  }
  if (ifNoneMatch === '*' && existing) {
    throw new AzureError(
      412,
      'PreconditionFailed',
      `The condition '*' in the If-None-Match header was not satisfied. The current was '${existing.etag}'.`,
    );
  }
}

/**
 * The operations of a DNS resource provider on a zone store: what exists, what may be written, and with which of
 * Azure's errors the rest is refused. `BEHAVIOUR.md` lists each rule and where it is from.
 */
export class DnsZones {
  constructor(
    private readonly service: DnsService,
    private readonly store: ZoneStore,
    private readonly groups: ResourceGroups,
  ) {}

  /** @throws AzureError 404 `SubscriptionNotFound` */
  ofSubscription(subscriptionId: string): Zone[] {
    this.groups.requireSubscription(subscriptionId);
    return this.store
      .list()
      .filter(
        zone =>
          zone.id.subscriptionId.toLowerCase() === subscriptionId.toLowerCase(),
      );
  }

  /** @throws AzureError 404 `ResourceGroupNotFound` */
  ofGroup(group: GroupPath): Zone[] {
    this.groups.requireGroup(group);
    return this.ofSubscription(group.subscriptionId).filter(
      zone =>
        zone.id.resourceGroup.toLowerCase() ===
        group.resourceGroup.toLowerCase(),
    );
  }

  /** @throws AzureError 404 `ResourceNotFound` */
  zone(path: ZonePath): Zone {
    const zone = this.#find(path);
    if (!zone) {
      throw new AzureError(
        404,
        'ResourceNotFound',
        `The Resource 'Microsoft.Network/${this.service.type}/${path.zoneName}' under resource group '${path.resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
      );
    }
    return zone;
  }

  /** The zone that a record set path stands in. @throws AzureError 404 `ParentResourceNotFound` */
  parentZone(path: ZonePath): Zone {
    const zone = this.#find(path);
    if (!zone) {
      throw new AzureError(
        404,
        'ParentResourceNotFound',
        `Can not perform requested operation on nested resource. Parent resource '${path.zoneName}' not found.`,
      );
    }
    return zone;
  }

  /** @throws AzureError 404 `NotFound` */
  get(path: RecordSetPath): RecordSet {
    const set = this.parentZone(path).get(path.relativeName, path.recordType);
    if (!set) throw notFound(path);
    return set;
  }

  /** PUT: replaces the whole set. @returns the set, and whether it is new (201) or was replaced (200) */
  put(
    path: RecordSetPath,
    body: unknown,
    preconditions: Preconditions,
  ): { set: RecordSet; isNew: boolean } {
    const zone = this.parentZone(path);
    checkRelativeName(path.relativeName);
    const written = parseRecordSetBody(body, this.service, path.recordType);
    const existing = zone.get(path.relativeName, path.recordType);
    checkPreconditions(existing, preconditions);
    this.#checkCoexistence(zone, path);
    if (!existing && zone.size >= this.service.maxRecordSets) {
      throw new AzureError(
        400,
        'BadRequest',
        `The zone '${zone.id.name}' has reached its limit of ${this.service.maxRecordSets} record sets.`,
      );
    }
    const set = zone.put({ name: path.relativeName, ...written });
    return { set, isNew: !existing };
  }

  /** PATCH: keeps what the body leaves out. @throws AzureError 404 `NotFound` when there is nothing to change */
  patch(
    path: RecordSetPath,
    body: unknown,
    preconditions: Preconditions,
  ): RecordSet {
    const zone = this.parentZone(path);
    const existing = zone.get(path.relativeName, path.recordType);
    if (!existing) throw notFound(path);
    const written = parseRecordSetBody(
      body,
      this.service,
      path.recordType,
      existing,
    );
    checkPreconditions(existing, preconditions);
    return zone.put({ name: path.relativeName, ...written });
  }

  /** @returns whether there was something to delete (200), or nothing (204) */
  delete(path: RecordSetPath, preconditions: Preconditions): boolean {
    const zone = this.parentZone(path);
    const isOfZone =
      path.recordType === 'SOA' ||
      (path.recordType === 'NS' && path.relativeName === APEX);
    if (isOfZone) {
      throw new AzureError(
        400,
        'BadRequest',
        `The record set of type ${path.recordType} at the zone apex cannot be deleted; it is deleted with the zone.`,
      );
    }
    const existing = zone.get(path.relativeName, path.recordType);
    if (!existing) return false;
    checkPreconditions(existing, preconditions);
    return zone.delete(path.relativeName, path.recordType);
  }

  #find(path: ZonePath): Zone | undefined {
    this.groups.requireGroup(path);
    return this.store.get({ ...path, name: path.zoneName });
  }

  /** RFC 1034 3.6.2: a CNAME is alone at its name. The apex has an SOA, so it never is there. */
  #checkCoexistence(zone: Zone, path: RecordSetPath): void {
    const { recordType, relativeName } = path;
    if (recordType === 'SOA' && relativeName !== APEX) {
      throw new AzureError(
        400,
        'BadRequest',
        `A record set of type SOA can only be at the zone apex '@', not at '${relativeName}'.`,
      );
    }
    if (recordType === 'CNAME' && relativeName === APEX) {
      throw new AzureError(
        400,
        'BadRequest',
        'A record set of type CNAME cannot be created at the zone apex.',
      );
    }
    const other = zone
      .at(relativeName)
      .find(({ data }) =>
        recordType === 'CNAME' ? data.type !== 'CNAME' : data.type === 'CNAME',
      );
    if (other) {
      throw new AzureError(
        409,
        'Conflict',
        `The record set '${relativeName}' of type ${recordType} could not be created because a record set of type ${other.data.type} with the same name already exists in zone '${zone.id.name}'. A CNAME record cannot coexist with other records of the same name.`,
      );
    }
  }
}
