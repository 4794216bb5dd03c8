import { isIP, isIPv4 } from 'node:net';
import {
  Endpoint,
  overlaps,
  Profile,
  ProfileStore,
  resourceIdOf,
} from '../../trafficManager';
import { BodyReader } from './BodyReader';
import { EndpointDraft } from './readEndpoint';

/** Published limit. */
const MAX_ENDPOINTS = 200;

/** Profiles nested in profiles, as deep as Azure allows. */
const MAX_DEPTH = 10;

function repeated(values: readonly string[]): string[] {
  return [
    ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
  ];
}

/**
 * Gives priorities to endpoints that have none: all in their order when none has one, and the next that is free to a
 * single one that comes later.
 */
export function withPriorities(
  reader: BodyReader,
  drafts: readonly EndpointDraft[],
): Endpoint[] {
  const given = drafts.flatMap(({ priority }) => priority ?? []);
  if (given.length > 0 && given.length < drafts.length) {
    reader.fault(
      'Some endpoints have a priority and others do not. If a priority is specified, it must be specified on all endpoints.',
    );
  }
  return drafts.map((draft, index) => ({
    ...draft,
    priority: draft.priority ?? index + 1,
  }));
}

/** The priority that an endpoint gets which is added without one. */
export function nextPriority(endpoints: readonly Endpoint[]): number {
  const taken = new Set(endpoints.map(({ priority }) => priority));
  let next = 1;
  while (taken.has(next)) next += 1;
  return next;
}

/** What must be true of all endpoints of a profile together. */
export function checkProfile(
  reader: BodyReader,
  profile: Profile,
  profiles: ProfileStore,
): void {
  const { endpoints } = profile;
  if (endpoints.length > MAX_ENDPOINTS) {
    reader.fault(
      `The number of endpoints specified is ${endpoints.length}. The maximum number of endpoints per profile is ${MAX_ENDPOINTS}.`,
    );
  }
  const names = repeated(endpoints.map(({ name }) => name.toLowerCase()));
  if (names.length > 0) {
    reader.fault(
      `There are duplicates in the list of endpoints. The following endpoint(s) appear more than once: ${names.join(
        ', ',
      )}.`,
    );
  }
  const targets = repeated(
    endpoints.flatMap(
      ({ target, targetResourceId }) =>
        (targetResourceId ?? target)?.toLowerCase() ?? [],
    ),
  );
  if (targets.length > 0) {
    reader.fault(
      `The following endpoint target(s) appear more than once: ${targets.join(
        ', ',
      )}. The targets of a profile must be unique.`,
    );
  }
  const priorities = repeated(
    endpoints.map(({ priority }) => String(priority)),
  );
  if (priorities.length > 0) {
    reader.fault(
      `The following endpoint priorities appear more than once: ${priorities.join(
        ', ',
      )}. No two endpoints can share the same priority value.`,
    );
  }
  checkRecordTypes(reader, profile);
  checkRouting(reader, profile);
  checkNesting(reader, profile, profiles);
}

function recordTypeOf({ target }: Endpoint): string | undefined {
  if (target === undefined) return undefined;
  if (isIP(target) === 0) return 'DomainName';
  return isIPv4(target) ? 'IPv4Address' : 'IPv6Address';
}

function checkRecordTypes(reader: BodyReader, profile: Profile): void {
  const allowed = profile.allowedEndpointRecordTypes;
  if (allowed.length === 0 || allowed.includes('Any')) return;
  for (const endpoint of profile.endpoints) {
    const type = recordTypeOf(endpoint);
    if (type && !allowed.includes(type)) {
      reader.fault(
        `The target '${endpoint.target}' of endpoint '${
          endpoint.name
        }' is of record type '${type}', which is not among the allowed endpoint record types: ${allowed.join(
          ', ',
        )}.`,
      );
    }
  }
}

function checkRouting(reader: BodyReader, profile: Profile): void {
  const { routingMethod, endpoints, maxReturn } = profile;
  if (maxReturn !== undefined && routingMethod !== 'MultiValue') {
    reader.fault(
      `The property 'maxReturn' can only be specified when the traffic routing method is 'MultiValue', not '${routingMethod}'.`,
    );
  }
  switch (routingMethod) {
    case 'Performance':
      for (const { name } of endpoints.filter(({ location }) => !location)) {
        reader.fault(
          `The property 'endpointLocation' must be specified for endpoint '${name}' when the traffic routing method is 'Performance'.`,
        );
      }
      break;
    case 'Geographic':
      checkGeography(reader, endpoints);
      break;
    case 'MultiValue':
      if (maxReturn === undefined) {
        reader.fault(
          `The property 'maxReturn' must be specified when the traffic routing method is 'MultiValue'.`,
        );
      }
      for (const { name, type, target } of endpoints) {
        if (type !== 'externalEndpoints' || isIP(target ?? '') === 0) {
          reader.fault(
            `The endpoint '${name}' is invalid. Profiles with the traffic routing method 'MultiValue' can only have endpoints of type 'externalEndpoints' whose targets are IPv4 or IPv6 addresses.`,
          );
        }
      }
      break;
    case 'Subnet':
      checkSubnets(reader, endpoints);
      break;
    default:
  }
}

function checkGeography(reader: BodyReader, endpoints: readonly Endpoint[]) {
  for (const { name, geoMapping } of endpoints) {
    if (geoMapping.length === 0) {
      reader.fault(
        `The property 'geoMapping' must be specified for endpoint '${name}' when the traffic routing method is 'Geographic', and cannot be an empty list.`,
      );
    }
  }
  const codes = repeated(endpoints.flatMap(({ geoMapping }) => geoMapping));
  if (codes.length > 0) {
    reader.fault(
      `The following geographic region(s) are mapped more than once: ${codes.join(
        ', ',
      )}. A geographic region can be mapped to only one endpoint of a profile.`,
    );
  }
}

function checkSubnets(reader: BodyReader, endpoints: readonly Endpoint[]) {
  const open = endpoints.filter(({ subnets }) => !subnets?.length);
  if (open.length > 1) {
    reader.fault(
      `The endpoints ${open
        .map(({ name }) => `'${name}'`)
        .join(
          ', ',
        )} have no subnets. Only one endpoint of a profile can take what no other endpoint does.`,
    );
  }
  const held = endpoints.flatMap(({ name, subnets = [] }) =>
    subnets.map(subnet => ({ name, subnet })),
  );
  held.forEach((one, index) => {
    const other = held
      .slice(0, index)
      .find(({ subnet }) => overlaps(one.subnet, subnet));
    if (other) {
      reader.fault(
        `The subnets of the endpoints '${other.name}' and '${one.name}' overlap: '${other.subnet.first}' and '${one.subnet.first}'.`,
      );
    }
  });
}

function checkNesting(
  reader: BodyReader,
  profile: Profile,
  profiles: ProfileStore,
): void {
  const self = resourceIdOf(profile.id).toLowerCase();
  const childrenOf = ({ endpoints }: Profile) =>
    endpoints.flatMap(({ type, targetResourceId }) =>
      type === 'nestedEndpoints' && targetResourceId
        ? targetResourceId.toLowerCase()
        : [],
    );
  let level = childrenOf(profile);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (level.includes(self)) {
      reader.fault(
        `The Traffic Manager profile '${profile.id.name}' cannot be nested in itself.`,
      );
      return;
    }
    if (depth >= MAX_DEPTH) {
      reader.fault(
        `Traffic Manager profiles cannot be nested more than ${MAX_DEPTH} levels deep.`,
      );
      return;
    }
    level = level.flatMap(id => {
      const child = profiles.byResourceId(id);
      return child ? childrenOf(child) : [];
    });
  }
}
