import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  RouteIdentifier,
  RouteReport,
  routeKey,
  ServiceRouterApi,
  ServiceRouterRequestError,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { obstacleOf } from '../backend';
import { RouteNotThereError } from './RouteNotThereError';
import { routeProgress, WantedRoute } from './routeProgress';
import { Surroundings } from './wantedChange';

/** Milliseconds between two questions. */
const INTERVAL = 2_000;

/** What of the backend a wait needs. */
export type WaitingApi = Pick<
  ServiceRouterApi,
  'getRoute' | 'getFleet' | 'getTraffic'
>;

/**
 * Asks until a route is as wanted, and says in the log whenever it got further.
 *
 * A backend that cannot be reached is asked again: a deployment in the middle of it is no reason to fail.
 *
 * @param until - when to give up
 * @returns the report that says so; undefined where the route is gone and forgotten
 * @throws RouteNotThereError with each link that does not hold, when the time is over
 * @throws InputError when the backend will not answer the question, whoever asks how often
 * @throws the signal's reason once it is aborted
 */
export async function waitForRoute(
  route: RouteIdentifier,
  wanted: WantedRoute,
  options: {
    api: WaitingApi;
    clock: Clock;
    logger: Pick<LoggerService, 'info' | 'warn'>;
    startedAt: Date;
    until: Date;
    signal?: AbortSignal;
  },
): Promise<RouteReport | undefined> {
  const { api, clock, logger, startedAt, until, signal } = options;
  let told = '';
  const tell = (level: 'info' | 'warn', lines: string[]) => {
    const text = lines.join('\n');
    if (text !== told) {
      lines.forEach(line => logger[level](line));
    }
    told = text;
  };
  for (;;) {
    let lacking: string[];
    try {
      const report = await reportOf(route, api);
      const surroundings = report
        ? await surroundingsOf(wanted, api)
        : undefined;
      const progress = routeProgress(report, wanted, surroundings);
      tell('info', [progress.sentence, ...progress.lacking]);
      if (progress.isDone) {
        return report;
      }
      ({ lacking } = progress);
    } catch (error) {
      signal?.throwIfAborted();
      const obstacle = obstacleOf(error);
      if ('refused' in obstacle) {
        throw new InputError(
          `ServiceRoute ${routeKey(route)} cannot be waited for: ${
            obstacle.refused
          }`,
        );
      }
      lacking = [`It is not known: ${obstacle.unreachable}`];
      tell('warn', lacking);
    }
    const left = until.getTime() - clock.now().getTime();
    if (left <= 0) {
      throw new RouteNotThereError(route, wanted, {
        seconds: (clock.now().getTime() - startedAt.getTime()) / 1000,
        lacking,
      });
    }
    await clock.sleep(Math.min(INTERVAL, left), signal);
    signal?.throwIfAborted();
  }
}

/** @returns undefined for a route that nobody knows */
async function reportOf(
  { namespace, name }: RouteIdentifier,
  api: WaitingApi,
): Promise<RouteReport | undefined> {
  try {
    return await api.getRoute({ namespace, name });
  } catch (error) {
    if (
      error instanceof ServiceRouterRequestError &&
      error.statusCode === 404 &&
      error.message.includes(`${namespace}/${name}`)
    ) {
      return undefined;
    }
    throw error;
  }
}

/** Asks only for what the wanted change is compared with. */
async function surroundingsOf(
  { until, gateway, settings = {} }: WantedRoute,
  api: WaitingApi,
): Promise<Surroundings> {
  if (until === 'gone') {
    return {};
  }
  const [fleet, traffic] = await Promise.all([
    gateway ? api.getFleet() : undefined,
    Object.keys(settings).length > 0 ? api.getTraffic() : undefined,
  ]);
  return { fleet, traffic };
}
