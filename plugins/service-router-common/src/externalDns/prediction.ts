import { DnsEndpoint } from '../kinds';
import { DEFAULT_RECORD_TYPES, ExternalDnsInstance } from './instance';
import { OwnRegistry, ownRegistryOf } from './ownRecords';
import { RecordOwner } from './recordOwner';
import { HoldingReason, holdingOf } from './recordHolding';
import { RecordSet } from './recordSet';
import { normalName } from './registryNaming';
import { bySmallestTarget, isAsWanted } from './recordComparison';
import {
  PassedOverEntry,
  WantedEndpoint,
  wantedEndpointsOf,
} from './wantedEndpoints';
import { ZoneOwnership, zoneOwnershipOf } from './zoneOwnership';

/**
 * Why a change is not made:
 *
 * - what {@link HoldingReason} says of the record that stands
 * - `TypeConflict`: a CNAME beside another type
 * - `NameTaken`: another DNSEndpoint of the same cluster has the name
 * - `Policy`: the instance's policy does not let it
 *
 * @public
 */
export type RefusalReason =
  | HoldingReason
  | 'TypeConflict'
  | 'NameTaken'
  | 'Policy';

/** A change that does not come about. @public */
export interface RefusedChange {
  /** ExternalDNS says no, mostly without a word; or it tries again and again, and the zone says no. */
  by: 'externalDns' | 'zone';
  action: 'create' | 'update' | 'delete';
  fqdn: string;
  type: string;
  reason: RefusalReason;
  /** The DNSEndpoint that asks for it, `crd/namespace/name`; absent for a deletion. */
  resource?: string;
  /** The record that stands in the way. */
  record?: RecordSet;
  owners: RecordOwner[];
  /** The DNSEndpoint that has the name instead. */
  takenBy?: string;
}

/** What one ExternalDNS does on its next loop. @public */
export interface Prediction {
  create: WantedEndpoint[];
  update: { from: RecordSet; to: WantedEndpoint }[];
  delete: RecordSet[];
  refused: RefusedChange[];
  passedOver: PassedOverEntry[];
}

/** One type at one name: what stands, and who asks for what. */
interface Slot {
  type: string;
  standing?: RecordSet;
  wanted: WantedEndpoint[];
}

/** All that concerns one name. */
interface NamePlan {
  slots: Slot[];
  instance: ExternalDnsInstance;
  registry: OwnRegistry;
  ownership: ZoneOwnership;
  prediction: Prediction;
}

/** Types that the azure-private-dns provider reads. */
const READABLE_TYPES = ['A', 'AAAA', 'CNAME', 'MX', 'TXT'];

/**
 * What one ExternalDNS makes of a zone and the DNSEndpoints of its cluster on its next loop, and what it leaves, and why
 * (external-dns.md 1.3, 1.5 to 1.7). To see what a change or a takeover will do, ask with the DNSEndpoints as they will
 * be, and go on with {@link zoneAfter}.
 *
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

function planName(plan: NamePlan): void {
  const { prediction, registry, instance } = plan;
  const slots = withoutConflict(plan);
  const isOwn = (record: RecordSet) =>
    registry.labelsOf(record).owner === instance.ownerId;
  const foreign = slots.find(
    ({ standing }) => standing && !isOwn(standing),
  )?.standing;
  for (const { standing, wanted } of slots) {
    if (wanted.length === 0) {
      if (standing && isOwn(standing)) {
        planDeletion(plan, standing);
      }
      continue;
    }
    const chosen = chosenFrom(wanted, standing, registry);
    refuseOthers(plan, chosen, wanted);
    if (!standing) {
      if (foreign) {
        refuse(plan, 'create', chosen, foreign);
      } else {
        prediction.create.push(chosen);
      }
    } else if (!isAsWanted(standing, chosen)) {
      planUpdate(plan, standing, chosen, isOwn(standing));
    }
  }
}

function planDeletion(
  { prediction, instance, ownership }: NamePlan,
  standing: RecordSet,
): void {
  if ((instance.policy ?? 'sync') === 'sync') {
    prediction.delete.push(standing);
    return;
  }
  const { fqdn, type } = standing;
  const held = ownership.of(standing);
  prediction.refused.push({
    by: 'externalDns',
    action: 'delete',
    fqdn,
    type,
    reason: 'Policy',
    record: standing,
    owners: held.state === 'owned' ? [held.owner] : [],
  });
}

function planUpdate(
  plan: NamePlan,
  from: RecordSet,
  to: WantedEndpoint,
  isOwn: boolean,
): void {
  const { prediction, instance } = plan;
  if (instance.policy === 'create-only') {
    const { fqdn, type, resource } = to;
    prediction.refused.push({
      by: 'externalDns',
      action: 'update',
      fqdn,
      type,
      reason: 'Policy',
      resource,
      record: from,
      owners: [],
    });
  } else if (isOwn) {
    prediction.update.push({ from, to });
  } else {
    refuse(plan, 'update', to, from);
  }
}

function refuse(
  { prediction, ownership, instance }: NamePlan,
  action: 'create' | 'update',
  { fqdn, type, resource }: WantedEndpoint,
  held: RecordSet,
): void {
  const holding = holdingOf(held, ownership.of(held), instance);
  prediction.refused.push({
    by: 'externalDns',
    action,
    fqdn,
    type,
    resource,
    ...holding,
  });
}

/** Where a CNAME and another type are asked for at one name, the CNAME gives way. */
function withoutConflict({ slots, prediction }: NamePlan): Slot[] {
  const asked = slots.filter(({ wanted }) => wanted.length > 0);
  const other = asked.find(({ type }) => type !== 'CNAME');
  const alias = asked.find(({ type }) => type === 'CNAME');
  if (!other || !alias) {
    return slots;
  }
  for (const { fqdn, type, resource } of alias.wanted) {
    prediction.refused.push({
      by: 'externalDns',
      action: alias.standing ? 'update' : 'create',
      fqdn,
      type,
      reason: 'TypeConflict',
      resource,
      owners: [],
      takenBy: other.wanted[0].resource,
    });
  }
  return slots.map(slot => (slot === alias ? { ...slot, wanted: [] } : slot));
}

/** A taken name stays with the DNSEndpoint that holds it; a free one goes to the smallest target. */
function chosenFrom(
  wanted: readonly WantedEndpoint[],
  standing: RecordSet | undefined,
  registry: OwnRegistry,
): WantedEndpoint {
  const inOrder = [...wanted].sort(bySmallestTarget);
  const holder = standing && registry.labelsOf(standing).resource;
  return inOrder.find(({ resource }) => resource === holder) ?? inOrder[0];
}

function refuseOthers(
  { prediction }: NamePlan,
  chosen: WantedEndpoint,
  wanted: readonly WantedEndpoint[],
): void {
  for (const { fqdn, type, resource } of wanted) {
    if (resource !== chosen.resource) {
      prediction.refused.push({
        by: 'externalDns',
        action: 'create',
        fqdn,
        type,
        reason: 'NameTaken',
        resource,
        owners: [],
        takenBy: chosen.resource,
      });
    }
  }
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
