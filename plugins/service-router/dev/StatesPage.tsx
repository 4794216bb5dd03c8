import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  appLanguageApiRef,
  appThemeApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { Box, Link } from '@backstage/ui';
import { RoutingCard } from '../src/card';
import { cardStatesAt, ownedStatesAt } from '../src/fixtures';
import { OwnedRoutingCard } from '../src/owned';
import { RoutingTab } from '../src/tab';
import { FailoverStates, failoverStateLinks } from './FailoverStates';
import { FleetStates, fleetStateLinks, isFleetState } from './FleetStates';
import { LinkStates, linkStatesAt } from './LinkStates';

/** One state by its name in the address, or a list of all. */
export function StatesPage() {
  const [search] = useSearchParams();
  const themes = useApi(appThemeApiRef);
  const states = useMemo(() => cardStatesAt(Date.now()), []);
  const ownedStates = useMemo(() => ownedStatesAt(Date.now()), []);
  const linkStates = useMemo(() => linkStatesAt(Date.now()), []);
  const languages = useApi(appLanguageApiRef);
  const language = search.get('language') ?? 'en';
  useEffect(() => languages.setLanguage(language), [language, languages]);
  const theme = search.get('theme');
  useEffect(() => {
    if (theme) {
      themes.setActiveThemeId(theme);
    }
  }, [theme, themes]);

  const failover = search.get('failover');
  if (failover !== null) {
    return <FailoverStates name={failover} />;
  }
  if (isFleetState(search)) {
    return <FleetStates search={search} />;
  }
  const link = search.get('link') ?? '';
  if (linkStates.includes(link)) {
    return <LinkStates name={link} width={search.get('width')} />;
  }
  const shown = states[search.get('state') ?? ''];
  const tab = states[search.get('tab') ?? ''];
  const owned = ownedStates[search.get('owned') ?? ''];
  if (!shown && !tab && !owned) {
    return (
      <Box p="4">
        <ul>
          {Object.keys(states).map(name => (
            <li key={name}>
              <Link href={`/?state=${name}`}>{name}</Link>
            </li>
          ))}
          {Object.keys(states).map(name => (
            <li key={name}>
              <Link href={`/?tab=${name}`}>The tab: {name}</Link>
            </li>
          ))}
          {Object.keys(ownedStates).map(name => (
            <li key={name}>
              <Link href={`/?owned=${name}`}>What is owned: {name}</Link>
            </li>
          ))}
          {linkStates.map(name => (
            <li key={name}>
              <Link href={`/?link=${name}`}>Of a route: {name}</Link>
            </li>
          ))}
          {[...fleetStateLinks(), ...failoverStateLinks()].map(
            ([href, label]) => (
              <li key={href}>
                <Link href={href}>{label}</Link>
              </li>
            ),
          )}
          <li>
            <Link href="/service-router">The fleet with 10,000 routes</Link>
          </li>
        </ul>
      </Box>
    );
  }
  return (
    <Box
      p="4"
      style={{
        width: search.get('width') ? `${search.get('width')}px` : 'auto',
      }}
    >
      {owned && <OwnedRoutingCard state={owned} onRetry={() => undefined} />}
      {tab && <RoutingTab state={tab} onRetry={() => undefined} />}
      {shown && !tab && (
        <RoutingCard
          state={shown}
          onRetry={() => undefined}
          expectedRoutes={1}
        />
      )}
    </Box>
  );
}
