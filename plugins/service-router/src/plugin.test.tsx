import { screen, waitFor, within } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import {
  OwnedRouting,
  ZoneRecordQuery,
} from '@service-router/plugin-service-router-common';
import alphaPlugin from './alpha';
import { serviceRouterApiRef } from './api';
import {
  fleetReportsAt,
  generatedRoutes,
  ownedStatesAt,
  reportsAt,
  zoneRecordsAt,
} from './fixtures';
import plugin from './index';

const card = plugin.getExtension('entity-card:service-router/routing');
const content = plugin.getExtension('entity-content:service-router/routing');

const entity = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', annotations },
});

const fleetExtensions = [
  plugin.getExtension('page:service-router'),
  plugin.getExtension('sub-page:service-router/overview'),
  plugin.getExtension('sub-page:service-router/routes'),
  plugin.getExtension('sub-page:service-router/zones'),
  plugin.getExtension('sub-page:service-router/traffic'),
];

const { fleet, regions, traffic } = fleetReportsAt(Date.now());
const api = {
  getEntityRouting: jest.fn(async () => reportsAt(Date.now()).routing()),
  getFleet: async () => fleet,
  getTraffic: async () => traffic,
  getRegions: async () => regions,
  getZone: async (region: string, query?: ZoneRecordQuery) =>
    zoneRecordsAt(region, 3, query),
};

describe('serviceRouterPlugin', () => {
  it('shows the card of an entity that names a route', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({
          entity: entity({ 'router.io/service-route': 'a/b' }),
        }),
        card,
      ],
      apis: [[serviceRouterApiRef, api]],
    });
    expect(
      await screen.findByText('Answering in 3 of 3 regions.', undefined, {
        timeout: 50_000,
      }),
    ).toBeInTheDocument();
    expect(api.getEntityRouting).toHaveBeenCalledWith(
      'component:default/orders',
    );
  }, 60_000);

  it('has a tab for an entity that names a route', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({
          entity: entity({ 'router.io/service-route': 'a/b' }),
        }),
        content,
      ],
      apis: [[serviceRouterApiRef, api]],
    });
    expect(
      await screen.findByRole(
        'list',
        { name: 'The way of the name in West Europe' },
        { timeout: 50_000 },
      ),
    ).toBeInTheDocument();
  }, 60_000);

  it.each(['System', 'Domain', 'Group'])(
    'sums up on the page of a %s what belongs to it',
    async kind => {
      const { owned } = ownedStatesAt(0)['owned-well'] as { owned: object };
      const getOwnedRouting = jest.fn(async () => owned as OwnedRouting);
      renderTestApp({
        extensions: [
          createTestEntityPage({ entity: { ...entity(), kind } }),
          plugin.getExtension('entity-card:service-router/owned-routing'),
        ],
        apis: [[serviceRouterApiRef, { ...api, getOwnedRouting }]],
      });
      expect(
        await screen.findByText('All 12 routes are as declared', undefined, {
          timeout: 50_000,
        }),
      ).toBeInTheDocument();
      expect(getOwnedRouting).toHaveBeenCalledWith(
        `${kind.toLowerCase()}:default/orders`,
      );
    },
    60_000,
  );

  it.each([
    ['labels', { 'router.io/service-route-label-selector': 'app=a' }, []],
    ['a host', { 'router.io/service-route-host': 'a.example.com' }, []],
    ['a link', {}, [{ url: 'https://a.example.com', type: 'service-route' }]],
  ])(
    'shows the card of an entity that finds routes by %s',
    async (_, annotations, links) => {
      const found = entity(annotations);
      renderTestApp({
        extensions: [
          createTestEntityPage({
            entity: { ...found, metadata: { ...found.metadata, links } },
          }),
          card,
        ],
        apis: [[serviceRouterApiRef, api]],
      });
      expect(
        await screen.findByText('Answering in 3 of 3 regions.', undefined, {
          timeout: 50_000,
        }),
      ).toBeInTheDocument();
    },
    60_000,
  );

  it.each([
    ['card', card],
    ['tab', content],
    [
      'card of what is owned',
      plugin.getExtension('entity-card:service-router/owned-routing'),
    ],
  ])(
    'leaves the %s out where no route is named',
    async (_, extension) => {
      renderTestApp({
        extensions: [createTestEntityPage({ entity: entity() }), extension],
        apis: [[serviceRouterApiRef, api]],
      });
      expect(
        await screen.findByTestId('empty-entity-page', undefined, {
          timeout: 50_000,
        }),
      ).toBeInTheDocument();
    },
    60_000,
  );

  it("leads from the catalog's own card to the service", async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({
          entity: {
            ...entity({ 'router.io/service-route': 'a/b' }),
            spec: {},
          },
        }),
        catalogPlugin.getExtension('entity-card:catalog/about'),
        plugin.getExtension('entity-icon-link:service-router/address'),
      ],
      apis: [[serviceRouterApiRef, api]],
    });
    expect(
      await screen.findByRole(
        'link',
        { name: /Open the service/ },
        { timeout: 50_000 },
      ),
    ).toHaveAttribute('href', `https://${reportsAt(0).host}`);
  }, 60_000);

  it('asks once for everything on one entity page', async () => {
    api.getEntityRouting.mockClear();
    renderTestApp({
      extensions: [
        createTestEntityPage({
          entity: entity({ 'router.io/service-route': 'a/b' }),
        }),
        card,
        content,
      ],
      apis: [[serviceRouterApiRef, api]],
    });
    await waitFor(
      () =>
        expect(
          screen.getAllByText('Answering in 3 of 3 regions.'),
        ).toHaveLength(2),
      { timeout: 50_000 },
    );
    expect(api.getEntityRouting).toHaveBeenCalledTimes(1);
  }, 60_000);

  it('has a page of its own for the fleet', async () => {
    renderTestApp({
      extensions: fleetExtensions,
      apis: [[serviceRouterApiRef, api]],
      initialRouteEntries: ['/service-router'],
    });
    expect(
      await screen.findByRole(
        'heading',
        { name: 'Request budget' },
        {
          timeout: 50_000,
        },
      ),
    ).toBeInTheDocument();
  }, 60_000);

  it('lists the routes that the address asks for, each with the way to its entity', async () => {
    const asked = jest.fn(async () => ({
      items: generatedRoutes(2),
      total: 2,
      offset: 0,
      errors: [],
    }));
    renderTestApp({
      extensions: fleetExtensions,
      apis: [
        [
          serviceRouterApiRef,
          {
            ...api,
            queryRoutes: asked,
            getRouteEntities: async () => ({
              items: [
                {
                  namespace: 'team-00',
                  name: 'service-00001',
                  entityRefs: [
                    'component:default/orders',
                    'component:default/shop',
                  ],
                },
              ],
            }),
          },
        ],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [
        '/service-router/routes?region=weu&problem=ContestedRecord&sort=host',
      ],
    });
    const [, second] = await screen.findAllByRole(
      'link',
      { name: /^service-0000/ },
      { timeout: 50_000 },
    );
    expect(asked).toHaveBeenCalledWith({
      region: ['weu'],
      problem: ['ContestedRecord'],
      sort: 'host',
      limit: 50,
    });
    await waitFor(() =>
      expect(
        screen.getByRole('link', { name: /^service-00001/ }),
      ).toHaveAttribute('href', '/catalog/default/component/orders'),
    );
    expect(second).toHaveAttribute(
      'href',
      '/service-router/routes/team-01/service-00002',
    );
  }, 60_000);

  it.each`
    path                        | table            | rows
    ${'zones'}                  | ${'Zones'}       | ${4}
    ${'zones/weu?show=foreign'} | ${'Record sets'} | ${2}
    ${'traffic?region=weu'}     | ${'Profiles'}    | ${2}
  `(
    'has a tab at $path',
    async ({ path, table, rows }) => {
      renderTestApp({
        extensions: fleetExtensions,
        apis: [[serviceRouterApiRef, api]],
        initialRouteEntries: [`/service-router/${path}`],
      });
      const found = await screen.findByRole(
        'table',
        { name: table },
        { timeout: 50_000 },
      );
      expect(within(found).getAllByRole('row')).toHaveLength(rows);
    },
    60_000,
  );

  it('is the same under ./alpha, so that an app that finds both has it once', () => {
    expect(alphaPlugin).toBe(plugin);
  });
});
