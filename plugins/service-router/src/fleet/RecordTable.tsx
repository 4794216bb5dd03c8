import { Fragment } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiUserLine } from '@remixicon/react';
import {
  certainOwnersOf,
  RecordMatch,
} from '@service-router/plugin-service-router-common';
import { NameText } from '../card/NameText';
import { StateMark } from '../card/StateMark';
import { Tone } from '../card/tones';
import { serviceRouterTranslationRef } from '../translation';
import { FleetTable } from './FleetTable';
import styles from './nameCell.module.css';

const toneOfState: Record<RecordMatch['state'], Tone> = {
  present: 'good',
  absent: 'attention',
  differentTarget: 'attention',
  differentTtl: 'progress',
  linked: 'progress',
  foreign: 'neutral',
};

/** A row per record: what stands, what is planned, and whose it is. */
export function RecordTable({
  records,
  isOld = false,
}: {
  records: RecordMatch[];
  /** Other records are on their way. */
  isOld?: boolean;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <FleetTable
      caption={t('fleet.zones.records')}
      rows={records}
      isOld={isOld}
      keyOf={match => {
        const { fqdn, type } = recordOf(match);
        const resource =
          match.state === 'foreign'
            ? ''
            : `${match.planned.cluster} ${match.planned.resource}`;
        return `${type} ${fqdn} ${resource}`;
      }}
      columns={[
        {
          id: 'name',
          title: t('fleet.records.name'),
          cell: match => (
            <>
              <span className={styles.name}>
                <NameText name={recordOf(match).fqdn} />
              </span>
              <span className={styles.quiet}>{recordOf(match).type}</span>
            </>
          ),
        },
        {
          id: 'state',
          title: t('fleet.records.state'),
          cell: match => (
            <>
              <StateMark
                tone={toneOfState[match.state]}
                icon={match.state === 'foreign' ? RiUserLine : undefined}
                word={t(`fleet.recordState.${match.state}`)}
              />
              {match.state !== 'absent' &&
                match.ownership.state === 'contested' && (
                  <StateMark
                    tone="attention"
                    word={t('fleet.recordKind.contested')}
                  />
                )}
            </>
          ),
        },
        {
          id: 'values',
          title: t('fleet.records.values'),
          cell: match =>
            match.state === 'absent' ? undefined : (
              <Values values={match.found.values} />
            ),
        },
        {
          id: 'planned',
          title: t('fleet.records.planned'),
          cell: match =>
            match.state === 'foreign' ? undefined : (
              <>
                <Values values={match.planned.targets} />
                <span className={styles.quiet}>
                  {t('details.inCluster', {
                    object: match.planned.resource.replace(/^crd\//, ''),
                    cluster: match.planned.cluster,
                  })}
                </span>
              </>
            ),
        },
        {
          id: 'owner',
          title: t('fleet.records.owner'),
          cell: match =>
            match.state === 'absent'
              ? undefined
              : certainOwnersOf(match.ownership)
                  .map(({ owner }) => owner)
                  .join(', ') || undefined,
        },
      ]}
    />
  );
}

function Values({ values }: { values: readonly string[] }) {
  return values.map((value, index) => (
    <Fragment key={value}>
      {index > 0 && ', '}
      <NameText name={value} />
    </Fragment>
  ));
}

function recordOf(match: RecordMatch): { fqdn: string; type: string } {
  return match.state === 'absent' ? match.planned : match.found;
}
