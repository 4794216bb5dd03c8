import {
  ClusterFact,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { indexedRoutes } from './indexedRoutes';

const api: RouteSummary = {
  namespace: 'payments',
  name: 'api',
  host: 'api.example.com',
  overall: 'good',
  sentence: '',
  zones: [],
};

function cluster(...labels: (Record<string, string> | undefined)[]) {
  return {
    state: {
      value: {
        routes: labels.map(held => ({
          metadata: { namespace: 'payments', name: 'api', labels: held },
        })),
      },
    },
  } as Pick<ClusterFact, 'state'>;
}

describe('indexedRoutes', () => {
  it('has the labels of a route as each cluster holds them', () => {
    expect(
      indexedRoutes([api], [cluster({ app: 'old' }), cluster({ app: 'new' })]),
    ).toEqual([
      {
        namespace: 'payments',
        name: 'api',
        host: 'api.example.com',
        labels: [{ app: 'old' }, { app: 'new' }],
        summary: api,
      },
    ]);
  });

  it('takes a route without labels for one that has none', () => {
    expect(indexedRoutes([api], [cluster(undefined)])[0].labels).toEqual([{}]);
  });

  it.each([
    ['no cluster holds', []],
    ['stands in a cluster that was never read', [{ state: {} }]],
  ])('knows no labels of a route that %s', (_, clusters) => {
    expect(indexedRoutes([api], clusters)[0].labels).toEqual([]);
  });
});
