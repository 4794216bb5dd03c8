import { LoggerService } from '@backstage/backend-plugin-api';
import {
  FleetFacts,
  reportRoute,
  RouteIdentifier,
  routeKey,
  RouteReport,
  RouteSummary,
  summariseRoute,
} from '@service-router/plugin-service-router-common';
import { fingerprintOf } from './fingerprint';
import { placeOf, RoutePlace } from './placeOf';

/** Reports made before others get a turn: some ten milliseconds, which whoever asks meanwhile has to wait. */
const BATCH = 20;

/** A report, as far as it is kept. */
export interface MadeReport {
  /** `namespace/name` */
  key: string;
  fingerprint: string;
  /** Absent when the report could not be made. */
  summary?: RouteSummary;
  place?: RoutePlace;
}

interface MakingOptions {
  signal: AbortSignal;
  logger: LoggerService;
  /** Called with each report that could be made. */
  onReport?: (report: RouteReport) => void;
}

/** Makes many reports without holding requests up; ends early when aborted. */
export async function makeReports(
  routes: RouteIdentifier[],
  facts: FleetFacts,
  { signal, logger, onReport }: MakingOptions,
): Promise<MadeReport[]> {
  const made: MadeReport[] = [];
  for (const [index, route] of routes.entries()) {
    if (index % BATCH === BATCH - 1) {
      await new Promise(resolve => setImmediate(resolve));
    }
    if (signal.aborted) {
      break;
    }
    made.push(makeReport(route, facts, { logger, onReport }));
  }
  return made;
}

function makeReport(
  route: RouteIdentifier,
  facts: FleetFacts,
  { logger, onReport }: Omit<MakingOptions, 'signal'>,
): MadeReport {
  const key = routeKey(route);
  try {
    const report = reportRoute(route, facts);
    onReport?.(report);
    return {
      key,
      fingerprint: fingerprintOf(report),
      summary: summariseRoute(report),
      place: placeOf(report),
    };
  } catch (error) {
    // One object that nobody foresaw must not take the others' reports away.
    logger.error(
      `ServiceRoute ${key} cannot be reported`,
      error instanceof Error ? error : undefined,
    );
    return { key, fingerprint: String(error) };
  }
}

/** The host names that reports tell of. */
export function hostsOf(made: MadeReport[]): string[] {
  return made.flatMap(({ summary }) => (summary?.host ? [summary.host] : []));
}
