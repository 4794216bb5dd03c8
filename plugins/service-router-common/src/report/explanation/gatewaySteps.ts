import { and, Phrase, say, told } from '../../sentences';
import { DriftReport } from '../types';
import { hasRecord } from './hasRecord';
import { momentOf, reasonOf } from './reasonOf';
import { RegionOfRoute } from './regionOfRoute';
import { PathStep } from './types';

/** Where the record leads, and the addresses behind that. */
export function gatewaySteps(here: RegionOfRoute): PathStep[] {
  return [gatewayStep(here), addressesStep(here)];
}

function gatewayStep(here: RegionOfRoute): PathStep {
  const { zone, isRead, linkOf } = here;
  const { pointsTo } = zone;
  const part = 'gateway' as const;
  if (!pointsTo) {
    return isRead
      ? { part, state: 'absent', ...told(say`No record, so no gateway.`) }
      : {
          part,
          state: 'unknown',
          ...told(say`It is not known whether a record leads to a gateway.`),
        };
  }
  const { host, cluster, regionTitle } = pointsTo;
  const step = {
    part,
    subject: host,
    ...(regionTitle ? { place: regionTitle } : {}),
  };
  const gateway = cluster ? gatewayOf(cluster, regionTitle) : undefined;
  const published = linkOf('Published');
  if (published && !hasRecord(here, published)) {
    const [writer] = zone.writers;
    return {
      ...step,
      state: isRead ? 'waiting' : 'unknown',
      ...told(
        writer && writer.target !== host
          ? say`The record that stands points at ${host} instead of ${writer.target}.`
          : toPointAt(host, gateway),
      ),
    };
  }
  return {
    ...step,
    ...momentOf(published ?? { observedAt: zone.observedAt }),
    state: 'holds',
    ...told(
      gateway
        ? say`The record points at ${host}, ${gateway}.`
        : say`The record points at ${host}, which is the gateway of no cluster known here.`,
    ),
  };
}

function toPointAt(host: string, gateway: Phrase | undefined): Phrase {
  return gateway
    ? say`It is to point at ${host}, ${gateway}.`
    : say`It is to point at ${host}.`;
}

/** Explains a host that stands before it. */
function gatewayOf(cluster: string, regionTitle: string | undefined): Phrase {
  return regionTitle
    ? say`the gateway of ${cluster} in ${regionTitle}`
    : say`the gateway of ${cluster}`;
}

function addressesStep(here: RegionOfRoute): PathStep {
  const { zone, isRead, linkOf } = here;
  const { pointsTo } = zone;
  const part = 'addresses' as const;
  const published = linkOf('Published');
  const moment = momentOf(published ?? { observedAt: zone.observedAt });
  if (!isRead) {
    return {
      part,
      state: 'unknown',
      ...told(
        say`Zone ${zone.zone} of ${zone.title} has not been read, so it is not known which address is behind the name.`,
      ),
    };
  }
  if (!pointsTo) {
    return { part, state: 'absent', ...told(say`No gateway, so no address.`) };
  }
  const { host, addresses } = pointsTo;
  if (addresses.length === 0) {
    return {
      part,
      ...moment,
      state: 'waiting',
      ...(published && hasRecord(here, published)
        ? reasonOf(published)
        : told(
            say`Zone ${zone.zone} of ${zone.title} holds no address for ${host} yet.`,
          )),
    };
  }
  const step = { part, ...moment, subject: addresses.join(', ') };
  const changed = changedByHand(zone.drift, host);
  return changed
    ? {
        ...step,
        ...reasonOf(changed),
        state: changed.remedy ? 'broken' : 'waiting',
      }
    : {
        ...step,
        state: 'holds',
        ...told(
          addresses.length === 1
            ? say`In the same zone, ${host} has the address ${and(addresses)}.`
            : say`In the same zone, ${host} has the addresses ${and(
                addresses,
              )}.`,
        ),
      };
}

/** A change of the gateway's own record that nobody has mended yet. */
function changedByHand(
  drift: DriftReport[] | undefined,
  host: string,
): DriftReport | undefined {
  return drift?.find(({ fqdn, mendedAt }) => fqdn === host && !mendedAt);
}
