import { serviceRouterReadPermission } from '@service-router/plugin-service-router-common';
import { Clock } from '../card/Clock';
import { clockAhead } from '../card/clockAhead';
import { BudgetSection } from './BudgetSection';
import { FleetProblems } from './FleetProblems';
import { FleetState, Part, ReadFleet } from './fleetState';
import { Loading, Page, WithoutAnswer } from './ReadingView';
import { RegionsSection } from './RegionsSection';
import { TrafficSection } from './TrafficSection';

export interface FleetViewProps {
  state: FleetState;
  /** Read again now. */
  onRetry: () => void;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}

/** The page, from plain props. */
export function FleetView(props: FleetViewProps) {
  return (
    <Page>
      <Content {...props} />
    </Page>
  );
}

function Content({ state, onRetry, now }: FleetViewProps) {
  switch (state.status) {
    case 'loading':
      return <Loading />;
    case 'ready':
      return <Sections read={state} onRetry={onRetry} now={now} />;
    default:
      return (
        <WithoutAnswer
          state={state}
          permission={serviceRouterReadPermission}
          onRetry={onRetry}
        />
      );
  }
}

function Sections({
  read,
  onRetry,
  now,
}: Omit<FleetViewProps, 'state'> & { read: ReadFleet }) {
  const ahead = aheadOf(read);
  const fleet = byBackendClock(read.fleet, ahead);
  return (
    <Clock ahead={ahead} now={now}>
      <FleetProblems part={fleet} onRetry={onRetry} />
      <RegionsSection
        part={byBackendClock(read.regions, ahead)}
        traffic={read.traffic.value}
        onRetry={onRetry}
      />
      <TrafficSection
        part={byBackendClock(read.traffic, ahead)}
        onRetry={onRetry}
      />
      <BudgetSection part={fleet} onRetry={onRetry} />
    </Clock>
  );
}

function aheadOf({ fleet: { value, readAt } }: ReadFleet): number {
  return value && readAt !== undefined ? clockAhead(value, readAt) : 0;
}

function byBackendClock<T>(part: Part<T>, ahead: number): Part<T> {
  return part.readAt === undefined
    ? part
    : { ...part, readAt: part.readAt + ahead };
}
