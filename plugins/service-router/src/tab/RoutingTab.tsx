import { ReactNode } from 'react';
import { Card, CardBody } from '@backstage/ui';
import { RouteIdentifier } from '@service-router/plugin-service-router-common';
import { RoutingView, RoutingViewProps } from '../card/RoutingView';
import { PathSkeleton } from './PathSkeleton';
import { RouteExplained } from './RouteExplained';

/** @public */
export interface RoutingTabProps extends RoutingViewProps {
  /** What can be done with a route; nothing when absent. */
  renderActions?: (route: RouteIdentifier) => ReactNode;
}

/**
 * The tab, from plain props: for every route of an entity and every region, each link from what is declared to what is
 * answered.
 *
 * @public
 */
export function RoutingTab({ renderActions, ...props }: RoutingTabProps) {
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
            />
          )}
        />
      </CardBody>
    </Card>
  );
}
