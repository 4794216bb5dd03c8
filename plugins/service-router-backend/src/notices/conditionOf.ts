import {
  isSettled,
  LinkReport,
  openDriftOf,
  RecordSet,
  RegionFact,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { SeenCondition } from './RouteCondition';

/**
 * How a route stands in a region, as far as that is worth telling its owner.
 *
 * A name has stopped answering when its resolver gives no address for it, when it leads to somebody else's record, or when
 * Traffic Manager finds what it leads to unwell; without a resolver, when no record of it stands. A change on its way,
 * after which resolvers keep an old answer for a while, is neither that nor good.
 *
 * @returns undefined while that cannot be told: a source is lost, nobody has asked yet, or a change is on its way
 */
export function conditionOf(
  zone: ZoneReport,
  region: Pick<RegionFact, 'zone' | 'answers' | 'resolver'> | undefined,
  host: string | undefined,
): SeenCondition | undefined {
  const { state, links, remedy } = zone;
  if (state === 'removing' || state === 'removed') {
    return { condition: 'gone' };
  }
  if (!region || !host || isPartlyUnseen(zone)) {
    return undefined;
  }
  const link = (wanted: LinkReport['link']) =>
    links.find(one => one.link === wanted);
  const health = link('Healthy');
  if (health?.state === 'broken') {
    return stopped(health.sentence, health.remedy);
  }
  const isAnswered = answered(region, host);
  if (isAnswered === undefined) {
    return undefined;
  }
  if (!isAnswered) {
    return stopped(zone.sentence, remedy);
  }
  const isLedAstray =
    link('Published')?.state === 'broken' &&
    link('Answering')?.state === 'waiting';
  if (isLedAstray) {
    return stopped(zone.sentence, remedy);
  }
  const drift = openDriftOf(zone);
  if (drift) {
    return {
      condition: 'drifted',
      sentence: drift.sentence,
      ...(drift.remedy ? { remedy: drift.remedy } : {}),
    };
  }
  return isSettled(zone) ? { condition: 'good' } : undefined;
}

/** What is missing tells nothing: a source that is lost is the fleet's trouble, not the route's. */
function isPartlyUnseen({ state, stale, links }: ZoneReport): boolean {
  return (
    state === 'stale' ||
    stale.length > 0 ||
    links.some(
      ({ link, state: held, isStale }) =>
        isStale || (link === 'Published' && held === 'unknown'),
    )
  );
}

/** Whether anything answers under the name; undefined while nobody has asked. */
function answered(
  {
    zone,
    answers,
    resolver,
  }: Pick<RegionFact, 'zone' | 'answers' | 'resolver'>,
  host: string,
): boolean | undefined {
  if (resolver) {
    const answer = answers.get(host);
    return answer?.error
      ? undefined
      : answer?.value && hasAddress(answer.value);
  }
  return zone.value && namesOf(zone.value).has(host);
}

function hasAddress({
  code,
  addresses,
}: {
  code: string;
  addresses: string[];
}) {
  return code === 'NOERROR' && addresses.length > 0;
}

const namesKnown = new WeakMap<RecordSet[], Set<string>>();

/** Of a whole zone once, however many routes ask. */
function namesOf(records: RecordSet[]): Set<string> {
  const names =
    namesKnown.get(records) ??
    new Set(
      records.filter(({ type }) => type !== 'TXT').map(({ fqdn }) => fqdn),
    );
  namesKnown.set(records, names);
  return names;
}

function stopped(sentence: string, remedy: string | undefined): SeenCondition {
  return { condition: 'stopped', sentence, ...(remedy ? { remedy } : {}) };
}
