import { describeReference } from '../../kinds';
import { and, Phrase, say, told } from '../../sentences';
import { hasRecord } from './hasRecord';
import { named } from './named';
import { momentOf, reasonOf } from './reasonOf';
import { RegionOfRoute } from './regionOfRoute';
import { PathStep } from './types';

/** What stands in the cluster, and what in the zone. */
export function publishedSteps(here: RegionOfRoute): PathStep[] {
  return [endpointStep(here), recordStep(here)];
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
  const { zone, host, isRead, linkOf } = here;
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
  if (!isRead) {
    return {
      ...step,
      state: 'unknown',
      ...told(
        say`Zone ${zone.zone} of ${zone.title} has not been read, so what it holds is not known.`,
      ),
    };
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
