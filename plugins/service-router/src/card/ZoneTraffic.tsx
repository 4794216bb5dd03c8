import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  endpointsOfZone,
  percentOf,
  ProfileEndpointOfRoute,
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { useNumberText } from '../language/useNumberText';
import { serviceRouterTranslationRef } from '../translation';
import { SeenAt, useAgeText } from './SeenAt';
import { iconOfService, toneOfService } from './serviceMarks';
import { StateMark } from './StateMark';
import styles from './ZoneTraffic.module.css';

/** What Traffic Manager makes of the gateway that a region points to; nothing where it has no endpoint. */
export function ZoneTraffic({
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
    <ul className={styles.endpoints} aria-label={t('path.part.profile')}>
      {endpoints.map(found => (
        <li key={`${found.profile.name} ${found.endpoint.name}`}>
          <EndpointMark found={found} isStale={Boolean(traffic?.error)} />
          <span className={styles.quiet}>
            {t('path.part.profile')}: <EndpointShare {...found} />
            {traffic?.error && traffic.observedAt && (
              <>
                {' · '}
                <LastSeen observedAt={traffic.observedAt} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Health in a word and an icon; what was seen before the source was lost is told as such. */
function EndpointMark({
  found: { profile, endpoint },
  isStale,
}: {
  found: ProfileEndpointOfRoute;
  isStale: boolean;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  switch (profile.state) {
    case 'unread':
      return <StateMark tone="unknown" word={t('traffic.unread')} />;
    case 'missing':
      return (
        <StateMark tone="progress" word={t('fleet.profileState.missing')} />
      );
    default:
      return (
        <StateMark
          tone={isStale ? 'unknown' : toneOfService[endpoint.because]}
          icon={isStale ? undefined : iconOfService(endpoint.because)}
          word={t(`fleet.service.${endpoint.because}`)}
        />
      );
  }
}

function EndpointShare({ profile, endpoint }: ProfileEndpointOfRoute) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  if (endpoint.share !== null) {
    return (
      <>{t('traffic.share', { percent: number(percentOf(endpoint.share)) })}</>
    );
  }
  return (
    <>
      {t(
        profile.state === 'unread' || profile.by === 'share'
          ? 'traffic.by.unknown'
          : `traffic.by.${profile.by}`,
      )}
    </>
  );
}

function LastSeen({ observedAt }: { observedAt: string }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const age = useAgeText();
  return (
    <SeenAt
      time={observedAt}
      text={t('zones.lastSeen', { age: age(observedAt) })}
    />
  );
}
