import { useSearchParams } from 'react-router-dom';
import { GatewaysView } from './GatewaysView';
import { useReading } from './useReading';

/** The gateways of a region, which is said by the address. */
export function GatewaysPage() {
  const [search] = useSearchParams();
  const { reading, retry } = useReading('fleet', api => api.getFleet());
  return (
    <GatewaysView
      reading={reading}
      region={search.get('region') ?? undefined}
      onRetry={retry}
    />
  );
}
