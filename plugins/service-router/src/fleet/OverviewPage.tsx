import { fleetStateOf } from './fleetState';
import { FleetView } from './FleetView';
import { FleetTab } from './places';
import { useReading } from './useReading';

/** The tab that everything wrong is found from: what is wrong, and what has to wait. */
export function OverviewPage() {
  const fleet = useReading('fleet', api => api.getFleet());
  const traffic = useReading('traffic', api => api.getTraffic());
  const regions = useReading('regions', api => api.getRegions());
  const state = fleetStateOf({
    fleet: fleet.reading,
    traffic: traffic.reading,
    regions: regions.reading,
  });
  return (
    <FleetTab>
      <FleetView
        state={state}
        onRetry={() => {
          fleet.retry();
          traffic.retry();
          regions.retry();
        }}
      />
    </FleetTab>
  );
}
