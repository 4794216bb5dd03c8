import { ZoneWriter } from '../plan';
import { and, say, Told, told } from '../sentences';
import { reasonOf } from './explanation/reasonOf';
import { FleetFacts, RegionFact } from './facts';
import { RouteInCluster } from './fleetIndex';
import { isHealthLost } from './isSettled';
import { openDriftOf } from './openDrift';
import { remedyOf } from './remedyOf';
import { clusterError, zoneError } from './sourceErrors';
import {
  ChainLink,
  LinkReport,
  SourceError,
  ZoneReport,
  ZoneState,
} from './types';

/** State of a row whose furthest link is this one. */
const stateOfLink: Record<ChainLink, ZoneState> = {
  Planned: 'planned',
  Written: 'written',
  Published: 'published',
  Answering: 'answering',
  Healthy: 'healthy',
};

/** What a row that somebody writes is told as: the first thing that is not right, else what it answers. */
export function stateOfRow(
  row: ZoneReport,
  region: RegionFact,
  here: RouteInCluster[],
  writer: ZoneWriter,
  facts: FleetFacts,
): Pick<ZoneReport, 'state' | 'sentence' | 'remedy' | 'said'> {
  const hidden = hiddenBy(region, facts);
  if (hidden) {
    return {
      state: 'stale',
      ...hiddenReason(hidden, region.title),
    };
  }
  const plan = here.find(
    ({ cluster }) => cluster.name === writer.cluster,
  )?.plan;
  if (plan && plan.phase !== 'Active') {
    return {
      state: 'waiting',
      ...told(
        say`${writer.cluster}: ${plan.words}. Records that stand are kept.`,
        remedyOf(plan.reason),
      ),
    };
  }
  const state = row.furthest ? stateOfLink[row.furthest] : 'planned';
  const next = nextOf(knownOf(row.links));
  if (next?.state === 'broken' && next.link === 'Published') {
    return {
      state: next.reason === 'LabelFilterExcludes' ? state : 'conflict',
      ...reasonOf(next),
    };
  }
  const drift = openDriftOf(row);
  if (drift) {
    return { state, ...reasonOf(drift) };
  }
  if (isHealthLost(row) && (!next || isNobodyAsked(next))) {
    return {
      state,
      ...told(
        say`Traffic Manager cannot be read now, so whether the gateway that the name leads to is healthy is not known.`,
        say`Check that the credential may read the profiles of Traffic Manager.`,
      ),
    };
  }
  if (next?.link === 'Healthy' || next?.isStale) {
    return { state, ...reasonOf(next) };
  }
  if (next) {
    const { sentence, said } = next;
    return {
      state,
      ...reasonOf({ sentence, said: said && { sentence: said.sentence } }),
    };
  }
  const { addresses = [], regionTitle } = row.pointsTo ?? {};
  return {
    state,
    ...told(
      regionTitle
        ? say`Answers with ${and(addresses)}, the gateway of ${regionTitle}.`
        : say`Answers with ${and(addresses)}.`,
    ),
  };
}

function hiddenReason(
  { source, name, message, lastSeen }: SourceError,
  title: string,
): Told {
  if (source === 'cluster') {
    return told(
      lastSeen
        ? say`${name} cannot be read: ${message}. What is shown for ${title} is the last known state; nothing is deleted meanwhile.`
        : say`${name} cannot be read: ${message}. It has never been read, so what it holds is not known.`,
      say`Check that the API server of ${name} runs and can be reached from here.`,
    );
  }
  return told(
    lastSeen
      ? say`Zone ${name} of ${title} cannot be read: ${message}. What is shown for ${title} is the last known state; nothing is deleted meanwhile.`
      : say`Zone ${name} of ${title} cannot be read: ${message}. It has never been read, so what it holds is not known.`,
    say`Check that the credential may list the record sets of zone ${name} of ${title}.`,
  );
}

/** What a row rests on: not on what Traffic Manager has found before it could not be read any more. */
export function knownOf(links: LinkReport[]): LinkReport[] {
  return isHealthLost({ links })
    ? links.filter(({ link }) => link !== 'Healthy')
    : links;
}

function isNobodyAsked({ link, state, isStale }: LinkReport): boolean {
  return link === 'Answering' && state === 'unknown' && !isStale;
}

/** The link that a row is told by: the first that does not hold. Where nobody looks, what is known to be wrong says more. */
function nextOf(links: LinkReport[]): LinkReport | undefined {
  const looked = links.filter(
    ({ link, state }) => link !== 'Healthy' || state !== 'unknown',
  );
  const next = looked.find(({ state }) => state !== 'holds');
  return next?.link === 'Answering' && next.state === 'unknown'
    ? looked.find(({ state }) => state === 'broken') ?? next
    : next;
}

/** The source whose loss makes the whole region invisible: its clusters, or its zone. */
export function hiddenBy(
  region: RegionFact,
  facts: FleetFacts,
): SourceError | undefined {
  const own = facts.clusters.filter(cluster => cluster.region === region.name);
  const errors = own.map(clusterError);
  return (
    (own.length > 0 && errors.every(Boolean) ? errors[0] : undefined) ??
    zoneError(region)
  );
}
