import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { RoutingSkeleton } from '../states';
import { serviceRouterTranslationRef } from '../translation';
import { RouteSection } from './RouteSection';
import { RoutingView, RoutingViewProps } from './RoutingView';

/** @public */
export interface RoutingCardProps extends RoutingViewProps {
  /** How many routes are expected while nothing has been read yet. */
  expectedRoutes?: number;
}

/**
 * The card, from plain props: what an entity's routes do in every region, or why that cannot be told.
 *
 * @public
 */
export function RoutingCard({ expectedRoutes, ...view }: RoutingCardProps) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <EntityInfoCard title={t('card.title')}>
      <RoutingView
        {...view}
        heading="h4"
        loading={<RoutingSkeleton routes={expectedRoutes} />}
        renderRoute={report => <RouteSection report={report} />}
      />
    </EntityInfoCard>
  );
}
