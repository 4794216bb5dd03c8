import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isZoneRead,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { NameText } from './NameText';
import styles from './ZoneTable.module.css';

/** Where the name points in one region, as far as that was ever read. */
export function ZoneTarget({ zone }: { zone: ZoneReport }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { pointsTo } = zone;
  const isRead = isZoneRead(zone);
  if (!pointsTo) {
    return (
      <span className={styles.quiet}>
        {t(isRead ? 'zones.pointsNowhere' : 'zones.notKnown')}
      </span>
    );
  }
  // Of what is no gateway of the fleet nobody looks up an address, and none is on its way.
  const isAwaited = isRead && pointsTo.cluster !== undefined;
  return (
    <>
      <span className={styles.host}>
        <NameText name={pointsTo.host} />
      </span>
      <span className={styles.quiet}>
        {[
          pointsTo.regionTitle ?? pointsTo.region,
          pointsTo.addresses.join(', ') ||
            t(isAwaited ? 'zones.noAddress' : 'zones.addressNotKnown'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}
