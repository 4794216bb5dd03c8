import { Route, Routes } from 'react-router-dom';
import { FleetTab } from './places';
import { useReading } from './useReading';
import { ZonePage } from './ZonePage';
import { ZonesView } from './ZonesView';

/** The tab with all zones, and under it the records of each. */
export function ZonesPage() {
  return (
    <FleetTab>
      <Routes>
        <Route index element={<ZoneListPage />} />
        <Route path=":region" element={<ZonePage />} />
      </Routes>
    </FleetTab>
  );
}

function ZoneListPage() {
  const { reading, retry } = useReading('regions', api => api.getRegions());
  return <ZonesView reading={reading} onRetry={retry} />;
}
