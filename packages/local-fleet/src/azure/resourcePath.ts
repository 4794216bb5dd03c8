import { AzureError } from './AzureError';

export interface GroupPath {
  subscriptionId: string;
  resourceGroup: string;
}

/** What a Resource Manager path speaks of: a type of `Microsoft.Network`, and what follows it. */
export interface ResourcePath {
  pathname: string;
  /** Absent at the scope of the tenant. */
  subscriptionId?: string;
  resourceGroup?: string;
  /** In lower case. */
  type: string;
  /** The segments after the type. */
  rest: readonly string[];
}

export function isWord(segment: string | undefined, word: string): boolean {
  return segment?.toLowerCase() === word.toLowerCase();
}

export function notServed(pathname: string): AzureError {
  return new AzureError(
    404,
    'NotFound',
    `No resource is served at '${pathname}'.`,
  );
}

/** @throws AzureError 404 `InvalidResourceType` */
export function unknownType(type: string, where = 'Microsoft.Network'): never {
  throw new AzureError(
    404,
    'InvalidResourceType',
    `The resource type '${type}' could not be found in the namespace '${where}'.`,
  );
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new AzureError(
      400,
      'BadRequest',
      `The path segment '${segment}' is not valid percent-encoding.`,
    );
  }
}

/**
 * Reads a Resource Manager path. Fixed words are matched without case, as Azure does: its own SDKs send
 * `privateDnsZones/{zone}/aLL` and `trafficmanagerprofiles`.
 *
 * @throws AzureError 404 for a path that is not one of Resource Manager's, or of another provider
 */
export function parseResourcePath(pathname: string): ResourcePath {
  const segments = pathname
    .split('/')
    .filter(Boolean)
    .map(segment => decodeSegment(segment));
  const scope: Partial<GroupPath> = {};
  if (isWord(segments[0], 'subscriptions') && segments[1]) {
    scope.subscriptionId = segments[1];
    segments.splice(0, 2);
    if (isWord(segments[0], 'resourceGroups') && segments[1]) {
      scope.resourceGroup = segments[1];
      segments.splice(0, 2);
    }
  }
  const [providers, provider, type, ...rest] = segments;
  if (!isWord(providers, 'providers')) throw notServed(pathname);
  if (!isWord(provider, 'Microsoft.Network')) {
    throw new AzureError(
      404,
      'InvalidResourceNamespace',
      `The resource namespace '${provider ?? ''}' is invalid.`,
    );
  }
  if (!type) unknownType('', provider);
  return { pathname, ...scope, type: type.toLowerCase(), rest };
}
