import { EndpointOrigin } from './profile';

/** Tag that marks a profile as driven from Kubernetes; the reference's name and value. @public */
export const MANAGED_BY_TAG = 'managedBy';
/** @public */
export const MANAGED_BY_VALUE = 'external-dns-traffic-manager-webhook';
/** Tag with the host of a profile; the reference's name. @public */
export const HOSTNAME_TAG = 'hostname';
/** Tag with the installation of Service Router that owns the profile. @public */
export const OWNER_TAG = 'serviceRouterOwner';

const ENDPOINTS_TAG = 'serviceRouterEndpoints';

/** Azure: 50 tags, 256 characters in a value (resource tag limits). Ten are left to others. */
const MAX_VALUE_LENGTH = 256;
const MAX_ENDPOINT_TAGS = 37;
const VERSION = '1';

const kindCodes = { Service: 's', ServiceRoute: 'r' } as const;

/** Which endpoints of a profile are whose. @public */
export interface ProfileOwnership {
  /** Carries the reference's mark. */
  isManaged: boolean;
  /** The installation that owns it; absent on a profile that the reference's provider made. */
  owner?: string;
  hostname?: string;
  /** Origins by endpoint name in lower case; absent when the tags cannot be read whole. */
  endpoints?: Map<string, EndpointOrigin>;
}

/** More endpoints than the tags of one profile can name. @public */
export class OwnershipTooLargeError extends Error {
  override readonly name = 'OwnershipTooLargeError';
}

/**
 * The tags that say whose a profile and its endpoints are. Endpoints have no tags of their own in Azure.
 *
 * All origins make one text, `1:{length}:` and then `{kind}{namespace}/{name}:{cluster}={endpoint},...;...`, parts
 * percent-encoded, cut into values of 256 characters. The length tells a text that somebody cut.
 *
 * @throws OwnershipTooLargeError
 * @public
 */
export function ownershipTags(profile: {
  owner: string;
  hostname: string;
  endpoints: { name: string; origin: EndpointOrigin }[];
}): Record<string, string> {
  const body = bodyOf(profile.endpoints);
  const text = `${VERSION}:${body.length}:${body}`;
  const count = Math.ceil(text.length / MAX_VALUE_LENGTH);
  if (count > MAX_ENDPOINT_TAGS) {
    throw new OwnershipTooLargeError(
      `${profile.endpoints.length} endpoints need ${
        text.length
      } characters of tags; a profile has ${
        MAX_ENDPOINT_TAGS * MAX_VALUE_LENGTH
      } for them`,
    );
  }
  return {
    [MANAGED_BY_TAG]: MANAGED_BY_VALUE,
    [HOSTNAME_TAG]: profile.hostname.slice(0, MAX_VALUE_LENGTH),
    [OWNER_TAG]: profile.owner,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `${ENDPOINTS_TAG}${String(index).padStart(2, '0')}`,
        text.slice(index * MAX_VALUE_LENGTH, (index + 1) * MAX_VALUE_LENGTH),
      ]),
    ),
  };
}

/** Reads the tags of a profile. Names of tags are compared without case, as Azure does. @public */
export function ownershipOf(tags: Record<string, string>): ProfileOwnership {
  const byName = new Map(
    Object.entries(tags).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const text = [...byName]
    .filter(([name]) => isEndpointsTag(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)
    .join('');
  const owner = byName.get(OWNER_TAG.toLowerCase());
  const hostname = byName.get(HOSTNAME_TAG);
  return {
    isManaged: byName.get(MANAGED_BY_TAG.toLowerCase()) === MANAGED_BY_VALUE,
    ...(owner === undefined ? {} : { owner }),
    ...(hostname === undefined ? {} : { hostname }),
    endpoints: text === '' ? new Map() : endpointsOf(text),
  };
}

/** The tag is one of ours, to be written or removed as a whole with the others. @public */
export function isOwnershipTag(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    [MANAGED_BY_TAG, HOSTNAME_TAG, OWNER_TAG].some(
      tag => tag.toLowerCase() === lower,
    ) || isEndpointsTag(lower)
  );
}

function isEndpointsTag(name: string): boolean {
  return (
    name.toLowerCase().startsWith(ENDPOINTS_TAG.toLowerCase()) &&
    /\d{2}$/.test(name)
  );
}

function bodyOf(endpoints: { name: string; origin: EndpointOrigin }[]): string {
  const byObject = new Map<string, string[]>();
  for (const { name, origin } of endpoints) {
    const object = `${kindCodes[origin.kind]}${encodeURIComponent(
      origin.namespace,
    )}/${encodeURIComponent(origin.name)}`;
    byObject.set(object, [
      ...(byObject.get(object) ?? []),
      `${encodeURIComponent(origin.cluster)}=${encodeURIComponent(name)}`,
    ]);
  }
  return [...byObject]
    .map(([object, entries]) => `${object}:${entries.sort().join(',')}`)
    .sort()
    .join(';');
}

function endpointsOf(text: string): Map<string, EndpointOrigin> | undefined {
  const [, version, length, body] = /^(\d+):(\d+):(.*)$/s.exec(text) ?? [];
  if (version !== VERSION || Number(length) !== body.length) {
    return undefined;
  }
  try {
    const entries = body
      .split(';')
      .filter(object => object !== '')
      .flatMap(entriesOf);
    return new Map(
      entries.map(({ name, origin }) => [name.toLowerCase(), origin]),
    );
  } catch (error) {
    if (error instanceof URIError || error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

function entriesOf(object: string): { name: string; origin: EndpointOrigin }[] {
  const [, code, namespace, name, entries] =
    /^([sr])([^/]*)\/([^:]*):(.*)$/.exec(object) ?? [];
  if (entries === undefined) {
    throw new SyntaxError(`"${object}" names no object`);
  }
  return entries.split(',').map(entry => {
    const [cluster, endpoint] = entry.split('=');
    if (endpoint === undefined) {
      throw new SyntaxError(`"${entry}" names no endpoint`);
    }
    return {
      name: decodeURIComponent(endpoint),
      origin: {
        cluster: decodeURIComponent(cluster),
        kind: code === kindCodes.Service ? 'Service' : 'ServiceRoute',
        namespace: decodeURIComponent(namespace),
        name: decodeURIComponent(name),
      },
    };
  });
}
