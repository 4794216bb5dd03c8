import { ExternalDnsInstance } from './instance';
import { OwnRegistry } from './ownRecords';
import { Prediction } from './predictedChanges';
import { bySmallestTarget, isAsWanted } from './recordComparison';
import { holdingOf } from './recordHolding';
import { RecordSet } from './recordSet';
import { WantedEndpoint } from './wantedEndpoints';
import { ZoneOwnership } from './zoneOwnership';

/** One type at one name: what stands, and who asks for what. */
export interface Slot {
  type: string;
  standing?: RecordSet;
  wanted: WantedEndpoint[];
}

/** All that concerns one name. */
export interface NamePlan {
  slots: Slot[];
  instance: ExternalDnsInstance;
  registry: OwnRegistry;
  ownership: ZoneOwnership;
  prediction: Prediction;
}

/**
 * Adds to a prediction what an ExternalDNS does at one name: it creates, updates and deletes only what is its own, and a
 * further type only beside its own.
 */
export function planName(plan: NamePlan): void {
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
