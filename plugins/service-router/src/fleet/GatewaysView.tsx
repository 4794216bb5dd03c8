import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FleetSummary,
  GatewaySummary,
  serviceRouterReadPermission,
} from '@service-router/plugin-service-router-common';
import { SourceErrorList } from '../card/SourceErrorList';
import { ToldText } from '../card/ToldText';
import { serviceRouterTranslationRef } from '../translation';
import { BackLink } from './BackLink';
import { FleetTable } from './FleetTable';
import { GatewayPhase } from './GatewayPhase';
import styles from './nameCell.module.css';
import { usePlaces } from './places';
import { Reading } from './reading';
import { ReadingView } from './ReadingView';
import { Section } from './Section';

/** A gateway in one of the clusters in which it stands. */
type StandingGateway = Pick<GatewaySummary, 'namespace' | 'name'> &
  GatewaySummary['clusters'][number];

/** The gateways of a region, or all of them, from plain props. */
export function GatewaysView({
  reading,
  region,
  onRetry,
  now,
}: {
  reading: Reading<FleetSummary>;
  /** Absent: those of all regions. */
  region?: string;
  onRetry: () => void;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const places = usePlaces();
  return (
    <ReadingView
      before={
        <BackLink href={places.overview}>{t('titles.overview')}</BackLink>
      }
      reading={reading}
      permission={serviceRouterReadPermission}
      onRetry={onRetry}
      now={now}
    >
      {part => (
        <Section title={titleOf(part.value)} part={part} onRetry={onRetry}>
          {({ gateways, errors }) => (
            <>
              <SourceErrorList
                errors={errors.filter(
                  error =>
                    error.source === 'cluster' &&
                    (region === undefined || error.region === region),
                )}
              />
              <Gateways gateways={standingIn(gateways, region)} />
            </>
          )}
        </Section>
      )}
    </ReadingView>
  );

  function titleOf(fleet: FleetSummary | undefined): string {
    return region === undefined
      ? t('fleet.gateways.title')
      : t('fleet.gateways.ofRegion', {
          region:
            fleet?.regions.find(({ name }) => name === region)?.title ?? region,
        });
  }
}

function standingIn(
  gateways: readonly GatewaySummary[],
  region: string | undefined,
): StandingGateway[] {
  return gateways.flatMap(({ namespace, name, clusters }) =>
    clusters
      .filter(one => region === undefined || one.region === region)
      .map(one => ({ namespace, name, ...one })),
  );
}

function Gateways({ gateways }: { gateways: StandingGateway[] }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  if (gateways.length === 0) {
    return <p>{t('fleet.gateways.none')}</p>;
  }
  return (
    <FleetTable
      caption={t('fleet.gateways.title')}
      rows={gateways}
      keyOf={({ namespace, name, cluster }) =>
        `${cluster} ${namespace}/${name}`
      }
      columns={[
        {
          id: 'gateway',
          title: t('fleet.gateways.gateway'),
          cell: ({ namespace, name }) => (
            <>
              <span className={styles.name}>{name}</span>
              <span className={styles.quiet}>{namespace}</span>
            </>
          ),
        },
        {
          id: 'cluster',
          title: t('fleet.gateways.cluster'),
          cell: ({ cluster }) => cluster,
        },
        {
          id: 'host',
          title: t('fleet.gateways.host'),
          cell: ({ host }) => host,
        },
        {
          id: 'addresses',
          title: t('fleet.gateways.addresses'),
          cell: ({ addresses }) => addresses.join(', ') || undefined,
        },
        {
          id: 'phase',
          title: t('fleet.gateways.phase'),
          cell: ({ phase, reasons = [] }) =>
            phase && (
              <>
                <GatewayPhase phase={phase} />
                {reasons.map(reason => (
                  <ToldText
                    key={reason.sentence}
                    told={reason}
                    className={styles.reason}
                  />
                ))}
              </>
            ),
        },
      ]}
    />
  );
}
