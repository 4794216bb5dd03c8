import { useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody } from '@backstage/ui';
import {
  RouteList,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import { SourceErrorList } from '../card/SourceErrorList';
import { serviceRouterTranslationRef } from '../translation';
import { Pages } from './Pages';
import { ReadingView } from './ReadingView';
import { Reading } from './reading';
import { RegionsByName } from './regionsByName';
import { RouteFilters, RouteFiltersProps } from './RouteFilters';
import { isFiltered, PAGE_SIZE, RoutesQuery } from './routesQuery';
import { RouteTable } from './RouteTable';
import { Section } from './Section';

export interface RoutesViewProps {
  reading: Reading<RouteList>;
  /** What is shown answers the question before. */
  isOfBefore?: boolean;
  query: RoutesQuery;
  onChange: RouteFiltersProps['onChange'];
  /** The entities that name a route, as references, by `namespace/name`. */
  entities?: ReadonlyMap<string, string>;
  /** The regions, as far as they are known yet. */
  known?: RegionsByName;
  onRetry: () => void;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}

const noEntities: ReadonlyMap<string, string> = new Map();
const noRegions: RegionsByName = new Map();

/** All routes, from plain props: what of them is asked for, the rows of a page, and the way to others. */
export function RoutesView({
  reading,
  isOfBefore = false,
  query,
  onChange,
  entities = noEntities,
  known = noRegions,
  onRetry,
  now,
}: RoutesViewProps) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const seen = useRegionsOf(reading);
  const regions = [...known.keys(), ...seen];
  const filters = (
    <RouteFilters
      query={query}
      regions={regions}
      known={known}
      onChange={(change, isTyping) =>
        onChange({ page: 1, ...change }, isTyping)
      }
    />
  );
  // The address may be of before: what it asks for, such as a region that is gone, may be why there is no answer.
  const mayBeRefused = reading.status === 'error' && isFiltered(query);
  return (
    <ReadingView
      reading={reading}
      permission={serviceRouteReadPermission}
      onRetry={onRetry}
      now={now}
      before={
        mayBeRefused && (
          <Card>
            <CardBody>{filters}</CardBody>
          </Card>
        )
      }
    >
      {part => (
        <Section title={t('fleet.routes.title')} part={part} onRetry={onRetry}>
          {({ items, total, offset, errors }) => (
            <>
              {filters}
              <SourceErrorList errors={errors} />
              {items.length > 0 ? (
                <RouteTable
                  routes={items}
                  sort={query.sort}
                  onSort={sort => onChange({ sort, page: 1 })}
                  isOld={isOfBefore}
                  entities={entities}
                  known={known}
                />
              ) : (
                <p>{t(emptyText(query, total))}</p>
              )}
              <Pages
                offset={offset}
                rows={items.length}
                total={total}
                size={PAGE_SIZE}
                onTurn={page => onChange({ page })}
              />
            </>
          )}
        </Section>
      )}
    </ReadingView>
  );
}

function emptyText(query: RoutesQuery, total: number) {
  if (total > 0) {
    return 'fleet.routes.pastEnd';
  }
  return isFiltered(query) ? 'fleet.routes.noneSuch' : 'fleet.routes.none';
}

/** Every region that any answer told of: those of a filter are to be had also while none matches. */
function useRegionsOf(reading: Reading<RouteList>): string[] {
  const seen = useRef(new Set<string>());
  if (reading.status === 'ready') {
    for (const { zones } of reading.value.items) {
      zones.forEach(({ region }) => seen.current.add(region));
    }
  }
  return [...seen.current];
}
