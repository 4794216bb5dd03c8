import {
  EntityRouting,
  RouteReport,
  ServiceRouterRequestError,
  Worded,
} from '@service-router/plugin-service-router-common';
import { wordedOf } from '../language/wordedOf';

/** Why the last reading failed while an older one is still shown. */
export type RefreshFailure = Worded;

/** What was read, and when it arrived (milliseconds since the epoch, the browser's clock). */
interface Read {
  routing: EntityRouting;
  readAt: number;
  /** When the backend said last that it is still the same; absent while it said so once. */
  confirmedAt?: number;
  failure?: RefreshFailure;
}

/**
 * Everything the card can be in; one component each.
 *
 * @public
 */
export type EntityRoutingState =
  | { status: 'loading' }
  | { status: 'missing-annotation' }
  | ({ status: 'invalid-annotation' } & Worded)
  | { status: 'not-configured'; lacks: 'backend' | 'configuration' }
  | { status: 'forbidden' }
  | ({ status: 'empty' } & Read)
  | ({ status: 'ready' } & Read)
  | ({ status: 'error' } & Worded);

/** The state after an answer of the backend; with the same object as before, it says the same as before. */
export function stateOfAnswer(
  routing: EntityRouting,
  readAt: number,
  previous?: EntityRoutingState,
): EntityRoutingState {
  if (
    (previous?.status === 'ready' || previous?.status === 'empty') &&
    previous.routing === routing
  ) {
    const { failure, ...confirmed } = previous;
    return { ...confirmed, confirmedAt: readAt };
  }
  if (routing.annotation === undefined && routing.finds === undefined) {
    return { status: 'missing-annotation' };
  }
  if (routing.items.length === 0) {
    return { status: 'empty', routing, readAt };
  }
  return routing.items.every(({ zones }) => zones.length === 0)
    ? { status: 'not-configured', lacks: 'configuration' }
    : { status: 'ready', routing, readAt };
}

/**
 * The state after a reading that failed.
 *
 * What was read before stays, with the reason why it is old, unless it may no longer be seen or the entity now names
 * its routes in a way that cannot be read.
 */
export function stateOfFailure(
  previous: EntityRoutingState,
  error: unknown,
): EntityRoutingState {
  const { statusCode, code } =
    error instanceof ServiceRouterRequestError
      ? error
      : { statusCode: undefined, code: undefined };
  if (statusCode === 403) {
    return { status: 'forbidden' };
  }
  const failure = wordedOf(error);
  if (statusCode === 400) {
    return { status: 'invalid-annotation', ...failure };
  }
  if (previous.status === 'ready' || previous.status === 'empty') {
    return { ...previous, failure };
  }
  // A plugin answers its errors by name; Backstage answers without one where no plugin is installed.
  if (code === 'NotConfiguredError') {
    return { status: 'not-configured', lacks: 'configuration' };
  }
  if (statusCode === 404 && code === 'ResponseError') {
    return { status: 'not-configured', lacks: 'backend' };
  }
  return { status: 'error', ...failure };
}

/** What says that something cannot be read now, and nothing of the route. */
const isAboutSource: ReadonlySet<string> = new Set([
  'SourceUnavailable',
  'SourceThrottled',
]);

/**
 * Whether a route was named by the entity but never seen in any cluster: not a fault of its own, only not there yet.
 */
export function isNotThereYet(report: RouteReport): boolean {
  return (
    report.host === undefined &&
    report.problems.every(({ code }) => isAboutSource.has(code)) &&
    report.clusters.every(({ isDeclared }) => !isDeclared) &&
    report.zones.every(({ state }) => state === 'unserved')
  );
}
