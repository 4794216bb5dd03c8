import { endpointRecordsOf, endpointRecordsText } from './endpointRecordsText';
import { inEnglish, Phrase, say } from '../sentences';
import { EndpointOrigin, EndpointOriginKind, EndpointRecords } from './profile';

/** Tag that marks a profile as driven from Kubernetes; the reference's name and value. @public */
export const MANAGED_BY_TAG = 'managedBy';
/** @public */
export const MANAGED_BY_VALUE = 'external-dns-traffic-manager-webhook';
/** Tag with the host of a profile; the reference's name. @public */
export const HOSTNAME_TAG = 'hostname';
/** Tag with the installation of Service Router that owns the profile. @public */
export const OWNER_TAG = 'serviceRouterOwner';

const ENDPOINTS_TAG = 'serviceRouterEndpoints';
const RECORDS_TAG = 'serviceRouterRecords';

/** Azure: 50 tags, 256 characters in a value (resource tag limits). Ten are left to others. */
const MAX_VALUE_LENGTH = 256;
const MAX_TEXT_TAGS = 37;
const VERSION = '1';

const kindCodes: Record<EndpointOriginKind, string> = {
  Service: 's',
  ServiceRoute: 'r',
  Ingress: 'i',
  HTTPRoute: 'h',
  DNSEndpoint: 'e',
  Object: 'o',
};
const kindsByCode = new Map(
  Object.entries(kindCodes).map(([kind, code]) => [
    code,
    kind as EndpointOriginKind,
  ]),
);

/** Which endpoints of a profile are whose. @public */
export interface ProfileOwnership {
  /** Carries the reference's mark. */
  isManaged: boolean;
  /** The installation that owns it; absent on a profile that the reference's provider made. */
  owner?: string;
  hostname?: string;
  /** Origins by endpoint name in lower case; absent when the tags cannot be read whole. */
  endpoints?: Map<string, EndpointOrigin>;
  /** What ExternalDNS knows the endpoints by; absent when the tags cannot be read whole. */
  records?: EndpointRecords[];
}

/** More endpoints than the tags of one profile can name. @public */
export class OwnershipTooLargeError extends Error {
  override readonly name = 'OwnershipTooLargeError';

  constructor(readonly words: Phrase) {
    super(inEnglish(words));
  }
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
  records?: EndpointRecords[];
}): Record<string, string> {
  const { records = [] } = profile;
  const texts = {
    ...cut(ENDPOINTS_TAG, bodyOf(profile.endpoints)),
    ...(records.length > 0
      ? cut(RECORDS_TAG, endpointRecordsText([...records].sort(byEndpoint)))
      : {}),
  };
  const count = Object.keys(texts).length;
  if (count > MAX_TEXT_TAGS) {
    throw new OwnershipTooLargeError(
      say`${profile.endpoints.length} endpoints need ${count} tags of ${MAX_VALUE_LENGTH} characters; a profile has ${MAX_TEXT_TAGS} for them`,
    );
  }
  return {
    [MANAGED_BY_TAG]: MANAGED_BY_VALUE,
    [HOSTNAME_TAG]: profile.hostname.slice(0, MAX_VALUE_LENGTH),
    [OWNER_TAG]: profile.owner,
    ...texts,
  };
}

/** A text with its length in front, as the values of as many tags as it needs. */
function cut(tag: string, body: string): Record<string, string> {
  const text = `${VERSION}:${body.length}:${body}`;
  return Object.fromEntries(
    Array.from(
      { length: Math.ceil(text.length / MAX_VALUE_LENGTH) },
      (_, index) => [
        `${tag}${String(index).padStart(2, '0')}`,
        text.slice(index * MAX_VALUE_LENGTH, (index + 1) * MAX_VALUE_LENGTH),
      ],
    ),
  );
}

/** What tags said: they are read at every look, and a look at 20,000 endpoints reads each profile's several times. */
const known = new WeakMap<Record<string, string>, ProfileOwnership>();

/** Reads the tags of a profile. Names of tags are compared without case, as Azure does. @public */
export function ownershipOf(tags: Record<string, string>): ProfileOwnership {
  const before = known.get(tags);
  if (before) {
    return before;
  }
  const ownership = readTags(tags);
  known.set(tags, ownership);
  return ownership;
}

function readTags(tags: Record<string, string>): ProfileOwnership {
  const byName = new Map(
    Object.entries(tags).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const endpoints = pasted(byName, ENDPOINTS_TAG);
  const records = pasted(byName, RECORDS_TAG);
  const owner = byName.get(OWNER_TAG.toLowerCase());
  const hostname = byName.get(HOSTNAME_TAG);
  return {
    isManaged: byName.get(MANAGED_BY_TAG.toLowerCase()) === MANAGED_BY_VALUE,
    ...(owner === undefined ? {} : { owner }),
    ...(hostname === undefined ? {} : { hostname }),
    endpoints:
      endpoints.kind === 'none' ? new Map() : endpointsOf(endpoints.body),
    records: records.kind === 'none' ? [] : endpointRecordsOf(records.body),
  };
}

/** The text that was cut into tags; without a body when a part of it is missing. */
function pasted(
  byName: Map<string, string>,
  tag: string,
): { kind: 'none' | 'some'; body?: string } {
  const text = [...byName]
    .filter(([name]) => isTextTag(name, tag))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)
    .join('');
  const [, version, length, body = ''] = /^(\d+):(\d+):(.*)$/s.exec(text) ?? [];
  if (text === '') {
    return { kind: 'none' };
  }
  return version === VERSION && Number(length) === body.length
    ? { kind: 'some', body }
    : { kind: 'some' };
}

/** The tag is one of ours, to be written or removed as a whole with the others. @public */
export function isOwnershipTag(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    [MANAGED_BY_TAG, HOSTNAME_TAG, OWNER_TAG].some(
      tag => tag.toLowerCase() === lower,
    ) ||
    isTextTag(lower, ENDPOINTS_TAG) ||
    isTextTag(lower, RECORDS_TAG)
  );
}

function isTextTag(name: string, tag: string): boolean {
  return (
    name.toLowerCase().startsWith(tag.toLowerCase()) && /\d{2}$/.test(name)
  );
}

function byEndpoint(a: EndpointRecords, b: EndpointRecords): number {
  return a.endpoint < b.endpoint ? -1 : 1;
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

function endpointsOf(
  body: string | undefined,
): Map<string, EndpointOrigin> | undefined {
  if (body === undefined) {
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
    /^([a-z])([^/]*)\/([^:]*):(.*)$/.exec(object) ?? [];
  const kind = kindsByCode.get(code);
  if (entries === undefined || !kind) {
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
        kind,
        namespace: decodeURIComponent(namespace),
        name: decodeURIComponent(name),
      },
    };
  });
}
