import {
  RouteIdentifier,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { WantedRoute } from './routeProgress';

/** The time is over and a route is not as wanted. @public */
export class RouteNotThereError extends Error {
  readonly name = 'RouteNotThereError';
  /** Each link that does not hold, in a sentence. */
  readonly lacking: string[];

  constructor(
    route: RouteIdentifier,
    { until }: Pick<WantedRoute, 'until'>,
    { seconds, lacking }: { seconds: number; lacking: string[] },
  ) {
    super(
      `ServiceRoute ${routeKey(route)} ${
        until === 'gone' ? 'is not gone' : 'does not answer as declared'
      } after ${Math.round(seconds)} s. ${lacking.join(' ')}`,
    );
    this.lacking = lacking;
  }
}
