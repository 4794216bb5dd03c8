import { useMemo, useState } from 'react';
import {
  fleetReportsAt,
  fleetStatesAt,
  profilesStatesAt,
  routesStatesAt,
  zoneRecordsStatesAt,
  zonesStatesAt,
} from '../src/fixtures';
import { FleetView } from '../src/fleet/FleetView';
import { GatewaysView } from '../src/fleet/GatewaysView';
import { regionsByName } from '../src/fleet/regionsByName';
import { isRegionsView, RegionsView } from '../src/fleet/RegionsSection';
import { RoutesView } from '../src/fleet/RoutesView';
import { TrafficView } from '../src/fleet/TrafficView';
import { ZonesView } from '../src/fleet/ZonesView';
import { ZoneView } from '../src/fleet/ZoneView';

const nothing = () => undefined;

function statesAt(now: number) {
  const { fleet, regionContents } = fleetReportsAt(now);
  return {
    fleet: fleetStatesAt(now),
    routes: routesStatesAt(now),
    zones: zonesStatesAt(now),
    zone: zoneRecordsStatesAt(now),
    traffic: profilesStatesAt(now),
    gateways: {
      some: { status: 'ready' as const, value: fleet, readAt: now },
    },
    regionContents,
  };
}

const parts = {
  fleet: 'The fleet',
  routes: 'The list of routes',
  zones: 'The list of zones',
  zone: 'A zone',
  traffic: 'Traffic Manager',
  gateways: 'Gateways',
} as const;

/** Where each state of each part of the fleet page is shown, and what it is called. */
export function fleetStateLinks(): [href: string, label: string][] {
  const states = statesAt(Date.now());
  return Object.entries(parts).flatMap(([part, label]) =>
    Object.keys(states[part as keyof typeof parts]).map(
      (name): [string, string] => [`/?${part}=${name}`, `${label}: ${name}`],
    ),
  );
}

/** Whether an address asks for a state of the fleet page. */
export function isFleetState(search: URLSearchParams): boolean {
  return Object.keys(parts).some(part => search.has(part));
}

/** A part of the fleet page in one state. */
export function FleetStates({ search }: { search: URLSearchParams }) {
  const states = useMemo(() => statesAt(Date.now()), []);
  const asked = search.get('view');
  const [view, setView] = useState<RegionsView>(
    isRegionsView(asked) ? asked : 'picture',
  );
  const nameOf = (part: keyof typeof parts) => search.get(part) ?? '';
  const fleet = states.fleet[nameOf('fleet')];
  const routes = states.routes[nameOf('routes')];
  const zones = states.zones[nameOf('zones')];
  const zone = states.zone[nameOf('zone')];
  const traffic = states.traffic[nameOf('traffic')];
  return (
    <>
      {fleet && (
        <FleetView
          state={fleet}
          regionsView={view}
          onRegionsView={setView}
          onRetry={nothing}
        />
      )}
      {routes && (
        <RoutesView
          {...routes}
          known={regionsByName(states.regionContents)}
          onChange={nothing}
          onRetry={nothing}
        />
      )}
      {zones && <ZonesView reading={zones} onRetry={nothing} />}
      {zone && (
        <ZoneView
          reading={zone}
          asked={{ text: '', page: 1 }}
          onChange={nothing}
          onRetry={nothing}
        />
      )}
      {traffic && (
        <TrafficView
          reading={traffic}
          regions={states.regionContents}
          text=""
          onChange={nothing}
          onRetry={nothing}
        />
      )}
      {search.has('gateways') && (
        <GatewaysView
          reading={states.gateways.some}
          region="weu"
          onRetry={nothing}
        />
      )}
    </>
  );
}
