import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  recordKinds,
  serviceRouterReadPermission,
  ZoneRecordList,
} from '@service-router/plugin-service-router-common';
import { SourceErrorList } from '../card/SourceErrorList';
import { serviceRouterTranslationRef } from '../translation';
import { BackLink } from './BackLink';
import { Pages } from './Pages';
import { usePlaces } from './places';
import { Reading } from './reading';
import { ReadingView } from './ReadingView';
import { RecordTable } from './RecordTable';
import filters from './RouteFilters.module.css';
import { PAGE_SIZE } from './routesQuery';
import { SearchText } from './SearchText';
import { Section } from './Section';
import { RecordsAsked, recordStates } from './zoneQuery';

const EVERY = '';

/** The records of one zone, from plain props. */
export function ZoneView({
  reading,
  isOfBefore = false,
  asked,
  onRetry,
  onChange,
  now,
}: {
  reading: Reading<ZoneRecordList>;
  /** What is shown answers the question before. */
  isOfBefore?: boolean;
  asked: RecordsAsked;
  onRetry: () => void;
  /** @param isTyping - more may follow: it is no step to go back to */
  onChange: (change: Partial<RecordsAsked>, isTyping?: boolean) => void;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const places = usePlaces();
  return (
    <ReadingView
      before={<BackLink href={places.zones}>{t('fleet.zones.all')}</BackLink>}
      reading={reading}
      permission={serviceRouterReadPermission}
      onRetry={onRetry}
      now={now}
    >
      {part => (
        <Section
          title={t('fleet.zones.named', {
            zone: part.value?.zone ?? '',
            region: part.value?.title ?? '',
          })}
          part={part}
          onRetry={onRetry}
        >
          {list => (
            <>
              <SourceErrorList errors={list.errors} />
              <div
                role="search"
                aria-label={t('fleet.zones.filters')}
                className={filters.filters}
              >
                <SearchText
                  text={asked.text}
                  className={filters.text}
                  label={t('fleet.routes.search')}
                  placeholder={t('fleet.zones.searchHint')}
                  onSearch={text => onChange({ text, page: 1 }, true)}
                />
                <Select
                  size="small"
                  label={t('fleet.zones.show')}
                  options={['all' as const, ...recordKinds].map(value => ({
                    value,
                    label: t(`fleet.recordKind.${value}`),
                  }))}
                  value={asked.kind ?? 'all'}
                  onChange={kind =>
                    onChange({
                      kind: recordKinds.find(one => one === kind),
                      page: 1,
                    })
                  }
                />
                <Select
                  size="small"
                  label={t('fleet.records.state')}
                  options={[
                    { value: EVERY, label: t('fleet.routes.any') },
                    ...recordStates.map(value => ({
                      value,
                      label: t(`fleet.recordState.${value}`),
                    })),
                  ]}
                  value={asked.state ?? EVERY}
                  onChange={state =>
                    onChange({
                      state: recordStates.find(one => one === state),
                      page: 1,
                    })
                  }
                />
              </div>
              {list.observedAt ? (
                <Records
                  list={list}
                  isOld={isOfBefore}
                  onTurn={page => onChange({ page })}
                />
              ) : (
                <p>{t('fleet.zones.unread')}</p>
              )}
            </>
          )}
        </Section>
      )}
    </ReadingView>
  );
}

function Records({
  list: { matches, total, offset },
  isOld,
  onTurn,
}: {
  list: ZoneRecordList;
  /** Other records are on their way. */
  isOld: boolean;
  onTurn: (page: number) => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <>
      {matches.length > 0 ? (
        <RecordTable records={matches} isOld={isOld} />
      ) : (
        <p>{t(total > 0 ? 'fleet.routes.pastEnd' : 'fleet.zones.none')}</p>
      )}
      <Pages
        offset={offset}
        rows={matches.length}
        total={total}
        size={PAGE_SIZE}
        onTurn={onTurn}
      />
    </>
  );
}
