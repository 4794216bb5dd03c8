import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ZoneReport } from '@service-router/plugin-service-router-common';
import { useNumberText } from '../language/useNumberText';
import { serviceRouterTranslationRef } from '../translation';
import styles from './MoreRegions.module.css';
import { StateMark } from './StateMark';
import { toneOfZone } from './tones';

/** The regions that a card has no row for: how many, and how they are. */
export function MoreRegions({
  zones,
  renderTabLink = text => text,
}: {
  zones: ZoneReport[];
  /** Leads to where all regions are told. */
  renderTabLink?: (text: string) => ReactNode;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  if (zones.length === 0) {
    return null;
  }
  const text = t('zones.more', { count: zones.length });
  return (
    <div className={styles.more}>
      <span>{renderTabLink(text)}</span>
      <ul className={styles.states} aria-label={text}>
        {alike(zones).map(([zone, ...others]) => (
          <li key={zone.region}>
            <StateMark
              tone={toneOfZone(zone)}
              word={`${number(1 + others.length)} ${t(
                `zoneState.${zone.state}`,
              )}`}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The regions of each state and tone together. */
function alike(zones: ZoneReport[]): ZoneReport[][] {
  const groups = new Map<string, ZoneReport[]>();
  for (const zone of zones) {
    const looks = `${zone.state} ${toneOfZone(zone)}`;
    groups.set(looks, [...(groups.get(looks) ?? []), zone]);
  }
  return [...groups.values()];
}
