import { isIP } from 'node:net';
import {
  Endpoint,
  EndpointType,
  faultOf,
  isAzureLocation,
  placesAround,
  ProfileStore,
  Subnet,
} from '../../trafficManager';
import { Fields, isDomainName } from '../bodyFields';
import { BodyReader } from './BodyReader';
import { readHeaders } from './readMonitorConfig';

/** What a resource of Azure is reached by. @public */
export interface AzureTarget {
  target: string;
  location: string;
}

/** What an endpoint's ids are looked up in. */
export interface EndpointContext {
  profiles: ProfileStore;
  targetOf(resourceId: string): AzureTarget | undefined;
}

/** An endpoint before it has a priority. */
export type EndpointDraft = Omit<Endpoint, 'priority'> & { priority?: number };

const STATES = ['Enabled', 'Disabled'] as const;
const FULL_RANGE: [number, number] = [1, 1000];

/** A nested endpoint can ask for no more children than a profile may have. */
const CHILDREN: [number, number] = [1, 200];

/**
 * Reads and checks one endpoint by itself.
 *
 * @param properties - the fields of its `properties`
 * @param existing - for a PATCH, what fields that are left out keep
 */
export function readEndpoint(
  reader: BodyReader,
  { name, type }: { name: string; type: EndpointType },
  properties: Fields,
  context: EndpointContext,
  existing?: Endpoint,
): EndpointDraft {
  const where = (field: string) => `endpoint '${name}': ${field}`;
  if (!/^\S(.*\S)?$/.test(name) || name.length > 260) {
    reader.fault(
      `Endpoint name '${name}' is invalid. Endpoint names cannot be empty or all whitespace, and must be up to 260 alphanumeric characters long.`,
    );
  }
  const minimum = (field: string, [least]: [number, number]) =>
    reader.number(
      properties[field.toLowerCase()],
      [least, CHILDREN[1]],
      where(field),
    );
  const children =
    minimum('minChildEndpoints', CHILDREN) ?? existing?.minChildEndpoints;
  const isNested = type === 'nestedEndpoints';
  if (!isNested && children !== undefined) {
    reader.fault(
      `The property 'minChildEndpoints' specified for endpoint '${name}' is only applicable to endpoints of type 'nestedEndpoints'.`,
    );
  }
  return {
    name,
    type,
    ...targetOf(reader, { name, type }, properties, context, existing),
    status:
      reader.word(properties.endpointstatus, STATES, where('endpointStatus')) ??
      existing?.status ??
      'Enabled',
    weight:
      reader.number(properties.weight, FULL_RANGE, where('weight')) ??
      existing?.weight ??
      1,
    priority:
      reader.number(properties.priority, FULL_RANGE, where('priority')) ??
      existing?.priority,
    ...(isNested
      ? {
          minChildEndpoints: children ?? 1,
          minChildEndpointsIPv4:
            minimum('minChildEndpointsIPv4', [0, 0]) ??
            existing?.minChildEndpointsIPv4,
          minChildEndpointsIPv6:
            minimum('minChildEndpointsIPv6', [0, 0]) ??
            existing?.minChildEndpointsIPv6,
        }
      : {}),
    geoMapping:
      readGeoMapping(reader, name, properties.geomapping) ??
      existing?.geoMapping ??
      [],
    subnets: readSubnets(reader, name, properties.subnets) ?? existing?.subnets,
    customHeaders:
      readHeaders(reader, properties.customheaders, where('customHeaders')) ??
      existing?.customHeaders ??
      [],
    alwaysServe:
      reader.word(properties.alwaysserve, STATES, where('alwaysServe')) ??
      existing?.alwaysServe ??
      'Disabled',
  };
}

function targetOf(
  reader: BodyReader,
  { name, type }: { name: string; type: EndpointType },
  properties: Fields,
  context: EndpointContext,
  existing?: Endpoint,
): Pick<Endpoint, 'target' | 'targetResourceId' | 'location'> {
  const target =
    reader.text(properties.target, `endpoint '${name}': target`) ??
    existing?.target;
  const resourceId =
    reader.text(
      properties.targetresourceid,
      `endpoint '${name}': targetResourceId`,
    ) ?? existing?.targetResourceId;
  const location =
    reader.text(
      properties.endpointlocation,
      `endpoint '${name}': endpointLocation`,
    ) ?? existing?.location;
  if (location !== undefined && !isAzureLocation(location)) {
    reader.fault(
      `The endpoint location '${location}' specified for endpoint '${name}' is invalid. It must be the name of an Azure location.`,
    );
  }
  if (type === 'externalEndpoints') {
    if (resourceId) {
      reader.fault(
        `The property 'targetResourceId' specified for endpoint '${name}' is not applicable to endpoints of type 'externalEndpoints'.`,
      );
    }
    const isTarget = target && (isIP(target) !== 0 || isHostName(target));
    if (!isTarget) {
      reader.fault(
        `The target '${
          target ?? ''
        }' specified for endpoint '${name}' is invalid. Endpoints of type 'externalEndpoints' must have a target that is a fully-qualified domain name or an IP address.`,
      );
    }
    return { target, location };
  }
  if (!resourceId) {
    reader.fault(
      `The property 'targetResourceId' must be specified for endpoint '${name}' of type '${type}'.`,
    );
    return { location };
  }
  if (type === 'nestedEndpoints') {
    if (!context.profiles.byResourceId(resourceId)) {
      reader.fault(
        `The Traffic Manager profile '${resourceId}' specified for endpoint '${name}' does not exist.`,
      );
    }
    return { targetResourceId: resourceId, location };
  }
  const resource = context.targetOf(resourceId);
  if (!resource) {
    reader.fault(
      `The Azure resource '${resourceId}' specified for endpoint '${name}' does not exist, or has no DNS name.`,
    );
  }
  return {
    targetResourceId: resourceId,
    target: resource?.target,
    location: location ?? resource?.location,
  };
}

function isHostName(text: string): boolean {
  return text.includes('.') && isDomainName(text);
}

function readGeoMapping(reader: BodyReader, name: string, value: unknown) {
  const codes = reader.texts(value, `endpoint '${name}': geoMapping`);
  for (const code of codes ?? []) {
    if (!placesAround(code)) {
      reader.fault(
        `The geographic region code '${code}' specified for endpoint '${name}' is invalid.`,
      );
    }
  }
  return codes?.map(code => code.toUpperCase());
}

function readSubnets(reader: BodyReader, name: string, value: unknown) {
  const where = `endpoint '${name}': subnets`;
  return reader.list(value, where)?.flatMap((item, index): Subnet[] => {
    const at = `${where}[${index}]`;
    const fields = reader.fields(item, at);
    const subnet = {
      first: reader.text(fields.first, `${at}.first`) ?? '',
      last: reader.text(fields.last, `${at}.last`),
      scope: reader.number(fields.scope, [0, 128], `${at}.scope`),
    };
    const fault = faultOf(subnet);
    if (!fault) return [subnet];
    reader.fault(
      `The subnet specified for endpoint '${name}' is invalid: ${fault}.`,
    );
    return [];
  });
}
