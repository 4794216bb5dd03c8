import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { serviceRouteReadPermission } from '@service-router/plugin-service-router-common';
import { LandingGround } from '../landing';
import { Failed, Forbidden, NotConfigured } from '../states';
import { serviceRouterTranslationRef } from '../translation';
import { OwnedRoutes } from './OwnedRoutes';
import { OwnedState } from './ownedState';

/** The card, from plain props: how the routes of what is owned are, or why that cannot be told. */
export function OwnedRoutingCard({
  state,
  onRetry,
}: {
  state: OwnedState;
  /** Read again now. */
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <EntityInfoCard title={t('owned.title')}>
      <LandingGround label={t('owned.title')}>
        <Content state={state} onRetry={onRetry} />
      </LandingGround>
    </EntityInfoCard>
  );
}

function Content({
  state,
  onRetry,
}: {
  state: OwnedState;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  switch (state.status) {
    case 'loading':
      return (
        <div aria-busy="true">
          <VisuallyHidden role="status">{t('card.loading')}</VisuallyHidden>
          <Skeleton width="60%" height={24} />
        </div>
      );
    case 'not-configured':
      return <NotConfigured lacks={state.lacks} />;
    case 'forbidden':
      return <Forbidden permission={serviceRouteReadPermission} />;
    case 'error':
      return <Failed state={state} onRetry={onRetry} />;
    default:
      return <OwnedRoutes state={state} onRetry={onRetry} />;
  }
}
