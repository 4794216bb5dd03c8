import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { EntityRoutingState } from '../routing';
import {
  Failed,
  Forbidden,
  InvalidAnnotation,
  MissingAnnotation,
  NotConfigured,
  RoutingSkeleton,
} from '../states';
import { serviceRouterTranslationRef } from '../translation';
import { RoutingContent } from './RoutingContent';

/** @public */
export interface RoutingCardProps {
  state: EntityRoutingState;
  /** Read again now. */
  onRetry: () => void;
  /** How many routes are expected while nothing has been read yet. */
  expectedRoutes?: number;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}

/**
 * The card, from plain props: what an entity's routes do in every region, or why that cannot be told.
 *
 * @public
 */
export function RoutingCard(props: RoutingCardProps) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <EntityInfoCard title={t('card.title')}>
      <Content {...props} />
    </EntityInfoCard>
  );
}

function Content({ state, onRetry, expectedRoutes, now }: RoutingCardProps) {
  switch (state.status) {
    case 'loading':
      return <RoutingSkeleton routes={expectedRoutes} />;
    case 'missing-annotation':
      return <MissingAnnotation />;
    case 'invalid-annotation':
      return <InvalidAnnotation message={state.message} />;
    case 'not-configured':
      return <NotConfigured lacks={state.lacks} />;
    case 'forbidden':
      return <Forbidden />;
    case 'error':
      return <Failed state={state} onRetry={onRetry} />;
    default:
      return <RoutingContent state={state} onRetry={onRetry} now={now} />;
  }
}
