import { Route, Routes, useSearchParams } from 'react-router-dom';
import { FleetTab } from './places';
import { regionsByName } from './regionsByName';
import { RoutePage } from './RoutePage';
import { listQueryOf, routesQueryOf, searchOf } from './routesQuery';
import { RoutesView } from './RoutesView';
import { useEntitiesOfRoutes } from './useEntitiesOfRoutes';
import { useReading } from './useReading';

/** The tab with all routes, and under it each of them. */
export function RoutesPage() {
  return (
    <FleetTab>
      <Routes>
        <Route index element={<RouteListPage />} />
        <Route path=":namespace/:name" element={<RoutePage />} />
      </Routes>
    </FleetTab>
  );
}

/** What of the routes is shown is said by the address, so that it can be gone back to and passed on. */
function RouteListPage() {
  const [search, setSearch] = useSearchParams();
  const query = routesQueryOf(search);
  const { reading, isOfBefore, retry } = useReading(
    `routes?${searchOf(query)}`,
    api => api.queryRoutes(listQueryOf(query)),
  );
  const regions = useReading('regions', api => api.getRegions());
  const entities = useEntitiesOfRoutes(
    String(searchOf(query)),
    listQueryOf(query),
  );
  return (
    <RoutesView
      reading={reading}
      isOfBefore={isOfBefore}
      query={query}
      entities={entities}
      known={
        regions.reading.status === 'ready'
          ? regionsByName(regions.reading.value.items)
          : undefined
      }
      onRetry={retry}
      onChange={(change, isTyping = false) =>
        setSearch(searchOf({ ...query, ...change }), { replace: isTyping })
      }
    />
  );
}
