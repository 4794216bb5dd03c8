import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSubtractLine } from '@remixicon/react';
import {
  RouteSummary,
  ZoneState,
} from '@service-router/plugin-service-router-common';
import { StateMark } from '../card/StateMark';
import { toneOfZoneState } from '../card/tones';
import { serviceRouterTranslationRef } from '../translation';
import styles from './RouteStates.module.css';

/** Each state that a route is in, with the regions in which it is; so many regions stay readable. */
export function RouteStates({ zones }: Pick<RouteSummary, 'zones'>) {
  const byState = new Map<ZoneState, string[]>();
  for (const { region, state } of zones) {
    byState.set(state, [...(byState.get(state) ?? []), region]);
  }
  return (
    <ul className={styles.states}>
      {[...byState].map(([state, regions]) => (
        <li key={state}>
          <ZoneStateMark state={state} />
          <span className={styles.regions}>{regions.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Most routes are meant for some regions only: where many are told of, "not served" alone is nothing wrong. */
export function ZoneStateMark({ state }: { state: ZoneState }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const isUnserved = state === 'unserved';
  return (
    <StateMark
      tone={isUnserved ? 'neutral' : toneOfZoneState[state]}
      icon={isUnserved ? RiSubtractLine : undefined}
      word={t(`zoneState.${state}`)}
    />
  );
}
