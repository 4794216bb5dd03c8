import { useSearchParams } from 'react-router-dom';
import { FleetTab } from './places';
import { TrafficView } from './TrafficView';
import { useReading } from './useReading';

/** The tab with the profiles in front of the regions; which of them is said by the address. */
export function TrafficPage() {
  const [search, setSearch] = useSearchParams();
  const traffic = useReading('traffic', api => api.getTraffic());
  const regions = useReading('regions', api => api.getRegions());
  return (
    <FleetTab>
      <TrafficView
        reading={traffic.reading}
        regions={
          regions.reading.status === 'ready' ? regions.reading.value.items : []
        }
        region={search.get('region') ?? undefined}
        text={search.get('text') ?? ''}
        onRetry={traffic.retry}
        onChange={({ region, text }, isTyping = false) =>
          setSearch(
            {
              ...(region ? { region } : {}),
              ...(text ? { text } : {}),
            },
            { replace: isTyping },
          )
        }
      />
    </FleetTab>
  );
}
