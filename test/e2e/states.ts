import { Page } from '@playwright/test';
import { Screen, screens, Shown } from './screens';
import { demo, standing, Subject } from './subjects';
import { Extension } from './visitor';

/** What the screens are brought into, and what they say then. */
export interface State {
  name: string;
  /** The portal it is seen in; none: the one with the fleet on this machine. */
  portal?: string;
  subject: Subject;
  shown: readonly Shown[];
  /** Before the page is opened. */
  bringAbout?: (page: Page) => Promise<unknown>;
  /** What the app is configured to for it. */
  extensions?: readonly Extension[];
}

const {
  card,
  tab,
  owned,
  fleet,
  regions,
  gateways,
  failover,
  routes,
  route,
  zones,
  zone,
  traffic,
} = screens;
const api = '**/api/service-router/v1/**';

/** Every screen says the same. */
const all = (text: RegExp): readonly Shown[] =>
  Object.values<Screen>(screens).map(screen => [screen, text]);

export const states: readonly State[] = [
  {
    name: 'answering',
    subject: demo,
    shown: [
      [card, /Answering in 3 of 3 regions/],
      [tab, /Answering in 3 of 3 regions/],
      [owned, /as declared/i],
      [fleet, /Request budget/],
      [regions, /If it goes down/],
      [gateways, /aks-weu-internal\.test-aks\.nl/],
      [failover, /If West Europe goes down/],
      [routes, /test-workload-ns-p-base-workload-a\.test-aks\.nl/],
      [route, /Answering in 3 of 3 regions/],
      [zones, /test-aks\.nl of West Europe/],
      [zone, /a\.test-aks\.nl/],
      [traffic, /Last read/],
    ],
  },
  {
    name: 'empty',
    portal: 'empty',
    subject: {
      entity: 'service-0',
      route: 'ns-0/route-0',
      region: 'r1',
      owner: 'system/webshop',
    },
    shown: [
      [card, /No cluster holds ServiceRoute ns-0\/route-0 yet/],
      [tab, /No cluster holds ServiceRoute ns-0\/route-0 yet/],
      [owned, /Not there yet/],
      [fleet, /Nothing is wrong/],
      [regions, /If it goes down/],
      [gateways, /North Europe/],
      [failover, /If North Europe goes down/],
      [routes, /No cluster holds a route yet/],
      [route, /No cluster holds ServiceRoute ns-0\/route-0 yet/],
      [zones, /North Europe/],
      [zone, /North Europe/],
      [traffic, /None is configured/],
    ],
  },
  {
    name: 'no-annotation',
    portal: 'empty',
    subject: { ...standing, entity: 'unrouted', owner: 'system/archive' },
    // By itself, an entity without a route has no tab.
    extensions: [
      {
        'entity-content:service-router/routing': {
          config: { filter: { kind: 'component' } },
        },
      },
    ],
    shown: [
      [tab, /No route is tied to this entity/],
      [owned, /No route belongs here yet/],
    ],
  },
  {
    name: 'partly-failing',
    portal: 'failing',
    subject: standing,
    shown: [
      [card, /Published in 2 of 3 regions; North Europe is not visible now/],
      [tab, /Published in 2 of 3 regions; North Europe is not visible now/],
      [owned, /1 Needs attention/],
      [fleet, /AuthorizationFailed/],
      [regions, /AuthorizationFailed/],
      [gateways, /North Europe/],
      [failover, /If North Europe goes down/],
      [routes, /AuthorizationFailed/],
      [route, /Published in 2 of 3 regions; North Europe is not visible now/],
      [zones, /AuthorizationFailed/],
      [zone, /AuthorizationFailed/],
    ],
  },
  {
    name: 'troubled',
    portal: 'troubled',
    subject: { ...standing, entity: 'shop', route: 'ns-0/route-2' },
    shown: [
      [card, /somewhere-else\.example\.com/],
      [tab, /by hand or by another tool/],
      [owned, /1 Not working/],
      [fleet, /changed by hand or with another tool/],
      [regions, /If it goes down/],
      [gateways, /North Europe/],
      [failover, /If North Europe goes down/],
      [routes, /ns-1\/rival/],
      [route, /by hand or by another tool/],
      [zones, /West Europe/],
      [zone, /somewhere-else\.example\.com/],
    ],
  },
  {
    name: 'forbidden',
    portal: 'forbidden',
    subject: standing,
    shown: all(/You may not see/),
  },
  {
    name: 'not-configured',
    portal: 'unconfigured',
    subject: standing,
    shown: all(/Service Router is not set up here/),
  },
  {
    name: 'loading',
    subject: demo,
    // An answer that never comes.
    bringAbout: page => page.route(api, () => {}),
    shown: all(/Reading/),
  },
  {
    name: 'unreachable',
    subject: demo,
    bringAbout: page => page.route(api, asked => asked.abort()),
    shown: all(/The Service Router backend does not answer/),
  },
];
