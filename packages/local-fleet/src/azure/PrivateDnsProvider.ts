import { RecordSet, Zone } from '../zones';
import { AzureError } from './AzureError';
import { pageOf, pageSizeOf } from './pages';
import { PrivateZones } from './PrivateZones';
import { RequestLimits } from './RequestLimits';
import { parseResourcePath, ResourcePath } from './resourcePath';
import { recordSetResource, zoneResource } from './resources';

/** A request to Resource Manager, after its token was accepted. */
export interface ResourceRequest {
  method: string;
  url: URL;
  headers: { ifMatch?: string; ifNoneMatch?: string };
  /** The parsed JSON body of a PUT or PATCH. */
  body?: unknown;
}

/** What is answered: a status, and a body except with 204 or a delete. */
export interface ResourceResponse {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/**
 * Versions of the interface that are answered; the records have the same shape in all of them.
 * 2024-06-01 is what `@azure/arm-privatedns` 4.0.0 sends, 2020-06-01 what ExternalDNS's Go SDK sends.
 */
const API_VERSIONS = ['2018-09-01', '2020-01-01', '2020-06-01', '2024-06-01'];

/**
 * The resource provider `Microsoft.Network/privateDnsZones`: turns requests into operations on zones.
 */
export class PrivateDnsProvider {
  constructor(
    private readonly zones: PrivateZones,
    private readonly limits: RequestLimits,
  ) {}

  /** @throws AzureError for whatever Azure would refuse */
  handle(request: ResourceRequest): ResourceResponse {
    checkApiVersion(request.url);
    const path = parseResourcePath(request.url.pathname);
    switch (path.kind) {
      case 'zonesOfSubscription':
        requireMethod(request, ['GET']);
        this.limits.ofZones(path.subscriptionId, 'listBySubscription');
        return ok({
          value: this.zones
            .ofSubscription(path.subscriptionId)
            .map(zoneResource),
        });
      case 'zonesOfGroup':
        requireMethod(request, ['GET']);
        this.limits.ofZones(
          `${path.subscriptionId}/${path.resourceGroup}`,
          'listByGroup',
        );
        return ok({ value: this.zones.ofGroup(path).map(zoneResource) });
      case 'zone': {
        refuseZoneWrites(request, path.zoneName);
        const zone = this.zones.zone(path);
        this.limits.ofZones(keyOf(zone), 'get');
        return ok(zoneResource(zone));
      }
      case 'recordSets':
        return this.#list(request, path);
      default:
        return this.#recordSet(request, path);
    }
  }

  #list(
    request: ResourceRequest,
    path: Extract<ResourcePath, { kind: 'recordSets' }>,
  ): ResourceResponse {
    requireMethod(request, ['GET']);
    const { url } = request;
    const zone = this.zones.parentZone(path);
    this.limits.ofRecordSets(keyOf(zone), 'list');
    const suffix = url.searchParams.get('$recordsetnamesuffix')?.toLowerCase();
    const isWanted = (set: RecordSet) =>
      (!path.recordType || set.data.type === path.recordType) &&
      (!suffix || set.name.endsWith(suffix));
    const page = pageOf(
      zone.recordSets().filter(isWanted),
      pageSizeOf(url.searchParams.get('$top')),
      url.searchParams.get('$skiptoken'),
    );
    const body = { value: page.items.map(set => recordSetResource(zone, set)) };
    if (!page.next) return ok(body);
    const nextLink = new URL(url);
    nextLink.searchParams.set('$skiptoken', page.next);
    return ok({ ...body, nextLink: nextLink.href });
  }

  #recordSet(
    request: ResourceRequest,
    path: Extract<ResourcePath, { kind: 'recordSet' }>,
  ): ResourceResponse {
    requireMethod(request, ['GET', 'PUT', 'PATCH', 'DELETE']);
    const zone = this.zones.parentZone(path);
    const answer = (set: RecordSet, status = 200): ResourceResponse => ({
      status,
      headers: { etag: set.etag },
      body: recordSetResource(zone, set),
    });
    const exists = zone.get(path.relativeName, path.recordType) !== undefined;
    switch (request.method) {
      case 'GET':
        this.limits.ofRecordSets(keyOf(zone), 'get');
        return answer(this.zones.get(path));
      case 'PUT': {
        this.limits.ofRecordSets(keyOf(zone), exists ? 'update' : 'create');
        const { set, isNew } = this.zones.put(
          path,
          request.body,
          request.headers,
        );
        return answer(set, isNew ? 201 : 200);
      }
      case 'PATCH':
        this.limits.ofRecordSets(keyOf(zone), 'update');
        return answer(this.zones.patch(path, request.body, request.headers));
      default:
        this.limits.ofRecordSets(keyOf(zone), 'delete');
        return { status: this.zones.delete(path, request.headers) ? 200 : 204 };
    }
  }
}

function ok(body: unknown): ResourceResponse {
  return { status: 200, body };
}

function keyOf({ id }: Zone): string {
  return `${id.subscriptionId}/${id.resourceGroup}/${id.name}`;
}

function checkApiVersion(url: URL): void {
  const version = url.searchParams.get('api-version');
  if (!version) {
    throw new AzureError(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  }
  if (!API_VERSIONS.includes(version)) {
    throw new AzureError(
      400,
      'InvalidResourceType',
      `The resource type 'privateDnsZones' could not be found in the namespace 'Microsoft.Network' for api version '${version}'. The supported api-versions are '${API_VERSIONS.join(
        ',',
      )}'.`,
    );
  }
}

function requireMethod({ method }: ResourceRequest, allowed: string[]): void {
  if (!allowed.includes(method)) {
    throw new AzureError(
      405,
      'MethodNotAllowed',
      `The requested resource does not support http method '${method}'.`,
      { allow: allowed.join(', ') },
    );
  }
}

/** The fleet's zones are made with it: its principal may write what is in them, not the zones themselves. */
function refuseZoneWrites({ method }: ResourceRequest, zone: string): void {
  if (method === 'GET') return;
  const action = method === 'DELETE' ? 'delete' : 'write';
  throw new AzureError(
    403,
    'AuthorizationFailed',
    `The client does not have authorization to perform action 'Microsoft.Network/privateDnsZones/${action}' over the zone '${zone}'.`,
  );
}
