import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Select } from '@backstage/ui';
import {
  RecordMatch,
  serviceRouterReadPermission,
  ZoneContentsReport,
} from '@service-router/plugin-service-router-common';
import { RiArrowLeftLine } from '@remixicon/react';
import { SourceErrorList } from '../card/SourceErrorList';
import { serviceRouterTranslationRef } from '../translation';
import { Pages } from './Pages';
import { usePlaces } from './places';
import { Reading } from './reading';
import { Page, ReadingView } from './ReadingView';
import { isOfKind, RecordKind, recordKinds } from './recordKinds';
import { RecordTable } from './RecordTable';
import filters from './RouteFilters.module.css';
import back from './RoutePage.module.css';
import { SearchText } from './SearchText';
import { Section } from './Section';

/** Rows of a page. */
const SIZE = 50;

/** Which records are shown. */
export interface RecordsAsked {
  kind?: RecordKind;
  text: string;
  /** From 1. */
  page: number;
}

/** The records of one zone, from plain props. */
export function ZoneView({
  reading,
  onRetry,
  onChange,
  now,
  ...asked
}: RecordsAsked & {
  reading: Reading<ZoneContentsReport>;
  onRetry: () => void;
  /** @param isTyping - more may follow: it is no step to go back to */
  onChange: (asked: RecordsAsked, isTyping?: boolean) => void;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const places = usePlaces();
  return (
    <>
      <Page>
        <Link href={places.zones} className={back.back}>
          <RiArrowLeftLine aria-hidden className={back.icon} />
          {t('fleet.zones.all')}
        </Link>
      </Page>
      <ReadingView
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
            {({ matches, observedAt, errors }) => (
              <>
                <SourceErrorList errors={errors} />
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
                    onSearch={text =>
                      onChange({ ...asked, text, page: 1 }, true)
                    }
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
                        ...asked,
                        kind: recordKinds.find(one => one === kind),
                        page: 1,
                      })
                    }
                  />
                </div>
                {observedAt ? (
                  <Records
                    found={matches.filter(match => isAskedFor(match, asked))}
                    page={asked.page}
                    onTurn={page => onChange({ ...asked, page })}
                  />
                ) : (
                  <p>{t('fleet.zones.unread')}</p>
                )}
              </>
            )}
          </Section>
        )}
      </ReadingView>
    </>
  );
}

function Records({
  found,
  page,
  onTurn,
}: {
  found: RecordMatch[];
  page: number;
  onTurn: (page: number) => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const offset = Math.min((page - 1) * SIZE, found.length);
  const shown = found.slice(offset, offset + SIZE);
  return (
    <>
      {shown.length > 0 ? (
        <RecordTable records={shown} />
      ) : (
        <p>{t('fleet.zones.none')}</p>
      )}
      <Pages
        offset={offset}
        rows={shown.length}
        total={found.length}
        size={SIZE}
        onTurn={onTurn}
      />
    </>
  );
}

function isAskedFor(match: RecordMatch, { kind, text }: RecordsAsked): boolean {
  const { fqdn } = match.state === 'absent' ? match.planned : match.found;
  return (
    (kind === undefined || isOfKind(match, kind)) &&
    fqdn.toLowerCase().includes(text.trim().toLowerCase())
  );
}
