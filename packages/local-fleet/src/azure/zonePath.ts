import { RecordType } from '../zones';
import {
  GroupPath,
  isWord,
  notServed,
  ResourcePath,
  unknownType,
} from './resourcePath';
import { DnsService } from './dnsServices';

export interface ZonePath extends GroupPath {
  zoneName: string;
}

/** What a path speaks of in one of Azure's DNS services. */
export type DnsPath =
  | { kind: 'zonesOfSubscription'; subscriptionId: string }
  | ({ kind: 'zonesOfGroup' } & GroupPath)
  | ({ kind: 'zone' } & ZonePath)
  | ({ kind: 'recordSets'; recordType?: RecordType } & ZonePath)
  | ({
      kind: 'recordSet';
      recordType: RecordType;
      relativeName: string;
    } & ZonePath);

/** @throws AzureError 404 for what is neither zone nor record set, or of a type that the service has not */
export function parseZonePath(
  { pathname, subscriptionId, resourceGroup, rest }: ResourcePath,
  service: DnsService,
): DnsPath {
  const [zoneName, typeSegment, ...nameSegments] = rest;
  if (!subscriptionId) throw notServed(pathname);
  if (!resourceGroup) {
    if (rest.length > 0) throw notServed(pathname);
    return { kind: 'zonesOfSubscription', subscriptionId };
  }
  const group = { subscriptionId, resourceGroup };
  if (!zoneName) return { kind: 'zonesOfGroup', ...group };
  const zone = { ...group, zoneName };
  if (!typeSegment) return { kind: 'zone', ...zone };
  const recordType = service.recordTypes.find(type =>
    isWord(typeSegment, type),
  );
  if (nameSegments.length === 0) {
    if (recordType) return { kind: 'recordSets', ...zone, recordType };
    if (service.listWords.some(word => isWord(typeSegment, word))) {
      return { kind: 'recordSets', ...zone };
    }
  }
  if (recordType && nameSegments.length === 1) {
    return {
      kind: 'recordSet',
      ...zone,
      recordType,
      relativeName: nameSegments[0].toLowerCase(),
    };
  }
  return unknownType(`${service.type}/${typeSegment}`);
}
