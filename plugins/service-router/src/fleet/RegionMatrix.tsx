import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  ListedState,
  RegionContents,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { Counts } from './Counts';
import { EndpointCounts } from './endpointsByRegion';
import { FleetTable } from './FleetTable';
import { usePlaces } from './places';
import { RegionClusters } from './RegionClusters';
import styles from './nameCell.module.css';
import { ZoneStateMark } from './RouteStates';
import { useNumberText } from '../language/useNumberText';
import { ZoneRecords } from './ZoneRecords';

/** A row per region with what it holds; what is counted leads to what was counted. */
export function RegionMatrix({
  regions,
  endpoints,
}: {
  regions: RegionContents[];
  /** By region; undefined while they are not known. */
  endpoints?: ReadonlyMap<string, EndpointCounts>;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const places = usePlaces();
  return (
    <FleetTable
      caption={t('fleet.regions.title')}
      rows={regions}
      keyOf={({ name }) => name}
      columns={[
        {
          id: 'region',
          title: t('fleet.regions.region'),
          cell: ({ name, title }) => (
            <>
              <Link
                href={places.routes({ region: [name] })}
                className={styles.name}
              >
                {title}
              </Link>
              <span className={styles.quiet}>{name}</span>
              <Link href={places.failover(name)} className={styles.quiet}>
                {t('fleet.failover.open')}
              </Link>
            </>
          ),
        },
        {
          id: 'clusters',
          title: t('fleet.regions.clusters'),
          cell: ({ clusters }) => <RegionClusters clusters={clusters} />,
        },
        {
          id: 'routes',
          title: t('fleet.regions.routes'),
          cell: region => <RouteCounts region={region} />,
        },
        {
          id: 'records',
          title: t('fleet.regions.records'),
          cell: ({ name, zone }) => <ZoneRecords region={name} zone={zone} />,
        },
        {
          id: 'endpoints',
          title: t('fleet.regions.endpoints'),
          cell: ({ name }) => {
            const found = endpoints?.get(name);
            return (
              found && (
                <Link href={places.traffic({ region: name })}>
                  {t('fleet.regions.served', {
                    served: number(found.served),
                    total: number(found.total),
                  })}
                </Link>
              )
            );
          },
        },
        {
          id: 'policies',
          title: t('fleet.regions.policies'),
          cell: ({ policies }) => number(policies),
        },
        {
          id: 'gateways',
          title: t('fleet.regions.gateways'),
          cell: ({ name, gateways }) =>
            gateways > 0 ? (
              <Link href={places.gateways(name)}>{number(gateways)}</Link>
            ) : (
              number(gateways)
            ),
        },
      ]}
    />
  );
}

function RouteCounts({
  region: { name, routes, resolver },
}: {
  region: RegionContents;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const places = usePlaces();
  const counts = Object.entries(routes) as [ListedState, number][];
  if (counts.length === 0) {
    return <>{t('fleet.regions.noRoute')}</>;
  }
  return (
    <Counts>
      {counts.map(([state, count]) => (
        <li key={state}>
          <Link href={places.routes({ region: [name], state: [state] })}>
            {number(count)}
          </Link>
          <ZoneStateMark state={state} isAsked={resolver !== undefined} />
        </li>
      ))}
    </Counts>
  );
}
