import {
  ENDPOINT_TYPES,
  EndpointType,
  Profile,
  ProfileId,
  ROUTING_METHODS,
} from '../../trafficManager';
import { AzureError } from '../AzureError';
import { Fields } from '../bodyFields';
import { BodyReader } from './BodyReader';
import { checkProfile, withPriorities } from './checkProfile';
import { EndpointContext, EndpointDraft, readEndpoint } from './readEndpoint';
import { readMonitorConfig } from './readMonitorConfig';

const STATES = ['Enabled', 'Disabled'] as const;
const RECORD_TYPES = ['DomainName', 'IPv4Address', 'IPv6Address', 'Any'];
const LONGEST_TTL = 2147483647;
const USUAL_TTL = 60;
/** Tags of a resource, as Resource Manager limits them. */
const MAX_TAGS = 50;

/** 1 to 63 letters, digits, hyphens and periods, a letter or digit at both ends. */
export function isProfileName(name: string): boolean {
  return /^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$/.test(name);
}

function checkLocation(location: unknown): void {
  if (location === undefined || location === null) {
    throw new AzureError(
      400,
      'LocationRequired',
      'The location property is required for this definition.',
    );
  }
  if (typeof location !== 'string' || location.toLowerCase() !== 'global') {
    throw new AzureError(
      400,
      'LocationNotAvailableForResourceType',
      `The provided location '${location}' is not available for resource type 'Microsoft.Network/trafficManagerProfiles'. List of available regions for the resource type is 'global'.`,
    );
  }
}

function readTags(
  reader: BodyReader,
  value: unknown,
): Record<string, string> | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) {
    reader.fault(`The value of 'tags' must be an object.`);
    return undefined;
  }
  const entries = Object.entries(value);
  if (entries.length > MAX_TAGS) {
    throw new AzureError(
      400,
      'InvalidTagsCount',
      `The number of tags specified is ${entries.length}. The maximum number of tags per resource is ${MAX_TAGS}.`,
    );
  }
  for (const [key, text] of entries) {
    if (/[<>%&\\?/]/.test(key) || key.length > 512) {
      throw new AzureError(
        400,
        'InvalidTagNameCharacters',
        `The tag name '${key}' is invalid: it has more than 512 characters, or one of '<,>,%,&,\\,?,/'.`,
      );
    }
    if (typeof text !== 'string' || text.length > 256) {
      throw new AzureError(
        400,
        'InvalidTagValueLength',
        `The value of the tag '${key}' must be a string of at most 256 characters.`,
      );
    }
  }
  return Object.fromEntries(entries) as Record<string, string>;
}

function readEndpoints(
  reader: BodyReader,
  value: unknown,
  context: EndpointContext,
): EndpointDraft[] {
  const items = reader.list(value, 'properties.endpoints') ?? [];
  return items.flatMap((item, index) => {
    const where = `properties.endpoints[${index}]`;
    const fields = reader.fields(item, where);
    const name = reader.text(fields.name, `${where}.name`) ?? '';
    const type = endpointTypeOf(reader, fields, name);
    return type
      ? readEndpoint(
          reader,
          { name, type },
          reader.fields(fields.properties, `${where}.properties`),
          context,
        )
      : [];
  });
}

function endpointTypeOf(
  reader: BodyReader,
  { type }: Fields,
  name: string,
): EndpointType | undefined {
  const text = typeof type === 'string' ? type : '<null>';
  const known = ENDPOINT_TYPES.find(
    word =>
      text.toLowerCase() ===
      `microsoft.network/trafficmanagerprofiles/${word}`.toLowerCase(),
  );
  if (!known) {
    reader.fault(
      `The type '${text}' specified for endpoint '${
        name || '<null>'
      }' is invalid. Valid endpoint types are: ${ENDPOINT_TYPES.map(
        word => `'Microsoft.Network/trafficManagerProfiles/${word}'`,
      ).join(', ')}.`,
    );
  }
  return known;
}

/**
 * Reads and checks the body of a PUT, which is the whole profile: endpoints that are left out are no more; or of a
 * PATCH, which keeps what is left out and may not speak of endpoints.
 *
 * @param existing - what is there; `isWhole` false needs it
 * @throws AzureError 400 with all that is wrong
 */
export function readProfile(
  body: unknown,
  id: ProfileId,
  existing: Profile | undefined,
  isWhole: boolean,
  context: EndpointContext,
): Profile {
  const reader = new BodyReader();
  const root = reader.fields(body ?? {}, 'body');
  const properties = reader.fields(root.properties, 'properties');
  if (isWhole) checkLocation(root.location);
  if (!isProfileName(id.name)) {
    reader.fault(
      `The Traffic Manager profile name '${id.name}' is invalid. It must have 1 to 63 alphanumeric characters, hyphens and periods, and start and end with an alphanumeric character.`,
    );
  }
  if (!isWhole && properties.endpoints) {
    reader.fault(
      `The property 'endpoints' cannot be changed with PATCH. Use PUT on the profile, or the operations on endpoints.`,
    );
  }
  const kept = isWhole ? undefined : existing;
  const routingMethod =
    reader.word(
      properties.trafficroutingmethod,
      ROUTING_METHODS,
      'properties.trafficRoutingMethod',
    ) ?? kept?.routingMethod;
  if (!routingMethod && !properties.trafficroutingmethod) {
    reader.fault(
      `The value of 'properties.trafficRoutingMethod' must be specified.`,
    );
  }
  const profile: Profile = {
    id: existing?.id ?? id,
    tags: readTags(reader, root.tags) ?? kept?.tags ?? {},
    status:
      reader.word(
        properties.profilestatus,
        STATES,
        'properties.profileStatus',
      ) ??
      kept?.status ??
      'Enabled',
    routingMethod: routingMethod ?? 'Performance',
    ...readDnsConfig(reader, properties.dnsconfig, existing, kept),
    monitor: readMonitorConfig(reader, properties.monitorconfig, kept?.monitor),
    endpoints: kept
      ? kept.endpoints
      : withPriorities(
          reader,
          readEndpoints(reader, properties.endpoints, context),
        ),
    maxReturn:
      reader.number(properties.maxreturn, [1, 8], 'properties.maxReturn') ??
      // A PATCH away from MultiValue takes it along.
      (routingMethod === 'MultiValue' ? kept?.maxReturn : undefined),
    allowedEndpointRecordTypes:
      reader
        .list(
          properties.allowedendpointrecordtypes,
          'properties.allowedEndpointRecordTypes',
        )
        ?.flatMap(
          item =>
            reader.word(
              item,
              RECORD_TYPES,
              'properties.allowedEndpointRecordTypes',
            ) ?? [],
        ) ??
      kept?.allowedEndpointRecordTypes ??
      [],
    trafficView:
      reader.word(
        properties.trafficviewenrollmentstatus,
        STATES,
        'properties.trafficViewEnrollmentStatus',
      ) ??
      kept?.trafficView ??
      'Disabled',
  };
  checkProfile(reader, profile, context.profiles);
  reader.finish();
  return profile;
}

function readDnsConfig(
  reader: BodyReader,
  value: unknown,
  existing: Profile | undefined,
  kept: Profile | undefined,
): Pick<Profile, 'relativeName' | 'ttl'> {
  const fields = reader.fields(value, 'properties.dnsConfig');
  const relativeName =
    reader.text(fields.relativename, 'properties.dnsConfig.relativeName') ??
    existing?.relativeName ??
    '';
  if (!isProfileName(relativeName)) {
    reader.fault(
      `The relative DNS name '${relativeName}' is invalid. It must have 1 to 63 alphanumeric characters, hyphens and periods, and start and end with an alphanumeric character.`,
    );
  }
  const isMoved =
    existing &&
    existing.relativeName.toLowerCase() !== relativeName.toLowerCase();
  if (isMoved) {
    reader.fault(
      `The relative DNS name of a Traffic Manager profile cannot be changed from '${existing.relativeName}' to '${relativeName}'.`,
    );
  }
  return {
    relativeName: existing?.relativeName ?? relativeName,
    ttl:
      reader.number(fields.ttl, [0, LONGEST_TTL], 'properties.dnsConfig.ttl') ??
      kept?.ttl ??
      USUAL_TTL,
  };
}
