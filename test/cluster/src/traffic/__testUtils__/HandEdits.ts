import type {
  Endpoint,
  Profile,
} from '@service-router/local-fleet/src/trafficManager';
import type {
  EndpointFact,
  ProfileFact,
} from '@service-router/plugin-service-router-common';
import { RandomSource } from './RandomSource';

/** What endpoints of others begin with. */
export const THEIRS = 'theirs';

/** What a person does to a profile in the portal. */
export type HandEdit =
  | { does: 'deletes the profile' }
  | { does: 'edits the settings'; ttl: number }
  | { does: 'adds an endpoint'; name: string }
  | { does: 'deletes an endpoint'; name: string }
  | { does: 'edits an endpoint'; name: string; weight: number };

/** @param names - of the endpoints of the profile */
export function randomEdit(random: RandomSource, names: string[]): HandEdit {
  const theirs = names.filter(name => name.startsWith(THEIRS));
  const ours = names.filter(name => !name.startsWith(THEIRS));
  const dice = random.between(1, 5);
  if (dice === 1 && theirs.length === 0) {
    return { does: 'deletes the profile' };
  }
  if (dice === 2 && theirs.length < 2) {
    return { does: 'adds an endpoint', name: `${THEIRS}-${theirs.length}` };
  }
  if (dice === 3 || ours.length === 0) {
    return { does: 'edits the settings', ttl: random.between(400, 500) };
  }
  const name = random.oneOf(ours);
  return dice === 4
    ? { does: 'deletes an endpoint', name }
    : { does: 'edits an endpoint', name, weight: random.between(1, 1_000) };
}

/** The profile as Azure holds it after an edit; undefined when it is gone. */
export function editedProfile(
  profile: Profile,
  edit: HandEdit,
): Profile | undefined {
  return edit.does === 'edits the settings'
    ? { ...profile, ttl: edit.ttl }
    : withEndpoints(profile, edit, foreignEndpoint);
}

/** The same edit of the same profile, as it would be read. */
export function editedFact(
  fact: ProfileFact,
  edit: HandEdit,
): ProfileFact | undefined {
  return edit.does === 'edits the settings'
    ? { ...fact, settings: { ...fact.settings, dnsTtl: edit.ttl } }
    : withEndpoints(fact, edit, foreignEndpointFact);
}

function withEndpoints<
  E extends { name: string; weight: number },
  P extends { endpoints: readonly E[] },
>(
  profile: P,
  edit: Exclude<HandEdit, { does: 'edits the settings' }>,
  theirs: (name: string) => E,
): P | undefined {
  const { endpoints } = profile;
  switch (edit.does) {
    case 'deletes the profile':
      return undefined;
    case 'adds an endpoint':
      return { ...profile, endpoints: [...endpoints, theirs(edit.name)] };
    case 'deletes an endpoint':
      return {
        ...profile,
        endpoints: endpoints.filter(({ name }) => name !== edit.name),
      };
    default:
      return {
        ...profile,
        endpoints: endpoints.map(endpoint =>
          endpoint.name === edit.name
            ? { ...endpoint, weight: edit.weight }
            : endpoint,
        ),
      };
  }
}

/** Has every field that can stand under every routing method. */
export function foreignEndpoint(name: string): Endpoint {
  return {
    name,
    type: 'externalEndpoints',
    target: `${name}.example.net`,
    status: 'Enabled',
    weight: 7,
    priority: 900 + name.charCodeAt(name.length - 1),
    location: 'East US',
    geoMapping: [],
    customHeaders: [{ name: 'X-Team', value: 'other' }],
    alwaysServe: 'Disabled',
  };
}

/** The same, as it would be read. */
function foreignEndpointFact(theirName: string): EndpointFact {
  const { name, target, status, weight, priority, location } =
    foreignEndpoint(theirName);
  return {
    name,
    type: 'ExternalEndpoints',
    target,
    status,
    weight,
    priority,
    location,
    geoMapping: [],
    subnets: [],
    customHeaders: [],
    alwaysServe: false,
  };
}

/** A profile that somebody else made. */
export function foreignProfile(id: Profile['id']): Profile {
  return {
    id,
    tags: { managedBy: 'terraform' },
    status: 'Enabled',
    routingMethod: 'Weighted',
    relativeName: id.name,
    ttl: 60,
    monitor: {
      protocol: 'HTTPS',
      port: 443,
      path: '/',
      intervalInSeconds: 30,
      timeoutInSeconds: 10,
      toleratedNumberOfFailures: 3,
      customHeaders: [],
      expectedStatusCodeRanges: [],
    },
    endpoints: [foreignEndpoint(THEIRS)],
    allowedEndpointRecordTypes: [],
    trafficView: 'Disabled',
  };
}
