import { useParams, useSearchParams } from 'react-router-dom';
import { useReading } from './useReading';
import { RecordKind, recordKinds } from './recordKinds';
import { ZoneView } from './ZoneView';

/** The records of one region's zone; which of them is said by the address. */
export function ZonePage() {
  const { region = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { reading, isOfBefore, retry } = useReading(`zone ${region}`, api =>
    api.getZone(region),
  );
  const page = Number(search.get('page') ?? 1);
  return (
    <ZoneView
      reading={isOfBefore ? { status: 'loading' } : reading}
      kind={recordKinds.find(kind => kind === search.get('show'))}
      text={search.get('text') ?? ''}
      page={Number.isSafeInteger(page) && page > 0 ? page : 1}
      onRetry={retry}
      onChange={({ kind, text, page: turned }, isTyping = false) =>
        setSearch(
          [
            ...(kind ? [['show', kind] as [string, RecordKind]] : []),
            ...(text ? [['text', text] as [string, string]] : []),
            ...(turned > 1
              ? [['page', String(turned)] as [string, string]]
              : []),
          ],
          { replace: isTyping },
        )
      }
    />
  );
}
