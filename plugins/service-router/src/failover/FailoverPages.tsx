import { Route, Routes, useResolvedPath } from 'react-router-dom';
import { FleetPlacesUnder } from '../fleet/places';
import { FailoverPage } from './FailoverPage';

/** What is told of single regions, below the address of the fleet page: `regions/weu/failover`. */
export function FailoverPages() {
  const { pathname } = useResolvedPath('.');
  return (
    <FleetPlacesUnder root={pathname.replace(/\/regions\/?$/, '')}>
      <Routes>
        <Route path=":region/failover" element={<FailoverPage />} />
      </Routes>
    </FleetPlacesUnder>
  );
}
