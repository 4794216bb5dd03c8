import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  RouteSort,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { StateMark } from '../card/StateMark';
import { toneOfOverall } from '../card/tones';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import { FleetTable } from './FleetTable';
import { usePlaces } from './places';
import { RegionsByName } from './regionsByName';
import { RouteStates } from './RouteStates';
import styles from './RouteTable.module.css';
import { Sorting } from './SortButton';

export interface RouteTableProps {
  routes: RouteSummary[];
  sort: RouteSort;
  onSort: (sort: RouteSort) => void;
  /** Other rows are on their way. */
  isOld: boolean;
  /** The entities that name a route, as references, by `namespace/name`. */
  entities: ReadonlyMap<string, string>;
  /** The regions, as far as they are known yet. */
  known: RegionsByName;
}

/** A row per route: its names, how it stands, and its state in each region. */
export function RouteTable({
  routes,
  sort,
  onSort,
  isOld,
  entities,
  known,
}: RouteTableProps) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { told } = useSentences();
  const places = usePlaces();
  const sortingBy = (order: 'host' | 'name' | 'overall'): Sorting => {
    const backwards = `-${order}` as const;
    return {
      order:
        (sort === order && 'ascending') ||
        (sort === backwards && 'descending') ||
        'none',
      onSort: () => onSort(sort === order ? backwards : order),
    };
  };
  return (
    <FleetTable
      caption={t('fleet.routes.title')}
      rows={routes}
      isOld={isOld}
      keyOf={keyOf}
      columns={[
        {
          id: 'host',
          title: t('fleet.routes.host'),
          sorting: sortingBy('host'),
          cell: route => {
            const host = route.host ?? t('fleet.routes.noHost');
            const entity = entities.get(keyOf(route));
            return entity ? (
              <EntityRefLink entityRef={entity} className={styles.host}>
                {host}
              </EntityRefLink>
            ) : (
              <Link href={places.route(route)} className={styles.host}>
                {host}
              </Link>
            );
          },
        },
        {
          id: 'name',
          title: t('fleet.routes.route'),
          sorting: sortingBy('name'),
          cell: route =>
            entities.has(keyOf(route)) ? (
              <Link href={places.route(route)}>{keyOf(route)}</Link>
            ) : (
              keyOf(route)
            ),
        },
        {
          id: 'overall',
          title: t('fleet.routes.state'),
          sorting: sortingBy('overall'),
          cell: ({ overall, ...route }) => (
            <>
              <StateMark
                tone={toneOfOverall[overall]}
                word={t(`overall.${overall}`)}
              />
              <span className={styles.sentence}>{told(route).sentence}</span>
            </>
          ),
        },
        {
          id: 'regions',
          title: t('fleet.routes.regions'),
          cell: ({ zones }) =>
            zones.length > 0 ? (
              <RouteStates zones={zones} known={known} />
            ) : undefined,
        },
        {
          id: 'mode',
          title: t('fleet.routes.mode'),
          cell: ({ mode }) =>
            mode && (
              <span className={styles.mode}>
                {t(`fleet.routeMode.${mode}`)}
              </span>
            ),
        },
      ]}
    />
  );
}

function keyOf({ namespace, name }: RouteSummary): string {
  return `${namespace}/${name}`;
}
