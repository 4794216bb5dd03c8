import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { FailoverWrite } from '@service-router/plugin-service-router-common';
import { RiArrowRightLine } from '@remixicon/react';
import { FleetTable } from '../fleet/FleetTable';
import cell from '../fleet/nameCell.module.css';
import { useNumberText } from '../language/useNumberText';
import { serviceRouterTranslationRef } from '../translation';
import { Duration } from './Duration';
import styles from './FailoverView.module.css';

/** A row per write: what is written where, from what to what, and how many names follow. */
export function WriteTable({
  writes,
  isOld,
}: {
  writes: FailoverWrite[];
  isOld: boolean;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  return (
    <FleetTable
      caption={t('fleet.failover.writes')}
      rows={writes}
      keyOf={({ id }) => id}
      isOld={isOld}
      columns={[
        {
          id: 'what',
          title: t('fleet.failover.what'),
          cell: ({ what, subject }) => (
            <>
              <span className={cell.name}>{subject}</span>
              <span className={cell.quiet}>
                {t(`fleet.failover.write.${what}`)}
              </span>
            </>
          ),
        },
        {
          id: 'where',
          title: t('fleet.failover.where'),
          cell: ({ place: { zone, title, cluster, profile } }) => (
            <>
              {cluster ?? profile ?? zone}
              {title && <span className={cell.quiet}>{title}</span>}
            </>
          ),
        },
        {
          id: 'change',
          title: t('fleet.failover.change'),
          cell: write => <Change write={write} />,
        },
        {
          id: 'carries',
          title: t('fleet.failover.carries'),
          cell: ({ names }) => number(names),
        },
        {
          id: 'duration',
          title: t('fleet.failover.duration'),
          cell: ({ duration }) => <Duration duration={duration} />,
        },
      ]}
    />
  );
}

function Change({ write: { field, before, after } }: { write: FailoverWrite }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const said = (values: string[]) =>
    values.length > 0 ? values.join(', ') : t('fleet.failover.nothing');
  return (
    <>
      <span className={cell.quiet}>{field}</span>
      <span className={styles.change}>
        <span>{before ? said(before) : t('fleet.failover.way.unknown')}</span>
        <RiArrowRightLine aria-hidden className={styles.icon} />
        <VisuallyHidden>{t('fleet.failover.becomesValue')}</VisuallyHidden>
        <span>{said(after)}</span>
      </span>
    </>
  );
}
