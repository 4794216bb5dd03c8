import { RecordSet, Zone } from '../zones';
import { AzureError } from './AzureError';
import { DnsService } from './dnsServices';
import { DnsZones } from './DnsZones';
import { pageOf, pageSizeOf } from './pages';
import { RequestLimits } from './RequestLimits';
import { ok, requireApiVersion, requireMethod } from './requirements';
import { ResourcePath } from './resourcePath';
import { ResourceRequest, ResourceResponse } from './ResourceRequest';
import { recordSetResource, zoneResource } from './resources';
import { DnsPath, parseZonePath } from './zonePath';

/**
 * The resource provider of one of Azure's DNS services: turns requests into operations on zones.
 */
export class DnsProvider {
  constructor(
    private readonly service: DnsService,
    private readonly zones: DnsZones,
    private readonly limits: RequestLimits,
  ) {}

  /** @throws AzureError for whatever Azure would refuse */
  handle(
    request: ResourceRequest,
    resourcePath: ResourcePath,
  ): ResourceResponse {
    const { service } = this;
    requireApiVersion(request.url, service.type, service.apiVersions);
    const path = parseZonePath(resourcePath, service);
    switch (path.kind) {
      case 'zonesOfSubscription':
        requireMethod(request, ['GET']);
        this.limits.ofZones(
          service.kind,
          path.subscriptionId,
          'listBySubscription',
        );
        return ok({
          value: this.zones
            .ofSubscription(path.subscriptionId)
            .map(zone => zoneResource(service, zone)),
        });
      case 'zonesOfGroup':
        requireMethod(request, ['GET']);
        this.limits.ofZones(
          service.kind,
          `${path.subscriptionId}/${path.resourceGroup}`,
          'listByGroup',
        );
        return ok({
          value: this.zones
            .ofGroup(path)
            .map(zone => zoneResource(service, zone)),
        });
      case 'zone': {
        this.#refuseZoneWrites(request, path.zoneName);
        const zone = this.zones.zone(path);
        this.limits.ofZones(service.kind, keyOf(zone), 'get');
        return ok(zoneResource(service, zone));
      }
      case 'recordSets':
        return this.#list(request, path);
      default:
        return this.#recordSet(request, path);
    }
  }

  #list(
    request: ResourceRequest,
    path: Extract<DnsPath, { kind: 'recordSets' }>,
  ): ResourceResponse {
    requireMethod(request, ['GET']);
    const { url } = request;
    const zone = this.zones.parentZone(path);
    this.limits.ofRecordSets(this.service.kind, keyOf(zone), 'list');
    const suffix = url.searchParams.get('$recordsetnamesuffix')?.toLowerCase();
    const isWanted = (set: RecordSet) =>
      (!path.recordType || set.data.type === path.recordType) &&
      (!suffix || set.name.endsWith(suffix));
    const page = pageOf(
      zone.recordSets().filter(isWanted),
      pageSizeOf(url.searchParams.get('$top')),
      url.searchParams.get('$skiptoken'),
    );
    const body = {
      value: page.items.map(set => recordSetResource(this.service, zone, set)),
    };
    if (!page.next) return ok(body);
    const nextLink = new URL(url);
    nextLink.searchParams.set('$skiptoken', page.next);
    return ok({ ...body, nextLink: nextLink.href });
  }

  #recordSet(
    request: ResourceRequest,
    path: Extract<DnsPath, { kind: 'recordSet' }>,
  ): ResourceResponse {
    requireMethod(request, ['GET', 'PUT', 'PATCH', 'DELETE']);
    const zone = this.zones.parentZone(path);
    const answer = (set: RecordSet, status = 200): ResourceResponse => ({
      status,
      headers: { etag: set.etag },
      body: recordSetResource(this.service, zone, set),
    });
    const exists = zone.get(path.relativeName, path.recordType) !== undefined;
    switch (request.method) {
      case 'GET':
        this.limits.ofRecordSets(this.service.kind, keyOf(zone), 'get');
        return answer(this.zones.get(path));
      case 'PUT': {
        this.limits.ofRecordSets(
          this.service.kind,
          keyOf(zone),
          exists ? 'update' : 'create',
        );
        const { set, isNew } = this.zones.put(
          path,
          request.body,
          request.headers,
        );
        return answer(set, isNew ? 201 : 200);
      }
      case 'PATCH':
        this.limits.ofRecordSets(this.service.kind, keyOf(zone), 'update');
        return answer(this.zones.patch(path, request.body, request.headers));
      default:
        this.limits.ofRecordSets(this.service.kind, keyOf(zone), 'delete');
        return { status: this.zones.delete(path, request.headers) ? 200 : 204 };
    }
  }

  /** The fleet's zones are made with it: its principal may write what is in them, not the zones themselves. */
  #refuseZoneWrites({ method }: ResourceRequest, zone: string): void {
    if (method === 'GET') return;
    const action = method === 'DELETE' ? 'delete' : 'write';
    throw new AzureError(
      403,
      'AuthorizationFailed',
      `The client does not have authorization to perform action 'Microsoft.Network/${this.service.type}/${action}' over the zone '${zone}'.`,
    );
  }
}

function keyOf({ id }: Zone): string {
  return `${id.subscriptionId}/${id.resourceGroup}/${id.name}`;
}
