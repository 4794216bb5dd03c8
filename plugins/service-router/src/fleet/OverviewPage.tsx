import { Route, Routes, useSearchParams } from 'react-router-dom';
import { fleetStateOf } from './fleetState';
import { FleetView } from './FleetView';
import { GatewaysPage } from './GatewaysPage';
import { FleetTab } from './places';
import { isRegionsView, RegionsView } from './RegionsSection';
import { notRight } from './routesQuery';
import { useIsNarrow } from './useIsNarrow';
import { useReading } from './useReading';

/** The tab that everything wrong is found from, and under it what belongs to no other tab. */
export function OverviewPage() {
  return (
    <FleetTab>
      <Routes>
        <Route index element={<FleetPage />} />
        <Route path="gateways" element={<GatewaysPage />} />
      </Routes>
    </FleetTab>
  );
}

/** What is wrong, and what has to wait; as what regions are shown is said by the address. */
function FleetPage() {
  const [search, setSearch] = useSearchParams();
  const isNarrow = useIsNarrow();
  const fleet = useReading('fleet', api => api.getFleet());
  const traffic = useReading('traffic', api => api.getTraffic());
  const regions = useReading('regions', api => api.getRegions());
  const routes = useReading('routes that are not right', api =>
    api.queryRoutes({ overall: notRight, sort: 'overall', limit: 1 }),
  );
  const state = fleetStateOf(
    {
      fleet: fleet.reading,
      traffic: traffic.reading,
      regions: regions.reading,
    },
    routes.reading,
  );
  const usual: RegionsView = isNarrow ? 'table' : 'picture';
  const asked = search.get('view');
  return (
    <FleetView
      state={state}
      regionsView={isRegionsView(asked) ? asked : usual}
      onRegionsView={view =>
        setSearch(
          before => {
            before.set('view', view);
            return before;
          },
          { replace: true },
        )
      }
      onRetry={() => {
        fleet.retry();
        traffic.retry();
        regions.retry();
        routes.retry();
      }}
    />
  );
}
