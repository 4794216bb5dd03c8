/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   WebKit takes the roles of a table away when it is laid out as blocks, so they are written out. */
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { Reason } from './reasonsToShow';
import { ZoneRows } from './ZoneRows';
import styles from './ZoneTable.module.css';

/** A row per region; where there is little room, a block per region. */
export function ZoneTable({
  zones,
  traffic,
  reasons,
  name,
}: {
  zones: ZoneReport[];
  traffic: RouteReport['traffic'];
  /** What is said below the rows, by region. */
  reasons: Map<string, Reason>;
  /** What the regions are of. */
  name: string;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <div className={styles.room}>
      <table className={styles.table} role="table">
        <caption>
          <VisuallyHidden>{t('zones.caption', { name })}</VisuallyHidden>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('zones.region')}
            </th>
            <th role="columnheader" scope="col">
              {t('zones.state')}
            </th>
            <th role="columnheader" scope="col">
              {t('zones.pointsTo')}
            </th>
            <th role="columnheader" scope="col">
              {t('zones.seen')}
            </th>
          </tr>
        </thead>
        {zones.map(zone => (
          <ZoneRows
            key={zone.region}
            zone={zone}
            traffic={traffic}
            reason={reasons.get(zone.region)}
          />
        ))}
      </table>
    </div>
  );
}
