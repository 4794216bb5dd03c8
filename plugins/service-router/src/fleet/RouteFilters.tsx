import { useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import { RouteSort } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import styles from './RouteFilters.module.css';
import { SearchText } from './SearchText';
import { RegionsByName } from './regionsByName';
import { choices, isFiltered, RoutesQuery } from './routesQuery';

const sorts = [
  'overall',
  '-overall',
  'host',
  '-host',
  'name',
  '-name',
] as const satisfies RouteSort[];

export interface RouteFiltersProps {
  query: RoutesQuery;
  /** The names of the regions that may be chosen. */
  regions: string[];
  /** Those of them of which more is known. */
  known: RegionsByName;
  /** @param isTyping - more may follow: it is no step to go back to */
  onChange: (change: Partial<RoutesQuery>, isTyping?: boolean) => void;
}

/** What of the routes is shown, and in which order. */
export function RouteFilters({
  query,
  regions,
  known,
  onChange,
}: RouteFiltersProps) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const filters = useRef<HTMLDivElement>(null);
  const titleOf = (name: string) => known.get(name)?.title ?? name;
  const several = <
    Name extends 'region' | 'state' | 'overall' | 'mode' | 'problem',
  >(
    name: Name,
    label: string,
    all: readonly string[],
    wordFor: (value: string) => string,
  ) => (
    <Select
      key={name}
      size="small"
      label={label}
      placeholder={t('fleet.routes.any')}
      selectionMode="multiple"
      options={all.map(value => ({ value, label: wordFor(value) }))}
      value={query[name]}
      onChange={keys => onChange({ [name]: [...keys] })}
    />
  );
  return (
    <div
      ref={filters}
      role="search"
      tabIndex={-1}
      aria-label={t('fleet.routes.filters')}
    >
      <div className={styles.filters}>
        <SearchText
          text={query.text}
          className={styles.text}
          label={t('fleet.routes.search')}
          placeholder={t('fleet.routes.searchHint')}
          onSearch={text => onChange({ text }, true)}
        />
        {several('overall', t('fleet.routes.state'), choices.overall, value =>
          t(`overall.${value as (typeof choices.overall)[number]}`),
        )}
        {several(
          'region',
          t('fleet.routes.region'),
          [...new Set([...regions, ...query.region])].sort((one, other) =>
            titleOf(one).localeCompare(titleOf(other)),
          ),
          titleOf,
        )}
        {several('state', t('fleet.routes.stateThere'), choices.state, value =>
          t(`zoneState.${value as (typeof choices.state)[number]}`),
        )}
        {several('problem', t('fleet.routes.problem'), choices.problem, value =>
          t(`fleet.problemKind.${value as (typeof choices.problem)[number]}`),
        )}
        {several('mode', t('fleet.routes.mode'), choices.mode, value =>
          t(`fleet.routeMode.${value as (typeof choices.mode)[number]}`),
        )}
        <Select
          size="small"
          className={styles.sort}
          label={t('fleet.routes.sort')}
          options={sorts.map(value => ({
            value,
            label: t(`fleet.routeSort.${value}`),
          }))}
          value={query.sort}
          onChange={sort => onChange({ sort: sort as RouteSort })}
        />
      </div>
      {isFiltered(query) && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => {
            // This button goes away with what it gives up.
            filters.current?.focus();
            onChange({
              text: '',
              region: [],
              state: [],
              overall: [],
              mode: [],
              problem: [],
            });
          }}
        >
          {t('fleet.routes.clear')}
        </Button>
      )}
    </div>
  );
}
