import { RECORD_TYPES, RecordType } from '../zones';
import { AzureError } from './AzureError';

/** What a Resource Manager path speaks of, as far as this provider serves it. */
export type ResourcePath =
  | { kind: 'zonesOfSubscription'; subscriptionId: string }
  | ({ kind: 'zonesOfGroup' } & GroupPath)
  | ({ kind: 'zone' } & ZonePath)
  | ({ kind: 'recordSets'; recordType?: RecordType } & ZonePath)
  | ({
      kind: 'recordSet';
      recordType: RecordType;
      relativeName: string;
    } & ZonePath);

export interface GroupPath {
  subscriptionId: string;
  resourceGroup: string;
}

export interface ZonePath extends GroupPath {
  zoneName: string;
}

function isOneOf(segment: string | undefined, word: string): boolean {
  return segment?.toLowerCase() === word.toLowerCase();
}

/**
 * Reads a Resource Manager path. Fixed words are matched without case, as Azure does: its own SDKs send
 * `privateDnsZones/{zone}/aLL`.
 *
 * @throws AzureError 404 for a path that is not one of Resource Manager's, 400 for a type or provider not served
 */
export function parseResourcePath(pathname: string): ResourcePath {
  const segments = pathname
    .split('/')
    .filter(Boolean)
    .map(segment => decodeSegment(segment));
  if (!isOneOf(segments[0], 'subscriptions') || !segments[1]) {
    throw new AzureError(
      404,
      'NotFound',
      `No resource is served at '${pathname}'.`,
    );
  }
  const subscriptionId = segments[1];
  if (isOneOf(segments[2], 'providers')) {
    requireZoneType(segments.slice(3));
    if (segments.length === 5) {
      return { kind: 'zonesOfSubscription', subscriptionId };
    }
  }
  if (isOneOf(segments[2], 'resourceGroups') && segments[3]) {
    const group = { subscriptionId, resourceGroup: segments[3] };
    if (isOneOf(segments[4], 'providers')) {
      requireZoneType(segments.slice(5));
      return zonePath(group, segments.slice(7), pathname);
    }
  }
  throw new AzureError(
    404,
    'NotFound',
    `No resource is served at '${pathname}'.`,
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

function requireZoneType([provider, type]: string[]): void {
  if (!isOneOf(provider, 'Microsoft.Network')) {
    throw new AzureError(
      404,
      'InvalidResourceNamespace',
      `The resource namespace '${provider ?? ''}' is invalid.`,
    );
  }
  if (!isOneOf(type, 'privateDnsZones')) {
    throw new AzureError(
      404,
      'InvalidResourceType',
      `The resource type '${
        type ?? ''
      }' could not be found in the namespace '${provider}'.`,
    );
  }
}

function zonePath(
  group: GroupPath,
  [zoneName, typeSegment, ...nameSegments]: string[],
  pathname: string,
): ResourcePath {
  if (!zoneName) return { kind: 'zonesOfGroup', ...group };
  const zone = { ...group, zoneName };
  if (!typeSegment) return { kind: 'zone', ...zone };
  const recordType = RECORD_TYPES.find(type => isOneOf(typeSegment, type));
  if (nameSegments.length === 0) {
    if (recordType) return { kind: 'recordSets', ...zone, recordType };
    if (isOneOf(typeSegment, 'ALL')) return { kind: 'recordSets', ...zone };
  }
  if (recordType && nameSegments.length === 1) {
    return {
      kind: 'recordSet',
      ...zone,
      recordType,
      relativeName: nameSegments[0].toLowerCase(),
    };
  }
  throw new AzureError(
    404,
    'InvalidResourceType',
    `The resource type 'privateDnsZones/${typeSegment}' of '${pathname}' could not be found in the namespace 'Microsoft.Network'.`,
  );
}
