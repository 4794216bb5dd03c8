import { DnsEndpoint } from '../kinds';
import { DEFAULT_RECORD_TYPES, ExternalDnsInstance } from './instance';
import { planName, Slot } from './namePlan';
import { OwnRegistry, ownRegistryOf } from './ownRecords';
import { Prediction } from './predictedChanges';
import { RecordSet } from './recordSet';
import { normalName } from './registryNaming';
import { WantedEndpoint, wantedEndpointsOf } from './wantedEndpoints';
import { ZoneOwnership, zoneOwnershipOf } from './zoneOwnership';

/** Types that the azure-private-dns provider reads. */
const READABLE_TYPES = ['A', 'AAAA', 'CNAME', 'MX', 'TXT'];

/**
 * What one ExternalDNS makes of a zone and the DNSEndpoints of its cluster on its next loop, and what it leaves, and why
 * (external-dns.md 1.3, 1.5 to 1.7). To see what a change or a takeover will do, ask with the DNSEndpoints as they will
 * be, and go on with {@link zoneAfter}.
 *
 * @param recordSets - of the one zone that the instance publishes in
 * @param dnsEndpoints - with names of that zone alone: how far a zone reaches its record sets do not tell, so that any other
 * name would be taken for one of its own, where ExternalDNS passes it over
 * @param known - the owners of the zone, where they are known already; they name who is in the way
 * @throws {@link LabelSelectorError} if the instance's label filter is none
 * @public
 */
export function predictionOf(
  recordSets: readonly RecordSet[],
  dnsEndpoints: readonly DnsEndpoint[],
  instance: ExternalDnsInstance,
  known?: ZoneOwnership,
): Prediction {
  const { endpoints, passedOver } = wantedEndpointsOf(dnsEndpoints, instance);
  const registry = ownRegistryOf(recordSets, instance);
  const prediction: Prediction = {
    create: [],
    update: [],
    delete: [],
    refused: [],
    passedOver,
  };
  const ownership = known ?? zoneOwnershipOf(recordSets, [instance]);
  for (const slots of slotsByName(recordSets, endpoints, instance, registry)) {
    planName({ slots, instance, registry, ownership, prediction });
  }
  refuseByZone(prediction, recordSets);
  return prediction;
}

function slotsByName(
  recordSets: readonly RecordSet[],
  endpoints: readonly WantedEndpoint[],
  { managedRecordTypes = DEFAULT_RECORD_TYPES }: ExternalDnsInstance,
  { registryNames }: OwnRegistry,
): Slot[][] {
  const byName = new Map<string, Map<string, Slot>>();
  const slotOf = (name: string, type: string): Slot => {
    const slots = byName.get(name) ?? new Map<string, Slot>();
    byName.set(name, slots);
    const slot = slots.get(type) ?? { type, wanted: [] };
    slots.set(type, slot);
    return slot;
  };
  for (const record of recordSets) {
    const { fqdn, type, values } = record;
    const isRegistry = type === 'TXT' && registryNames.has(normalName(fqdn));
    const isSeen =
      READABLE_TYPES.includes(type) &&
      managedRecordTypes.includes(type) &&
      values.length > 0 &&
      !isRegistry;
    if (isSeen) {
      slotOf(`${normalName(fqdn)} `, type).standing = record;
    }
  }
  for (const endpoint of endpoints) {
    const { fqdn, type, setIdentifier = '' } = endpoint;
    if (managedRecordTypes.includes(type)) {
      slotOf(`${fqdn} ${setIdentifier}`, type).wanted.push(endpoint);
    }
  }
  return [...byName.values()].map(slots => [...slots.values()]);
}

/**
 * Creations that ExternalDNS tries on every loop, and that the zone refuses: it does not see records of types that it
 * does not manage, nor a record set that is linked to a profile, nor, with a policy that deletes nothing, that its own
 * old record stays.
 */
function refuseByZone(
  { create, delete: deleted, refused }: Prediction,
  recordSets: readonly RecordSet[],
): void {
  const names = new Set(create.map(({ fqdn }) => fqdn));
  const staying = recordSets.filter(
    record => names.has(normalName(record.fqdn)) && !deleted.includes(record),
  );
  for (const { fqdn, type, resource } of create) {
    const inTheWay = staying.find(
      record =>
        normalName(record.fqdn) === fqdn &&
        (record.linkedProfile ||
          (record.type === 'CNAME') !== (type === 'CNAME')),
    );
    if (inTheWay) {
      refused.push({
        by: 'zone',
        action: 'create',
        fqdn,
        type,
        reason: inTheWay.linkedProfile ? 'LinkedToProfile' : 'TypeConflict',
        resource,
        record: inTheWay,
        owners: [],
      });
    }
  }
}
