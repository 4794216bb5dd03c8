import { useParams, useSearchParams } from 'react-router-dom';
import { useReading } from './useReading';
import { recordQueryOf, recordsAskedBy, searchOfRecords } from './zoneQuery';
import { ZoneView } from './ZoneView';

/** The records of one region's zone; which of them is said by the address. */
export function ZonePage() {
  const { region = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const asked = recordsAskedBy(search);
  const { reading, isOfBefore, retry } = useReading(
    `zone ${region}?${searchOfRecords(asked)}`,
    api => api.getZone(region, recordQueryOf(asked)),
  );
  const isOfAnother =
    reading.status === 'ready' && reading.value.region !== region;
  return (
    <ZoneView
      reading={isOfAnother ? { status: 'loading' } : reading}
      isOfBefore={isOfBefore}
      asked={asked}
      onRetry={retry}
      onChange={(change, isTyping = false) =>
        setSearch(searchOfRecords({ ...asked, ...change }), {
          replace: isTyping,
        })
      }
    />
  );
}
