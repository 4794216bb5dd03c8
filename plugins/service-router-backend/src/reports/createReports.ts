import { factsGatherer } from './factsGatherer';
import { LatestReports } from './LatestReports';
import { ReportSources } from './ReportSources';
import { ReportUpkeep } from './ReportUpkeep';
import { RouteReports } from './RouteReports';

/** What is told of routes, and what keeps it up to date; nothing runs before that is started. */
export function createReports(sources: ReportSources): {
  reports: RouteReports;
  upkeep: ReportUpkeep;
} {
  const gather = factsGatherer(sources);
  const latest = new LatestReports(gather(sources.fleet.facts()));
  return {
    reports: new RouteReports({ ...sources, latest }),
    upkeep: new ReportUpkeep({ ...sources, latest, gather }),
  };
}
