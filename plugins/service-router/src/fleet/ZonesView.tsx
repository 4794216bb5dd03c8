import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  RegionContents,
  RegionList,
  serviceRouterReadPermission,
} from '@service-router/plugin-service-router-common';
import { SeenAt } from '../card/SeenAt';
import { SourceErrorList } from '../card/SourceErrorList';
import { StateMark } from '../card/StateMark';
import { serviceRouterTranslationRef } from '../translation';
import { FleetTable } from './FleetTable';
import { usePlaces } from './places';
import { Reading } from './reading';
import { ReadingView } from './ReadingView';
import { Counts } from './Counts';
import styles from './nameCell.module.css';
import { Section } from './Section';
import { ThrottledZones } from './ThrottledZones';
import { useNumberText } from '../language/useNumberText';
import { ZoneRecords } from './ZoneRecords';

/** All zones, from plain props. */
export function ZonesView({
  reading,
  onRetry,
  now,
}: {
  reading: Reading<RegionList>;
  onRetry: () => void;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <ReadingView
      reading={reading}
      permission={serviceRouterReadPermission}
      onRetry={onRetry}
      now={now}
    >
      {part => (
        <Section title={t('fleet.zones.title')} part={part} onRetry={onRetry}>
          {({ items, errors }) =>
            items.length === 0 ? (
              <p>{t('fleet.regions.none')}</p>
            ) : (
              <>
                <SourceErrorList
                  errors={errors.filter(({ source }) => source === 'zone')}
                />
                <ThrottledZones
                  regions={items.flatMap(({ name, title, zone }) =>
                    zone.waiting
                      ? [{ ...zone, name, title, zone: zone.name }]
                      : [],
                  )}
                />
                <ZoneTable regions={items} />
              </>
            )
          }
        </Section>
      )}
    </ReadingView>
  );
}

function ZoneTable({ regions }: { regions: RegionContents[] }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const places = usePlaces();
  return (
    <FleetTable
      caption={t('fleet.zones.title')}
      rows={regions}
      keyOf={({ name }) => name}
      columns={[
        {
          id: 'zone',
          title: t('fleet.zones.zone'),
          cell: ({ name, title, zone }) => (
            <>
              <Link href={places.zone(name)} className={styles.name}>
                {t('fleet.zones.named', { zone: zone.name, region: title })}
              </Link>
              {zone.provider && (
                <span className={styles.quiet}>
                  {t('fleet.zones.provider', {
                    provider: zone.providerTitle ?? zone.provider,
                  })}
                </span>
              )}
            </>
          ),
        },
        {
          id: 'records',
          title: t('fleet.zones.records'),
          cell: ({ name, zone }) => <ZoneRecords region={name} zone={zone} />,
        },
        {
          id: 'owners',
          title: t('fleet.zones.owners'),
          cell: ({ zone }) =>
            zone.owners.length > 0 ? (
              <Owners owners={zone.owners} />
            ) : undefined,
        },
        {
          id: 'seen',
          title: t('fleet.zones.seen'),
          cell: ({ zone: { observedAt, error } }) => (
            <>
              {error && (
                <StateMark
                  tone="unknown"
                  word={t('fleet.clusterState.stale')}
                />
              )}{' '}
              {observedAt ? <SeenAt time={observedAt} /> : t('zones.neverSeen')}
            </>
          ),
        },
      ]}
    />
  );
}

function Owners({ owners }: Pick<RegionContents['zone'], 'owners'>) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  return (
    <Counts>
      {owners.map(({ owner, instance, records }) => (
        <li key={owner}>
          {t('fleet.zones.owner', { owner, records: number(records) })}
          {instance && <span className={styles.quiet}>{instance}</span>}
        </li>
      ))}
    </Counts>
  );
}
