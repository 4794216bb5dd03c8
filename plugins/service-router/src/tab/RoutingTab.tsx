import { Card, CardBody } from '@backstage/ui';
import { RoutingView, RoutingViewProps } from '../card/RoutingView';
import { PathSkeleton } from './PathSkeleton';
import { RouteExplained } from './RouteExplained';
import { TrafficNotice } from './TrafficNotice';
import { TrafficState, unknownTraffic } from './trafficState';

/** @public */
export interface RoutingTabProps extends RoutingViewProps {
  /** The traffic manager in front of the regions, as far as it is known. */
  traffic?: TrafficState;
}

/**
 * The tab, from plain props: for every route of an entity and every region, each link from what is declared to what is
 * answered.
 *
 * @public
 */
export function RoutingTab({
  traffic = unknownTraffic,
  ...view
}: RoutingTabProps) {
  return (
    <Card>
      <CardBody>
        <RoutingView
          {...view}
          heading="h2"
          loading={<PathSkeleton />}
          renderRoute={report => (
            <RouteExplained report={report} profiles={traffic.profiles} />
          )}
        />
        {view.state.status === 'ready' && <TrafficNotice traffic={traffic} />}
      </CardBody>
    </Card>
  );
}
