import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  ProfileReport,
  RegionContents,
  serviceRouterReadPermission,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { endpointsByRegion } from './endpointsByRegion';
import { Reading } from './reading';
import { ReadingView } from './ReadingView';
import filters from './RouteFilters.module.css';
import { SearchText } from './SearchText';
import { TrafficSection } from './TrafficSection';

/** Which profiles are shown. */
export interface ProfilesAsked {
  /** Only those with an endpoint in it. */
  region?: string;
  text: string;
}

const EVERY = '';

/** The profiles, from plain props. */
export function TrafficView({
  reading,
  regions,
  region,
  text,
  onRetry,
  onChange,
  now,
}: ProfilesAsked & {
  reading: Reading<TrafficReport>;
  regions: RegionContents[];
  onRetry: () => void;
  /** @param isTyping - more may follow: it is no step to go back to */
  onChange: (asked: ProfilesAsked, isTyping?: boolean) => void;
  /** The browser's clock, in milliseconds since the epoch. */
  now?: () => number;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <ReadingView
      reading={reading}
      permission={serviceRouterReadPermission}
      onRetry={onRetry}
      now={now}
    >
      {part => (
        <TrafficSection
          part={part}
          onRetry={onRetry}
          isAskedFor={profile => isAskedFor(profile, { region, text }, regions)}
          filters={
            <div
              role="search"
              aria-label={t('fleet.traffic.filters')}
              className={filters.filters}
            >
              <SearchText
                text={text}
                className={filters.text}
                label={t('fleet.routes.search')}
                placeholder={t('fleet.traffic.searchHint')}
                onSearch={typed => onChange({ region, text: typed }, true)}
              />
              <Select
                size="small"
                label={t('fleet.routes.region')}
                options={[
                  { value: EVERY, label: t('fleet.routes.any') },
                  ...regions.map(({ name, title }) => ({
                    value: name,
                    label: title,
                  })),
                ]}
                value={region ?? EVERY}
                onChange={chosen =>
                  onChange({ region: String(chosen) || undefined, text })
                }
              />
            </div>
          }
        />
      )}
    </ReadingView>
  );
}

function isAskedFor(
  profile: ProfileReport,
  { region, text }: ProfilesAsked,
  regions: RegionContents[],
): boolean {
  const names = [
    profile.name,
    profile.hostname,
    profile.fqdn,
    ...profile.endpoints.flatMap(({ origin }) =>
      origin ? [`${origin.namespace}/${origin.name}`] : [],
    ),
  ];
  return (
    (region === undefined ||
      endpointsByRegion([profile], regions).has(region)) &&
    names.join(' ').toLowerCase().includes(text.trim().toLowerCase())
  );
}
