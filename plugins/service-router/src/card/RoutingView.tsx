import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RouteReport,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import { LandingGround } from '../landing';
import { EntityRoutingState } from '../routing';
import {
  Failed,
  Forbidden,
  InvalidAnnotation,
  MissingAnnotation,
  NotConfigured,
} from '../states';
import { serviceRouterTranslationRef } from '../translation';
import { RoutingContent } from './RoutingContent';

/** What the card and the tab are told. */
export interface RoutingViewProps {
  state: EntityRoutingState;
  /** Read again now. */
  onRetry: () => void;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}

/** Every route of an entity, or why none can be told of. */
export function RoutingView(props: RoutingContentsProps) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <LandingGround label={t('card.title')}>
      <Contents {...props} />
    </LandingGround>
  );
}

interface RoutingContentsProps extends RoutingViewProps {
  /** The place among the headings of the page that the name of a route has. */
  heading: 'h2' | 'h4';
  /** Shown while nothing has been read yet. */
  loading: ReactNode;
  renderRoute: (report: RouteReport) => ReactNode;
}

function Contents({
  state,
  onRetry,
  now,
  heading,
  loading,
  renderRoute,
}: RoutingContentsProps) {
  switch (state.status) {
    case 'loading':
      return <>{loading}</>;
    case 'missing-annotation':
      return <MissingAnnotation heading={heading} />;
    case 'invalid-annotation':
      return <InvalidAnnotation fault={state} heading={heading} />;
    case 'not-configured':
      return <NotConfigured lacks={state.lacks} heading={heading} />;
    case 'forbidden':
      return (
        <Forbidden permission={serviceRouteReadPermission} heading={heading} />
      );
    case 'error':
      return <Failed state={state} onRetry={onRetry} heading={heading} />;
    default:
      return (
        <RoutingContent
          state={state}
          onRetry={onRetry}
          now={now}
          heading={heading}
          renderRoute={renderRoute}
        />
      );
  }
}
