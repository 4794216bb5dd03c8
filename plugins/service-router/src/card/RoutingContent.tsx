import { Fragment, ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RouteIdentifier,
  RouteReport,
  SERVICE_ROUTE_ANNOTATION,
  serviceRouteReadPermission,
  SourceError,
} from '@service-router/plugin-service-router-common';
import { annotatedRoutes, EntityRoutingState, isNotThereYet } from '../routing';
import { Findings, Forbidden, InvalidAnnotation, NoRouteYet } from '../states';
import { serviceRouterTranslationRef } from '../translation';
import { Clock } from './Clock';
import { clockAhead } from './clockAhead';
import { RefreshNotice } from './RefreshNotice';
import { SourceErrorList } from './SourceErrorList';

/** What was read: every route of the entity, those that are not there yet, and the sources that failed. */
export function RoutingContent({
  state: { routing, readAt, confirmedAt = readAt, failure },
  onRetry,
  heading,
  renderRoute,
  now,
}: {
  state: Extract<EntityRoutingState, { status: 'ready' | 'empty' }>;
  onRetry: () => void;
  heading: 'h2' | 'h4';
  renderRoute: (report: RouteReport) => ReactNode;
  now?: () => number;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const ahead = aheadOf(routing.items, readAt);
  const annotation = routing.annotation ?? '';
  const reported = routing.items.map(({ route }) => nameOf(route));
  const forbidden = (routing.forbidden ?? []).map(nameOf);
  const told = new Set([...reported, ...forbidden]);
  const missing = annotatedRoutes(annotation).filter(route => !told.has(route));
  const hasHidden =
    routing.errors.some(({ source }) => source === 'cluster') ||
    routing.items.some(({ clusters }) =>
      clusters.some(({ observedAt }) => observedAt === undefined),
    );
  const isNameless =
    routing.annotation !== undefined && told.size === 0 && missing.length === 0;
  return (
    <Clock ahead={ahead} now={now}>
      {failure && (
        <RefreshNotice
          failure={failure}
          readAt={new Date(confirmedAt + ahead).toISOString()}
          onRetry={onRetry}
        />
      )}
      {routing.items.map(report => {
        const route = nameOf(report.route);
        return isNotThereYet(report) ? (
          <NoRouteYet
            key={route}
            route={route}
            annotation={routing.annotation}
            hasHidden={hasHidden}
            heading={heading}
          />
        ) : (
          <Fragment key={route}>{renderRoute(report)}</Fragment>
        );
      })}
      {missing.map(route => (
        <NoRouteYet
          key={route}
          route={route}
          annotation={routing.annotation}
          hasHidden={hasHidden}
          heading={heading}
        />
      ))}
      {forbidden.map(route => (
        <Forbidden
          key={route}
          permission={serviceRouteReadPermission}
          route={route}
          heading={heading}
        />
      ))}
      <Findings finds={routing.finds} hasHidden={hasHidden} heading={heading} />
      {isNameless && (
        <InvalidAnnotation
          heading={heading}
          fault={{
            message: t('invalidAnnotation.description', {
              annotation: SERVICE_ROUTE_ANNOTATION,
              value: annotation,
            }),
          }}
        />
      )}
      <SourceErrorList
        errors={[...routing.errors, ...trafficErrors(routing.items)]}
      />
    </Clock>
  );
}

function nameOf({ namespace, name }: RouteIdentifier): string {
  return `${namespace}/${name}`;
}

/** Why what is told of Traffic Manager is old: the same for every route, so told once. */
function trafficErrors(items: RouteReport[]): SourceError[] {
  return items.flatMap(({ traffic }) => traffic?.error ?? []).slice(0, 1);
}

/** As far as the latest report says. */
function aheadOf(items: RouteReport[], readAt: number): number {
  const times = items.map(item => clockAhead(item, readAt));
  return times.length > 0 ? Math.max(...times) : 0;
}
