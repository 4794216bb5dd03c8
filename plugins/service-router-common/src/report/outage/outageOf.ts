import { RouteReport } from '../types';
import { listed } from '../words';
import { profileOutage } from './profileOutage';
import { NameOutage, RegionOutage } from './types';
import { zoneOutages } from './zoneOutages';

/**
 * What happens to a route when regions go down, with all that stands in them: which names change their answer in which zones,
 * from what to what, after how long, and what is left without one. Told from what was last seen; nothing is asked.
 *
 * The zones themselves stay: they are the cloud's, not the region's. A record follows nobody's health, so a name that is not
 * behind a traffic manager goes on leading to where it led.
 *
 * @param lost - names of the regions
 * @public
 */
export function outageOf(
  report: RouteReport,
  lost: readonly string[],
): RegionOutage {
  const names = [
    ...zoneOutages(report, lost),
    ...(report.traffic?.profiles ?? []).map(profile =>
      profileOutage(profile, report.zones, lost),
    ),
  ];
  const titles = report.zones.filter(({ region }) => lost.includes(region));
  return {
    lost: titles.map(({ region, title }) => ({ region, title })),
    sentence: sentenceOf(
      titles.map(({ title }) => title),
      report,
      names,
    ),
    names,
    without: names
      .filter(({ change }) => change === 'stays')
      .map(({ name, zones }) => ({
        name,
        zones: zones.map(({ region }) => region),
      })),
  };
}

/**
 * There is something to say about the loss of regions: some name of the route leads somewhere.
 *
 * @public
 */
export function hasOutage(report: RouteReport): boolean {
  return (
    report.overall !== 'gone' &&
    outageOf(report, []).names.some(({ before }) => before.length > 0)
  );
}

function sentenceOf(
  titles: string[],
  report: RouteReport,
  names: NameOutage[],
): string {
  const lost = listed(titles);
  const goes = `${lost} ${titles.length > 1 ? 'go' : 'goes'} down`;
  const told = names.flatMap(outage => clauseOf(outage, report));
  if (told.length > 0) {
    return `When ${goes}, ${told.join('; ')}.`;
  }
  return names.some(({ change }) => change === 'unknown')
    ? `Nothing that is known of this route leads to ${lost}; of some of its answers nothing is known.`
    : `Nothing of this route leads to ${lost}, so nothing changes when ${goes}.`;
}

function clauseOf(
  { name, zones, change, time }: NameOutage,
  { host, zones: all }: RouteReport,
): string[] {
  const within = time ? ` within ${time.seconds} s` : '';
  // The name of a profile is asked elsewhere too.
  const where =
    name === host ? ` in ${zones.length} of ${all.length} zones` : '';
  switch (change) {
    case 'moves':
      return [`${name} moves to what is left by itself${within}`];
    case 'partly':
      return [`${name} keeps a part of its answers${within}`];
    case 'stays':
      return [`${name} leads to nothing${where} until somebody acts`];
    default:
      return [];
  }
}
