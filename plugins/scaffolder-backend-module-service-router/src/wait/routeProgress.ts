import {
  isSettled,
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { changeDifferences, Surroundings, WantedChange } from './wantedChange';

/** What is waited for. */
export interface WantedRoute extends WantedChange {
  /** `answering`: every region answers as declared. `gone`: no zone holds a record of it any more. */
  until: 'answering' | 'gone';
  /** Regions that count; all of them when absent. */
  regions?: string[];
}

/** How far a route is. */
export interface RouteProgress {
  isDone: boolean;
  /** The whole in a sentence. */
  sentence: string;
  /** Each thing that is not as wanted, in a sentence with what would mend it. */
  lacking: string[];
}

/**
 * How far a route is on its way.
 *
 * @param report - absent while nobody knows the route
 * @param surroundings - what of the fleet and of Traffic Manager the wanted change needs
 */
export function routeProgress(
  report: RouteReport | undefined,
  wanted: WantedRoute,
  surroundings: Surroundings = {},
): RouteProgress {
  if (!report) {
    return wanted.until === 'gone'
      ? {
          isDone: true,
          sentence: 'No cluster holds it, and no record of it is known.',
          lacking: [],
        }
      : {
          isDone: false,
          sentence: 'No cluster holds it yet.',
          lacking: [
            'No cluster holds it yet; its manifests are not merged, or not applied.',
          ],
        };
  }
  const unknown = (wanted.regions ?? []).filter(
    region => !report.zones.some(zone => zone.region === region),
  );
  const zones = report.zones.filter(
    ({ region }) => !wanted.regions || wanted.regions.includes(region),
  );
  const lacking = [
    ...unknown.map(
      region =>
        `There is no region "${region}"; the regions are ${report.zones
          .map(zone => zone.region)
          .join(', ')}.`,
    ),
    ...(wanted.until === 'gone'
      ? []
      : changeDifferences(report, wanted, surroundings)),
    ...zones
      .filter(zone => !isThere(zone, wanted))
      .map(({ title, sentence, remedy }) =>
        [`${title}: ${sentence}`, remedy].filter(Boolean).join(' '),
      ),
  ];
  return {
    isDone: lacking.length === 0 && zones.length > 0,
    sentence: report.sentence,
    lacking:
      zones.length === 0 && lacking.length === 0
        ? ['No region is configured.']
        : lacking,
  };
}

function isThere(zone: ZoneReport, { until }: WantedRoute): boolean {
  return until === 'gone' ? zone.state === 'removed' : isSettled(zone);
}
