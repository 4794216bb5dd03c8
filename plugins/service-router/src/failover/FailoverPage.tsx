import { useParams, useSearchParams } from 'react-router-dom';
import { useReading } from '../fleet/useReading';
import { FailoverView } from './FailoverView';

/** Names of a page. */
const SIZE = 100;

/** What happens if a region goes down; where the traffic is to be led is said by the address. */
export function FailoverPage() {
  const { region = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const to = search.get('to') ?? undefined;
  const asked = Number(search.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
  const { reading, isOfBefore, retry } = useReading(
    `failover ${region} ${to ?? ''} ${page}`,
    api =>
      api.previewFailover(region, {
        ...(to ? { to } : {}),
        limit: SIZE,
        offset: (page - 1) * SIZE,
      }),
  );
  const isOfAnother =
    isOfBefore &&
    reading.status === 'ready' &&
    reading.value.lost[0].region !== region;
  return (
    <FailoverView
      reading={isOfAnother ? { status: 'loading' } : reading}
      isOld={isOfBefore}
      size={SIZE}
      to={to}
      onRetry={retry}
      onChange={({ to: chosen, page: turned }) =>
        setSearch([
          ...(chosen ? [['to', chosen] as [string, string]] : []),
          ...(turned > 1 ? [['page', String(turned)] as [string, string]] : []),
        ])
      }
    />
  );
}
