/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   WebKit takes the roles of a table away when it is laid out as blocks, so they are written out. */
import { useId, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import {
  RouteReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { LinkChain } from './LinkChain';
import { Reason } from './reasonsToShow';
import { ReasonText } from './ReasonText';
import { SeenAt, useAgeText } from './SeenAt';
import { StateMark } from './StateMark';
import { toneOfZone } from './tones';
import tones from './tones.module.css';
import { ZoneDetails } from './ZoneDetails';
import { ZoneTarget } from './ZoneTarget';
import { ZoneTraffic } from './ZoneTraffic';
import styles from './ZoneTable.module.css';

/** One region: its state, where it points, why it is not right, and on request each link. */
export function ZoneRows({
  zone,
  traffic,
  reason,
}: {
  zone: ZoneReport;
  /** What Traffic Manager has of the route. */
  traffic: RouteReport['traffic'];
  /** Why the region is not right, where that is not said for all of them. */
  reason?: Reason;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const tone = toneOfZone(zone);
  const hasChain = zone.links.length > 0;
  return (
    <tbody
      role="rowgroup"
      className={`${tones.tone} ${styles.zone}`}
      data-tone={tone}
    >
      <tr role="row" className={styles.main}>
        <th role="rowheader" scope="row" className={styles.region}>
          <span className={styles.title}>{zone.title}</span>
          <span className={styles.quiet}>{zone.zone}</span>
        </th>
        <td role="cell" className={styles.state}>
          <StateMark tone={tone} word={t(`zoneState.${zone.state}`)} />
        </td>
        <td
          role="cell"
          className={styles.target}
          data-label={t('zones.pointsTo')}
        >
          <ZoneTarget zone={zone} />
          <ZoneTraffic zone={zone} traffic={traffic} />
        </td>
        <td role="cell" className={styles.seen} data-label={t('zones.seen')}>
          <div className={styles.moment}>
            <Seen zone={zone} />
            {hasChain && (
              <ButtonIcon
                size="small"
                variant="tertiary"
                aria-expanded={isOpen}
                aria-controls={detailsId}
                aria-label={t(
                  isOpen ? 'zones.hideDetails' : 'zones.showDetails',
                  { region: zone.title },
                )}
                icon={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
                onPress={() => setOpen(!isOpen)}
              />
            )}
          </div>
        </td>
      </tr>
      {hasChain && (
        <tr role="row" className={styles.links}>
          <td role="cell" colSpan={4}>
            <LinkChain links={zone.links} label={t('details.links')} />
          </td>
        </tr>
      )}
      {reason && (
        <tr role="row">
          <td role="cell" colSpan={4} className={styles.why}>
            <ReasonText reason={reason} />
          </td>
        </tr>
      )}
      {isOpen && (
        <tr role="row" id={detailsId}>
          <td role="cell" colSpan={4} className={styles.why}>
            <ZoneDetails zone={zone} traffic={traffic} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Seen({ zone: { state, observedAt } }: { zone: ZoneReport }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const age = useAgeText();
  if (!observedAt) {
    return <span className={styles.quiet}>{t('zones.neverSeen')}</span>;
  }
  return state === 'stale' ? (
    <SeenAt
      time={observedAt}
      text={t('zones.lastSeen', { age: age(observedAt) })}
    />
  ) : (
    <SeenAt time={observedAt} />
  );
}
