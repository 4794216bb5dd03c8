import { describeReference } from '../../kinds';
import { and, Phrase, say, told } from '../../sentences';
import { DriftReport, LinkReport } from '../types';
import { named } from './named';
import { momentOf, reasonOf } from './reasonOf';
import { RegionOfRoute } from './regionOfRoute';
import { PathStep } from './types';

/** From the DNSEndpoint to the addresses: what stands in the cluster and in the zone. */
export function publishedSteps(here: RegionOfRoute): PathStep[] {
  return [
    endpointStep(here),
    recordStep(here),
    gatewayStep(here),
    addressesStep(here),
  ];
}

function endpointStep(here: RegionOfRoute): PathStep {
  const { zone, route, host, isGone, linkOf } = here;
  const part = 'endpoint' as const;
  const [writer] = zone.writers;
  if (!writer) {
    if (isGone) {
      return {
        part,
        state: 'gone',
        ...told(
          say`No cluster holds a DNSEndpoint of ${route} for this zone any more.`,
        ),
      };
    }
    return zone.state === 'waiting'
      ? { part, state: 'waiting', ...reasonOf(zone) }
      : {
          part,
          state: 'absent',
          ...told(
            say`No cluster writes a DNSEndpoint of ${route} for the zone of ${zone.title}.`,
          ),
        };
  }
  const { cluster, object, target } = writer;
  const step = {
    part,
    subject: `${object.namespace}/${object.name}`,
    place: cluster,
  };
  const written = linkOf('Written');
  if (!written) {
    return { ...step, state: 'unknown', ...reasonOf(zone) };
  }
  return {
    ...step,
    ...momentOf(written),
    state: written.state,
    ...(written.state === 'holds'
      ? told(
          say`It is written as ${describeReference(
            object,
          )} in ${cluster}, which says ${host} → ${target}.`,
        )
      : reasonOf(written)),
  };
}

function recordStep(here: RegionOfRoute): PathStep {
  const { zone, host, linkOf } = here;
  const { pointsTo } = zone;
  const owners = zone.owners.map(({ owner }) => owner);
  const step = {
    part: 'record' as const,
    ...(host ? { subject: host } : {}),
    place: `${zone.zone}, ${zone.title}`,
    ...(owners.length > 0 ? named({ owner: say`${and(owners)}` }) : {}),
  };
  const published = linkOf('Published');
  if (published) {
    return hasRecord(here, published)
      ? {
          ...step,
          ...momentOf(published),
          state: 'holds',
          ...told(publishedSentence(here)),
        }
      : {
          ...step,
          ...momentOf(published),
          ...reasonOf(published),
          state: published.state,
        };
  }
  const moment = momentOf({ observedAt: zone.observedAt });
  if (zone.state === 'removed') {
    return { ...step, ...moment, state: 'gone', ...reasonOf(zone) };
  }
  if (zone.state === 'removing') {
    return { ...step, ...moment, state: 'waiting', ...reasonOf(zone) };
  }
  return {
    ...step,
    ...moment,
    state: pointsTo ? 'waiting' : 'absent',
    ...told(
      pointsTo
        ? say`Zone ${zone.zone} of ${zone.title} still holds ${host} → ${pointsTo.host}, which nothing asks for here.`
        : say`No record leads here in zone ${zone.zone} of ${zone.title}.`,
    ),
  };
}

/** The record stands as planned: what is still open, if anything, is the address of its target. */
function hasRecord(
  { zone: { pointsTo } }: RegionOfRoute,
  { state, reason }: LinkReport,
): boolean {
  const lacksAddress =
    state === 'waiting' &&
    reason === undefined &&
    pointsTo !== undefined &&
    pointsTo.addresses.length === 0;
  return state === 'holds' || lacksAddress;
}

function publishedSentence({ zone: held, host }: RegionOfRoute): Phrase {
  const { zone, title } = held;
  const target = held.pointsTo?.host ?? '';
  const [found] = held.owners;
  if (!found) {
    return say`Zone ${zone} of ${title} holds ${host} → ${target}.`;
  }
  const { owner, resource } = found;
  return resource
    ? say`ExternalDNS ${owner} publishes it: zone ${zone} of ${title} holds ${host} → ${target}, made of ${resource}.`
    : say`ExternalDNS ${owner} publishes it: zone ${zone} of ${title} holds ${host} → ${target}.`;
}

function gatewayStep(here: RegionOfRoute): PathStep {
  const { zone, linkOf } = here;
  const { pointsTo } = zone;
  const part = 'gateway' as const;
  if (!pointsTo) {
    return { part, state: 'absent', ...told(say`No record, so no gateway.`) };
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
      state: 'waiting',
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
  const { zone, linkOf } = here;
  const { pointsTo } = zone;
  const part = 'addresses' as const;
  const published = linkOf('Published');
  const moment = momentOf(published ?? { observedAt: zone.observedAt });
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
