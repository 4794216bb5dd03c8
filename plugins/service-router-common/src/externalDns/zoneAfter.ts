import { ExternalDnsInstance } from './instance';
import { ownRegistryOf } from './ownRecords';
import { Prediction } from './predictedChanges';
import { ownerKey } from './recordOwner';
import { RecordSet } from './recordSet';
import { registryNameOf } from './registryNaming';
import { registryTextOf } from './registryText';
import { WantedEndpoint } from './wantedEndpoints';

/** Seconds that the azure-private-dns provider gives a record that asks for none. */
const DEFAULT_TTL = 300;

/**
 * The record sets of a zone after an ExternalDNS has done what was predicted, with its registry records: written with
 * every update, and with a creation unless one of that name stands. What the zone refuses has not happened.
 *
 * @public
 */
export function zoneAfter(
  recordSets: readonly RecordSet[],
  prediction: Prediction,
  instance: ExternalDnsInstance,
): RecordSet[] {
  const { registryNames } = ownRegistryOf(recordSets, instance);
  const zone = new Map(
    recordSets.map(record => [ownerKey(record.type, record.fqdn), record]),
  );
  const put = (record: RecordSet) =>
    zone.set(ownerKey(record.type, record.fqdn), record);
  const isRefused = ({ fqdn, type, resource }: WantedEndpoint) =>
    prediction.refused.some(
      one =>
        one.by === 'zone' &&
        one.fqdn === fqdn &&
        one.type === type &&
        one.resource === resource,
    );
  for (const { fqdn, type } of prediction.delete) {
    zone.delete(ownerKey(type, fqdn));
    zone.delete(ownerKey('TXT', registryNameOf(fqdn, type, instance)));
  }
  for (const endpoint of prediction.create) {
    const registryRecord = registryRecordOf(endpoint, instance);
    if (!isRefused(endpoint)) {
      put(recordOf(endpoint));
    }
    if (!registryNames.has(registryRecord.fqdn)) {
      put(registryRecord);
    }
  }
  for (const { to } of prediction.update) {
    put(recordOf(to));
    put(registryRecordOf(to, instance));
  }
  return [...zone.values()];
}

/** A CNAME and a TXT have one value, whatever is asked for. */
function recordOf({ fqdn, type, targets, ttl }: WantedEndpoint): RecordSet {
  return {
    fqdn,
    type,
    ttl: ttl ?? DEFAULT_TTL,
    values: ['CNAME', 'TXT'].includes(type) ? targets.slice(0, 1) : targets,
  };
}

function registryRecordOf(
  { fqdn, type, labels, resource }: WantedEndpoint,
  instance: ExternalDnsInstance,
): RecordSet {
  return {
    fqdn: registryNameOf(fqdn, type, instance),
    type: 'TXT',
    ttl: DEFAULT_TTL,
    values: [registryTextOf({ ...labels, resource, owner: instance.ownerId })],
  };
}
