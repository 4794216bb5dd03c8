import { ReactNode } from 'react';
import { Card, CardBody } from '@backstage/ui';
import {
  PathStep,
  RouteIdentifier,
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { RoutingView, RoutingViewProps } from '../card/RoutingView';
import { PathSkeleton } from './PathSkeleton';
import { RouteExplained } from './RouteExplained';

/** @public */
export interface RoutingTabProps extends RoutingViewProps {
  /** What can be done with a route; nothing when absent. */
  renderActions?: (route: RouteIdentifier) => ReactNode;
  /** What changed of a route; nothing when absent. */
  renderHistory?: (report: RouteReport) => ReactNode;
  /** What stands behind a step of the way in a region; nothing when absent. */
  renderObjects?: (
    route: RouteIdentifier,
    step: PathStep,
    zone: ZoneReport,
  ) => ReactNode;
}

/**
 * The tab, from plain props: for every route of an entity and every region, each link from what is declared to what is
 * answered.
 *
 * @public
 */
export function RoutingTab({
  renderActions,
  renderHistory,
  renderObjects,
  ...props
}: RoutingTabProps) {
  return (
    <Card>
      <CardBody>
        <RoutingView
          {...props}
          heading="h2"
          loading={<PathSkeleton />}
          renderRoute={report => (
            <RouteExplained
              report={report}
              actions={renderActions?.(report.route)}
              history={renderHistory?.(report)}
              renderObjects={
                renderObjects &&
                ((step, zone) => renderObjects(report.route, step, zone))
              }
            />
          )}
        />
      </CardBody>
    </Card>
  );
}
