import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RemixiconComponentType,
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiForbidLine,
  RiHistoryLine,
  RiTimeLine,
} from '@remixicon/react';
import { serviceRouterFieldsTranslationRef } from '../translation';
import { RegionHealth } from './regionChoices';
import styles from './RegionMark.module.css';
import { timeText } from './timeText';

const iconOf: Record<RegionHealth['state'], RemixiconComponentType> = {
  reachable: RiCheckboxCircleFill,
  stale: RiErrorWarningFill,
  throttled: RiTimeLine,
  unread: RiHistoryLine,
  withoutCluster: RiForbidLine,
};

/** A region's health in a word and an icon, and since when where it is not well. */
export function RegionMark({
  health,
  now,
}: {
  health: RegionHealth;
  /** RFC 3339, by the backend's clock. */
  now: string;
}) {
  const text = useHealthText();
  const Icon = iconOf[health.state];
  return (
    <span className={styles.mark} data-state={health.state}>
      <Icon aria-hidden className={styles.icon} />
      <span>{text(health, now)}</span>
    </span>
  );
}

function useHealthText(): (health: RegionHealth, now: string) => string {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  return (health, now) => {
    switch (health.state) {
      case 'stale':
        return t('health.stale', {
          since: timeText(health.since, now),
          source: health.source,
        });
      case 'throttled':
        return t('health.throttled', {
          since: timeText(health.since, now),
          until: timeText(health.until, now),
        });
      default:
        return t(`health.${health.state}`);
    }
  };
}
