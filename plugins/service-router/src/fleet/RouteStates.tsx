import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSubtractLine } from '@remixicon/react';
import {
  ListedState,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { StateMark } from '../card/StateMark';
import { serviceRouterTranslationRef } from '../translation';
import { toneOfCount } from './picture';
import { RegionsByName } from './regionsByName';
import styles from './RouteStates.module.css';

/** Each state that a route is in, with the regions in which it is; so many regions stay readable. */
export function RouteStates({
  zones,
  known,
}: Pick<RouteSummary, 'zones'> & {
  /** As far as they are known yet. */
  known: RegionsByName;
}) {
  const groups = new Map<
    string,
    { state: ListedState; isAsked: boolean; titles: string[] }
  >();
  for (const { region, state } of zones) {
    const { title = region, isAsked = true } = known.get(region) ?? {};
    const key = state === 'published' && !isAsked ? 'unasked' : state;
    const group = groups.get(key) ?? { state, isAsked, titles: [] };
    groups.set(key, { ...group, titles: [...group.titles, title] });
  }
  return (
    <ul className={styles.states}>
      {[...groups].map(([key, { state, isAsked, titles }]) => (
        <li key={key}>
          <ZoneStateMark state={state} isAsked={isAsked} />
          <span className={styles.regions}>{titles.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Most routes are meant for some regions only: where many are told of, "not served" alone is nothing wrong. */
export function ZoneStateMark({
  state,
  isAsked,
}: {
  state: ListedState;
  /** Somebody is asked for names there; where nobody is, a published one is as far as can be seen. */
  isAsked: boolean;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const isUnserved = state === 'unserved';
  return (
    <StateMark
      tone={isUnserved ? 'neutral' : toneOfCount(state, isAsked)}
      icon={isUnserved ? RiSubtractLine : undefined}
      word={
        state === 'published' && !isAsked
          ? t('fleet.regions.unasked')
          : t(`zoneState.${state}`)
      }
    />
  );
}
