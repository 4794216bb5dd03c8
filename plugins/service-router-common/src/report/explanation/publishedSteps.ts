import { describeReference } from '../../kinds';
import { DriftReport, LinkReport } from '../types';
import { listed } from '../words';
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
  const { zone, report, isGone, linkOf } = here;
  const part = 'endpoint' as const;
  const [writer] = zone.writers;
  if (!writer) {
    if (isGone) {
      return {
        part,
        state: 'gone',
        sentence: `No cluster holds a DNSEndpoint of ${here.route} for this zone any more.`,
      };
    }
    return zone.state === 'waiting'
      ? { part, state: 'waiting', ...reasonOf(zone) }
      : {
          part,
          state: 'absent',
          sentence: `No cluster writes a DNSEndpoint of ${here.route} for the zone of ${zone.title}.`,
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
    ...reasonOf(written),
    state: written.state,
    ...(written.state === 'holds'
      ? {
          sentence: `It is written as ${describeReference(
            object,
          )} in ${cluster}, which says ${report.host} → ${target}.`,
        }
      : {}),
  };
}

function recordStep(here: RegionOfRoute): PathStep {
  const { zone, report, linkOf } = here;
  const { pointsTo } = zone;
  const owners = zone.owners.map(({ owner }) => owner);
  const step = {
    part: 'record' as const,
    ...(report.host ? { subject: report.host } : {}),
    place: `${zone.zone}, ${zone.title}`,
    ...(owners.length > 0 ? { owner: listed(owners) } : {}),
  };
  const published = linkOf('Published');
  if (published) {
    return hasRecord(here, published)
      ? {
          ...step,
          ...momentOf(published),
          state: 'holds',
          sentence: publishedSentence(here),
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
    sentence: pointsTo
      ? `Zone ${zone.zone} of ${zone.title} still holds ${report.host} → ${pointsTo.host}, which nothing asks for here.`
      : `No record leads here in zone ${zone.zone} of ${zone.title}.`,
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

function publishedSentence({ zone, report }: RegionOfRoute): string {
  const holds = `zone ${zone.zone} of ${zone.title} holds ${report.host} → ${zone.pointsTo?.host}`;
  const [owner] = zone.owners;
  if (!owner) {
    return `${holds.replace(/^z/, 'Z')}.`;
  }
  return `ExternalDNS ${owner.owner} publishes it: ${holds}${
    owner.resource ? `, made of ${owner.resource}` : ''
  }.`;
}

function gatewayStep(here: RegionOfRoute): PathStep {
  const { zone, linkOf } = here;
  const { pointsTo } = zone;
  const part = 'gateway' as const;
  if (!pointsTo) {
    return { part, state: 'absent', sentence: 'No record, so no gateway.' };
  }
  const { host, cluster, regionTitle } = pointsTo;
  const step = {
    part,
    subject: host,
    ...(regionTitle ? { place: regionTitle } : {}),
  };
  const published = linkOf('Published');
  if (published && !hasRecord(here, published)) {
    const [writer] = zone.writers;
    return {
      ...step,
      state: 'waiting',
      sentence:
        writer && writer.target !== host
          ? `The record that stands points at ${host} instead of ${writer.target}.`
          : `It is to point at ${host}${gatewayOf(cluster, regionTitle)}.`,
    };
  }
  return {
    ...step,
    ...momentOf(published ?? { observedAt: zone.observedAt }),
    state: 'holds',
    sentence: cluster
      ? `The record points at ${host}${gatewayOf(cluster, regionTitle)}.`
      : `The record points at ${host}, which is the gateway of no cluster known here.`,
  };
}

function gatewayOf(
  cluster: string | undefined,
  regionTitle: string | undefined,
): string {
  return cluster
    ? `, the gateway of ${cluster}${regionTitle ? ` in ${regionTitle}` : ''}`
    : '';
}

function addressesStep(here: RegionOfRoute): PathStep {
  const { zone, linkOf } = here;
  const { pointsTo } = zone;
  const part = 'addresses' as const;
  const published = linkOf('Published');
  const moment = momentOf(published ?? { observedAt: zone.observedAt });
  if (!pointsTo) {
    return { part, state: 'absent', sentence: 'No gateway, so no address.' };
  }
  const { host, addresses } = pointsTo;
  if (addresses.length === 0) {
    return {
      part,
      ...moment,
      state: 'waiting',
      sentence:
        published && hasRecord(here, published)
          ? published.sentence
          : `Zone ${zone.zone} of ${zone.title} holds no address for ${host} yet.`,
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
        sentence: `In the same zone, ${host} has ${
          addresses.length === 1 ? 'the address' : 'the addresses'
        } ${listed(addresses)}.`,
      };
}

/** A change of the gateway's own record that nobody has mended yet. */
function changedByHand(
  drift: DriftReport[] | undefined,
  host: string,
): DriftReport | undefined {
  return drift?.find(({ fqdn, mendedAt }) => fqdn === host && !mendedAt);
}
