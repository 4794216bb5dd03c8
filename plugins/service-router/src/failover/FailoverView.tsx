import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RegionFailover,
  serviceRouteFailoverPermission,
} from '@service-router/plugin-service-router-common';
import { BackLink } from '../fleet/BackLink';
import { Pages } from '../fleet/Pages';
import { usePlaces } from '../fleet/places';
import { Reading } from '../fleet/reading';
import { ReadingView } from '../fleet/ReadingView';
import { Section } from '../fleet/Section';
import { serviceRouterTranslationRef } from '../translation';
import { NameTable } from './NameTable';
import { Outlook } from './Outlook';
import { waysToShow } from './waysToShow';
import { WriteTable } from './WriteTable';

/** What is shown of a preview. */
export interface FailoverAsked {
  /** The region to lead the traffic to; the best one when absent. */
  to?: string;
  /** From 1. */
  page: number;
}

/** What happens if a region goes down, from plain props. */
export function FailoverView({
  reading,
  isOld = false,
  size,
  to,
  onRetry,
  onChange,
  now,
}: {
  reading: Reading<RegionFailover>;
  /** Another answer is on its way. */
  isOld?: boolean;
  /** Names of a page. */
  size: number;
  /** The region that is asked for. */
  to?: string;
  onRetry: () => void;
  onChange: (asked: FailoverAsked) => void;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const places = usePlaces();
  return (
    <ReadingView
      before={
        <BackLink href={places.overview}>{t('fleet.failover.back')}</BackLink>
      }
      reading={reading}
      permission={serviceRouteFailoverPermission}
      onRetry={onRetry}
      now={now}
    >
      {part => (
        <>
          <Section
            title={t('fleet.failover.title', {
              region: titlesOf(part.value),
            })}
            part={part}
            onRetry={onRetry}
          >
            {preview => (
              <Outlook
                preview={preview}
                to={to}
                onLead={chosen => onChange({ to: chosen, page: 1 })}
              />
            )}
          </Section>
          {part.value && (
            <Details
              preview={part.value}
              isOld={isOld}
              size={size}
              onRetry={onRetry}
              onTurn={page => onChange({ to, page })}
            />
          )}
        </>
      )}
    </ReadingView>
  );
}

function Details({
  preview,
  isOld,
  size,
  onRetry,
  onTurn,
}: {
  preview: RegionFailover;
  isOld: boolean;
  size: number;
  onRetry: () => void;
  onTurn: (page: number) => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { items, total, offset, writes } = preview;
  return (
    <>
      {writes.length > 0 && (
        <Section
          title={t('fleet.failover.writes')}
          part={{ value: writes }}
          onRetry={onRetry}
        >
          {value => <WriteTable writes={value} isOld={isOld} />}
        </Section>
      )}
      {waysToShow(preview).map(way => (
        <Section
          key={way}
          title={t(`fleet.failover.way.${way}`)}
          part={{ value: items.filter(name => name.way === way) }}
          onRetry={onRetry}
        >
          {names => (
            <>
              <p>{t(`fleet.failover.about.${way}`)}</p>
              {names.length > 0 ? (
                <NameTable
                  caption={t(`fleet.failover.way.${way}`)}
                  names={names}
                  isOld={isOld}
                />
              ) : (
                <p>{t('fleet.failover.noneHere')}</p>
              )}
            </>
          )}
        </Section>
      ))}
      {total > size && (
        <Pages
          offset={offset}
          rows={items.length}
          total={total}
          size={size}
          onTurn={onTurn}
        />
      )}
    </>
  );
}

function titlesOf(preview: RegionFailover | undefined): string {
  return preview?.lost.map(({ title }) => title).join(', ') ?? '';
}
