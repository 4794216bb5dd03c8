import { RoutingViewProps } from '../card/RoutingView';
import { RouteHistorySection } from './history';
import { StepObjects } from './objects';
import { RecheckButton } from './RecheckButton';
import { RoutingTab } from './RoutingTab';

/** The tab with all that can be done with a route, what changed of it and what stands behind it, as the backend tells. */
export function RoutingTabInFull(props: RoutingViewProps) {
  return (
    <RoutingTab
      {...props}
      renderActions={route => <RecheckButton route={route} />}
      renderHistory={report => <RouteHistorySection report={report} />}
      renderObjects={(route, step, zone) => (
        <StepObjects route={route} step={step} zone={zone} />
      )}
    />
  );
}
