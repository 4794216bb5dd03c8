import { and, joined, Phrase, say, told } from '../../sentences';
import { RouteReport } from '../types';
import { goDown } from './goDown';
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
    ...told(
      sentenceOf(
        titles.map(({ title }) => title),
        report,
        names,
      ),
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
): Phrase {
  const lost = and(titles);
  const goes = goDown(titles);
  const parts = names.flatMap(outage => partOf(outage, report));
  if (parts.length > 0) {
    return say`When ${goes}, ${joined('semicolon', parts)}.`;
  }
  return names.some(({ change }) => change === 'unknown')
    ? say`Nothing that is known of this route leads to ${lost}; of some of its answers nothing is known.`
    : say`Nothing of this route leads to ${lost}, so nothing changes when ${goes}.`;
}

function partOf(
  { name, zones, change, time }: NameOutage,
  { host, zones: all }: RouteReport,
): Phrase[] {
  switch (change) {
    case 'moves':
      return [
        time
          ? say`${name} moves to what is left by itself within ${time.seconds} s`
          : say`${name} moves to what is left by itself`,
      ];
    case 'partly':
      return [
        time
          ? say`${name} keeps a part of its answers within ${time.seconds} s`
          : say`${name} keeps a part of its answers`,
      ];
    case 'stays':
      // The name of a profile is asked elsewhere too.
      return [
        name === host
          ? say`${name} leads to nothing in ${zones.length} of ${all.length} zones until somebody acts`
          : say`${name} leads to nothing until somebody acts`,
      ];
    default:
      return [];
  }
}
