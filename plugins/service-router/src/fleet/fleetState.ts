import { toError } from '@backstage/errors';
import {
  FleetSummary,
  ServiceRouterRequestError,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { RefreshFailure } from '../routing';

/** What one question was answered last, and why it is not newer. */
export interface Part<T> {
  value?: T;
  /** When the answer arrived; milliseconds since the epoch, the browser's clock. */
  readAt?: number;
  failure?: RefreshFailure;
}

/** What was read, of which a part may have failed. */
export interface ReadFleet {
  fleet: Part<FleetSummary>;
  traffic: Part<TrafficReport>;
}

/** Everything the fleet page can be in. */
export type FleetState =
  | { status: 'loading' }
  | { status: 'not-configured'; lacks: 'backend' | 'configuration' }
  | { status: 'forbidden' }
  | { status: 'error'; message: string; isReachable: boolean }
  | ({ status: 'ready' } & ReadFleet);

/** What a question came to. */
export type Outcome<T> = { value: T; readAt: number } | { error: unknown };

/**
 * The state after both questions were asked.
 *
 * What was read before stays, with the reason why it is old, unless it may no longer be seen. As long as one of the two
 * was ever answered, there is something to show.
 */
export function fleetStateAfter(
  previous: FleetState,
  fleet: Outcome<FleetSummary>,
  traffic: Outcome<TrafficReport>,
): FleetState {
  const failures = [fleet, traffic].flatMap(outcome =>
    'error' in outcome ? [failureOf(outcome.error)] : [],
  );
  if (failures.some(({ statusCode }) => statusCode === 403)) {
    return { status: 'forbidden' };
  }
  const before = previous.status === 'ready' ? previous : undefined;
  const parts = {
    fleet: partAfter(before?.fleet, fleet),
    traffic: partAfter(before?.traffic, traffic),
  };
  if (parts.fleet.value || parts.traffic.value) {
    return { status: 'ready', ...parts };
  }
  const [{ statusCode, code, message }] = failures;
  // A plugin answers its errors by name; Backstage answers without one where no plugin is installed.
  if (code === 'NotConfiguredError') {
    return { status: 'not-configured', lacks: 'configuration' };
  }
  if (statusCode === 404 && code === 'ResponseError') {
    return { status: 'not-configured', lacks: 'backend' };
  }
  return { status: 'error', message, isReachable: statusCode !== 0 };
}

function partAfter<T>(
  before: Part<T> | undefined,
  outcome: Outcome<T>,
): Part<T> {
  return 'error' in outcome
    ? { ...before, failure: { message: failureOf(outcome.error).message } }
    : outcome;
}

function failureOf(error: unknown) {
  const { statusCode, code } =
    error instanceof ServiceRouterRequestError
      ? error
      : { statusCode: undefined, code: undefined };
  return { statusCode, code, message: toError(error).message };
}
