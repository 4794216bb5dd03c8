import { ReactNode } from 'react';
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
  /** The regions that have a row, by name or title; all when absent. How many others there are and how they are, it says. */
  regions?: string[];
  /** Draws what leads to where all regions are told; only the words when absent. */
  renderTabLink?: (text: string) => ReactNode;
}

/**
 * The card, from plain props: what an entity's routes do in every region, or why that cannot be told.
 *
 * @public
 */
export function RoutingCard({
  expectedRoutes,
  regions,
  renderTabLink,
  ...view
}: RoutingCardProps) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <EntityInfoCard title={t('card.title')}>
      <RoutingView
        {...view}
        heading="h4"
        loading={<RoutingSkeleton routes={expectedRoutes} />}
        renderRoute={report => (
          <RouteSection
            report={report}
            regions={regions}
            renderTabLink={renderTabLink}
          />
        )}
      />
    </EntityInfoCard>
  );
}
