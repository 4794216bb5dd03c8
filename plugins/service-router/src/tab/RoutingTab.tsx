import { Card, CardBody } from '@backstage/ui';
import { RoutingView, RoutingViewProps } from '../card/RoutingView';
import { PathSkeleton } from './PathSkeleton';
import { RouteExplained } from './RouteExplained';

/** @public */
export type RoutingTabProps = RoutingViewProps;

/**
 * The tab, from plain props: for every route of an entity and every region, each link from what is declared to what is
 * answered.
 *
 * @public
 */
export function RoutingTab(props: RoutingTabProps) {
  return (
    <Card>
      <CardBody>
        <RoutingView
          {...props}
          heading="h2"
          loading={<PathSkeleton />}
          renderRoute={report => <RouteExplained report={report} />}
        />
      </CardBody>
    </Card>
  );
}
