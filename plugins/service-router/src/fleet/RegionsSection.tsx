import { lazy, Suspense } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  RegionList,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { RiRoadMapLine, RiTableLine } from '@remixicon/react';
import { serviceRouterTranslationRef } from '../translation';
import { endpointsByRegion } from './endpointsByRegion';
import { Part } from './fleetState';
import { RegionMatrix } from './RegionMatrix';
import { Section } from './Section';

const RegionPicture = lazy(() => import('./picture/RegionPicture'));

/** As what regions are shown. */
export type RegionsView = 'picture' | 'table';

/** Whether an address names one. */
export function isRegionsView(view: string | null): view is RegionsView {
  return view === 'picture' || view === 'table';
}

/** Every region with what it holds: where it is, or in numbers. */
export function RegionsSection({
  part,
  traffic,
  view,
  onView,
  onRetry,
}: {
  part: Part<RegionList>;
  /** Absent while it is not known. */
  traffic?: TrafficReport;
  view: RegionsView;
  onView: (view: RegionsView) => void;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <Section title={t('fleet.regions.title')} part={part} onRetry={onRetry}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('fleet.regions.none')}</p>
        ) : (
          <>
            <ToggleButtonGroup
              aria-label={t('fleet.picture.view')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[view]}
              onSelectionChange={([chosen]) => onView(chosen as RegionsView)}
            >
              <ToggleButton
                id="picture"
                iconStart={<RiRoadMapLine aria-hidden />}
              >
                {t('fleet.picture.asPicture')}
              </ToggleButton>
              <ToggleButton id="table" iconStart={<RiTableLine aria-hidden />}>
                {t('fleet.picture.asTable')}
              </ToggleButton>
            </ToggleButtonGroup>
            {view === 'picture' ? (
              <Suspense fallback={<Skeleton width="100%" height={320} />}>
                <RegionPicture regions={items} />
              </Suspense>
            ) : (
              <RegionMatrix
                regions={items}
                endpoints={
                  traffic && endpointsByRegion(traffic.profiles, items)
                }
              />
            )}
          </>
        )
      }
    </Section>
  );
}
