import {
  FleetSummary,
  RegionList,
  RouteList,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { RefreshFailure } from '../routing';
import { Reading, Unanswered } from './reading';

/** What one question was answered last, and why it is not newer; nothing of both while it is asked for the first time. */
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
  regions: Part<RegionList>;
  /** Of those that are not right, how many there are and the worst; who may see the fleet may see none of them. */
  routes?: Part<RouteList>;
}

type Readings = {
  [Name in keyof Omit<ReadFleet, 'routes'>]: Reading<
    NonNullable<ReadFleet[Name]['value']>
  >;
};

/** Everything the overview can be in. */
export type FleetState =
  | { status: 'loading' }
  | Unanswered
  | ({ status: 'ready' } & ReadFleet);

/**
 * The overview, of which each part is asked for by itself. As long as one of them is known, there is something to show,
 * unless any may not be told.
 */
export function fleetStateOf(
  readings: Readings,
  routes?: Reading<RouteList>,
): FleetState {
  const all = Object.values(readings);
  const forbidden = all.find(({ status }) => status === 'forbidden');
  if (forbidden?.status === 'forbidden') {
    return forbidden;
  }
  if (all.some(({ status }) => status === 'ready')) {
    return {
      status: 'ready',
      fleet: partOf(readings.fleet),
      traffic: partOf(readings.traffic),
      regions: partOf(readings.regions),
      ...(routes ? { routes: partOf(routes) } : {}),
    };
  }
  const isLoading = all.some(({ status }) => status === 'loading');
  return isLoading ? { status: 'loading' } : (readings.fleet as Unanswered);
}

function partOf<T>(reading: Reading<T>): Part<T> {
  switch (reading.status) {
    case 'ready':
      return {
        value: reading.value,
        readAt: reading.readAt,
        ...(reading.failure ? { failure: reading.failure } : {}),
      };
    case 'error':
      return {
        failure: {
          message: reading.message,
          ...(reading.words ? { words: reading.words } : {}),
        },
      };
    default:
      return {};
  }
}
