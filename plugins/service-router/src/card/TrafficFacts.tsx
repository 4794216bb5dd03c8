import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  endpointsOfZone,
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';

/** The endpoints behind a region's share and health: in which profile, how that routes, and by what. */
export function TrafficFacts({
  zone,
  traffic,
}: {
  zone: ZoneReport;
  traffic: RouteReport['traffic'];
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const endpoints = endpointsOfZone({ traffic }, zone);
  if (endpoints.length === 0) {
    return null;
  }
  return (
    <>
      <dt>{t('path.part.profile')}</dt>
      {endpoints.map(({ profile, endpoint }) => (
        <dd key={`${profile.name} ${endpoint.name}`}>
          {[
            t('traffic.profile', {
              profile: profile.hostname ?? profile.fqdn ?? profile.name,
              method: profile.routingMethod,
            }),
            t('traffic.endpoint', {
              endpoint: endpoint.name,
              target: endpoint.target,
            }),
            endpoint.weight !== undefined &&
              t('traffic.weight', { weight: String(endpoint.weight) }),
            endpoint.priority !== undefined &&
              t('traffic.priority', { priority: String(endpoint.priority) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </dd>
      ))}
    </>
  );
}
