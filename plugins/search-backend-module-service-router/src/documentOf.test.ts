import {
  RouteSummary,
  say,
  told,
} from '@service-router/plugin-service-router-common';
import { documentOf } from './documentOf';

const route: RouteSummary = {
  namespace: 'payments',
  name: 'api',
  host: 'api.example.com',
  overall: 'problem',
  sentence: 'Answering in 1 of 2 regions.',
  zones: [
    { region: 'weu', state: 'answering' },
    { region: 'neu', state: 'conflict' },
  ],
};
const titles = new Map([['weu', 'West Europe']]);
const routes = new Set(['payments/api', 'payments/web']);
const locations = {
  entity: '/catalog/:namespace/:kind/:name/routing',
  route: '/fleet/:namespace/:name',
};

describe('documentOf', () => {
  it('is found by host, name, region and state, by who may read the route', () => {
    expect(documentOf(route, { locations, titles, routes })).toEqual({
      title: 'api.example.com',
      text: 'ServiceRoute payments/api. Answering in 1 of 2 regions. West Europe (weu): answering. neu: conflict.',
      location: '/fleet/payments/api',
      authorization: { resourceRef: 'payments/api' },
      namespace: 'payments',
      name: 'api',
      host: 'api.example.com',
      overall: 'problem',
      sentence: 'Answering in 1 of 2 regions.',
      zones: ['West Europe answering', 'neu conflict'],
    });
  });

  it('leads to the tab of the entity whose route it is', () => {
    expect(
      documentOf(route, {
        entityRef: 'component:Team-A/Payments.API',
        locations,
        titles,
        routes,
      }),
    ).toMatchObject({
      location: '/catalog/team-a/component/payments.api/routing',
      entityRef: 'component:Team-A/Payments.API',
    });
  });

  it('has the name of the route for a title where it has no host', () => {
    const { host, ...nameless } = route;
    expect(documentOf(nameless, { locations, titles, routes }).title).toBe(
      'payments/api',
    );
  });

  it('names no other route, which not everybody may read who finds this one', () => {
    const contested = {
      ...route,
      ...told(say`It is held by ${'ServiceRoute orders/api'}.`),
    };
    expect(documentOf(contested, { locations, titles, routes })).toMatchObject({
      text: expect.stringContaining('It is held by another route.'),
      sentence: 'It is held by another route.',
      phrase: JSON.stringify(say`It is held by ${say`another route`}.`),
    });
  });
});
