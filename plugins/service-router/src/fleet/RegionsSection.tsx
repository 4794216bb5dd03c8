import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RegionList,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { endpointsByRegion } from './endpointsByRegion';
import { Part } from './fleetState';
import { RegionMatrix } from './RegionMatrix';
import { Section } from './Section';

/** Every region with what it holds. */
export function RegionsSection({
  part,
  traffic,
  onRetry,
}: {
  part: Part<RegionList>;
  /** Absent while it is not known. */
  traffic?: TrafficReport;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <Section title={t('fleet.regions.title')} part={part} onRetry={onRetry}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('fleet.regions.none')}</p>
        ) : (
          <RegionMatrix
            regions={items}
            endpoints={traffic && endpointsByRegion(traffic.profiles, items)}
          />
        )
      }
    </Section>
  );
}
