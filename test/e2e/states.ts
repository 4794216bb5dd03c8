import { Page } from '@playwright/test';
import { Sight, sights } from './inspection';
import { screens, Shown } from './screens';
import { Extension } from './visitor';

/** What card, tab and fleet page are brought into, and what they say then. */
export interface State {
  name: string;
  /** The portal it is seen in; none: the one with the fleet on this machine. */
  portal?: string;
  entity: string;
  shown: readonly Shown[];
  /** Before the page is opened. */
  bringAbout?: (page: Page) => Promise<unknown>;
  sights?: readonly Sight[];
  /** What the app is configured to for it. */
  extensions?: readonly Extension[];
}

const { card, tab, fleet, routes, zones, traffic, failover, owned, system } =
  screens;
const api = '**/api/service-router/v1/**';

export const states: readonly State[] = [
  {
    name: 'answering',
    entity: 'workload-a',
    shown: [
      [card, /Answering in 3 of 3 regions/],
      [tab, /Answering in 3 of 3 regions/],
      [fleet, /Request budget/],
    ],
    sights,
  },
  {
    name: 'empty',
    portal: 'empty',
    entity: 'service-0',
    shown: [
      [card, /No cluster holds ServiceRoute ns-0\/route-0 yet/],
      [tab, /No cluster holds ServiceRoute ns-0\/route-0 yet/],
      [fleet, /Nothing is wrong/],
      [routes, /No cluster holds a route yet/],
      [traffic, /None is configured/],
    ],
  },
  {
    name: 'no-annotation',
    portal: 'empty',
    entity: 'unrouted',
    // By itself, an entity without a route has no tab.
    extensions: [
      {
        'entity-content:service-router/routing': {
          config: { filter: { kind: 'component' } },
        },
      },
    ],
    shown: [[tab, /No route is tied to this entity/]],
  },
  {
    name: 'partly-failing',
    portal: 'failing',
    entity: 'service-1',
    shown: [
      [card, /Published in 2 of 3 regions; North Europe is not visible now/],
      [tab, /Published in 2 of 3 regions; North Europe is not visible now/],
      [fleet, /AuthorizationFailed/],
      [zones, /AuthorizationFailed/],
    ],
  },
  {
    name: 'troubled',
    portal: 'troubled',
    entity: 'shop',
    shown: [
      [card, /somewhere-else\.example\.com/],
      [tab, /by hand or by another tool/],
      [fleet, /changed by hand or with another tool/],
      [routes, /ns-1\/rival/],
      [zones, /West Europe/],
      [system, /1 Not working/],
    ],
  },
  {
    name: 'forbidden',
    portal: 'forbidden',
    entity: 'service-1',
    shown: [
      [card, /You may not see/],
      [tab, /You may not see/],
      [fleet, /You may not see this/],
      [routes, /You may not see this/],
      [zones, /You may not see this/],
      [traffic, /You may not see this/],
      [failover, /You may not see this/],
    ],
  },
  {
    name: 'not-configured',
    portal: 'unconfigured',
    entity: 'service-1',
    shown: [
      [card, /Service Router is not set up here/],
      [tab, /Service Router is not set up here/],
      [fleet, /Service Router is not set up here/],
    ],
  },
  {
    name: 'loading',
    entity: 'workload-a',
    // An answer that never comes.
    bringAbout: page => page.route(api, () => {}),
    shown: [
      [card, /Reading how this is routed/],
      [tab, /Reading how this is routed/],
      [fleet, /Reading the fleet/],
      [owned, /Reading/],
      [routes, /Reading/],
      [zones, /Reading/],
      [traffic, /Reading/],
      [failover, /Reading/],
    ],
  },
  {
    name: 'unreachable',
    entity: 'workload-a',
    bringAbout: page => page.route(api, route => route.abort()),
    shown: [
      [card, /The Service Router backend does not answer/],
      [tab, /The Service Router backend does not answer/],
      [fleet, /The Service Router backend does not answer/],
      [owned, /The Service Router backend does not answer/],
      [routes, /The Service Router backend does not answer/],
      [zones, /The Service Router backend does not answer/],
      [traffic, /The Service Router backend does not answer/],
      [failover, /The Service Router backend does not answer/],
    ],
  },
];
