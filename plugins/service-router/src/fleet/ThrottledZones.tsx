import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RegionSummary } from '@service-router/plugin-service-router-common';
import { useMomentText } from '../card/SeenAt';
import { serviceRouterTranslationRef } from '../translation';
import { Group } from './Group';
import styles from './Section.module.css';
import { useUntilText } from './UntilTime';

/** Zones that are read later, because the cloud had too many requests: no failure, but what is known of them grows older. */
export function ThrottledZones({ regions }: { regions: RegionSummary[] }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const moment = useMomentText();
  const until = useUntilText();
  if (regions.length === 0) {
    return null;
  }
  return (
    <Group title={t('fleet.throttled.title')}>
      <ul className={styles.items}>
        {regions.map(
          ({ name, title, zone, observedAt, waiting }) =>
            waiting && (
              <li key={name}>
                {t('fleet.throttled.zone', {
                  zone,
                  region: title,
                  since: moment(waiting.since),
                  until: until(waiting.refusedUntil),
                })}{' '}
                {observedAt
                  ? t('sources.lastSeen', { age: moment(observedAt) })
                  : t('sources.neverSeen')}
              </li>
            ),
        )}
      </ul>
    </Group>
  );
}
