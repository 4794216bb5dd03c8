import { createContext, ReactNode, useContext, useMemo } from 'react';
import { useResolvedPath } from 'react-router-dom';
import {
  RecordKind,
  RouteIdentifier,
} from '@service-router/plugin-service-router-common';
import { RoutesQuery, searchOf } from './routesQuery';

/** Where what is told of the fleet is found. */
export interface FleetPlaces {
  routes: (query?: Partial<RoutesQuery>) => string;
  route: (route: RouteIdentifier) => string;
  overview: string;
  zones: string;
  /** The records of a region's zone, all or those of a kind. */
  zone: (region: string, kind?: RecordKind) => string;
  /** The gateways of a region. */
  gateways: (region: string) => string;
  /** What happens if a region goes down. */
  failover: (region: string) => string;
  /** Profiles with an endpoint in a region. */
  traffic: (query?: { region?: string }) => string;
}

const Places = createContext(placesUnder('/service-router'));

function placesUnder(root: string): FleetPlaces {
  const base = root.replace(/\/$/, '');
  return {
    routes: (query = {}) => {
      const search = String(searchOf(query));
      return `${base}/routes${search && `?${search}`}`;
    },
    overview: `${base}/overview`,
    zones: `${base}/zones`,
    zone: (region, kind) =>
      `${base}/zones/${encodeURIComponent(region)}${
        kind ? `?show=${kind}` : ''
      }`,
    gateways: region =>
      `${base}/overview/gateways?${new URLSearchParams({ region })}`,
    failover: region =>
      `${base}/regions/${encodeURIComponent(region)}/failover`,
    traffic: ({ region } = {}) =>
      `${base}/traffic${region ? `?${new URLSearchParams({ region })}` : ''}`,
    route: ({ namespace, name }) =>
      `${base}/routes/${[namespace, name].map(encodeURIComponent).join('/')}`,
  };
}

/** Tells what is below it where things are. It stands on a tab, whose path is under that of the page. */
export function FleetTab({ children }: { children: ReactNode }) {
  const { pathname } = useResolvedPath('..');
  return <FleetPlacesUnder root={pathname}>{children}</FleetPlacesUnder>;
}

/** The same, for what stands elsewhere under the path of the page. */
export function FleetPlacesUnder({
  root,
  children,
}: {
  root: string;
  children: ReactNode;
}) {
  const places = useMemo(() => placesUnder(root), [root]);
  return <Places.Provider value={places}>{children}</Places.Provider>;
}

/** Where to lead whoever wants to know more. */
export function usePlaces(): FleetPlaces {
  return useContext(Places);
}
