import { serviceRouterReadPermission } from '@service-router/plugin-service-router-common';
import { Clock } from '../card/Clock';
import { clockAhead } from '../card/clockAhead';
import { BudgetSection } from './BudgetSection';
import { FleetProblems } from './FleetProblems';
import { FleetState, Part, ReadFleet } from './fleetState';
import { Loading, Page, WithoutAnswer } from './ReadingView';
import { RegionsSection, RegionsView } from './RegionsSection';
import { TrafficSection } from './TrafficSection';

export interface FleetViewProps {
  state: FleetState;
  /** As what the regions are shown. */
  regionsView: RegionsView;
  onRegionsView: (view: RegionsView) => void;
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

function Content({ state, ...props }: FleetViewProps) {
  switch (state.status) {
    case 'loading':
      return <Loading />;
    case 'ready':
      return <Sections read={state} {...props} />;
    default:
      return (
        <WithoutAnswer
          state={state}
          permission={serviceRouterReadPermission}
          onRetry={props.onRetry}
        />
      );
  }
}

function Sections({
  read,
  regionsView,
  onRegionsView,
  onRetry,
  now,
}: Omit<FleetViewProps, 'state'> & { read: ReadFleet }) {
  const ahead = aheadOf(read);
  const fleet = byBackendClock(read.fleet, ahead);
  return (
    <Clock ahead={ahead} now={now}>
      <FleetProblems
        part={fleet}
        regions={read.regions.value}
        routes={read.routes?.value}
        traffic={read.traffic.value}
        onRetry={onRetry}
      />
      <RegionsSection
        part={byBackendClock(read.regions, ahead)}
        traffic={read.traffic.value}
        view={regionsView}
        onView={onRegionsView}
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
