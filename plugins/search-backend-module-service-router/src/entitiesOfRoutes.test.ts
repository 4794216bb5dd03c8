import { Entity } from '@backstage/catalog-model';
import { RouteSummary } from '@service-router/plugin-service-router-common';
import { entitiesOfRoutes } from './entitiesOfRoutes';

const route = (name: string): RouteSummary => ({
  namespace: 'payments',
  name,
  host: `${name}.example.com`,
  overall: 'good',
  sentence: '',
  zones: [],
});
const routes = ['api', 'web', 'docs'].map(route);

const entity = (name: string, by: string, value: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: { [`router.io/service-route${by}`]: value },
  },
});

describe('entitiesOfRoutes', () => {
  const asked: string[] = [];
  const askFor = async (entityRef: string) => {
    asked.push(entityRef);
    return {
      finds: [
        {
          by: 'labels' as const,
          says: 'app=pay',
          routes: routes.slice(0, 2),
          forbidden: 0,
        },
      ],
    };
  };

  it('prefers who names a route to who selects it, and that to who finds it by its host', async () => {
    const found = await entitiesOfRoutes(
      [
        entity(
          'by-host',
          '-host',
          'api.example.com, web.example.com, docs.example.com',
        ),
        entity('by-labels', '-label-selector', 'app=pay'),
        entity('by-name', '', 'payments/api'),
      ],
      routes,
      askFor,
    );
    expect(Object.fromEntries(found)).toEqual({
      'payments/api': 'component:default/by-name',
      'payments/web': 'component:default/by-labels',
      'payments/docs': 'component:default/by-host',
    });
    expect(asked).toEqual(['component:default/by-labels']);
  });

  it('goes by an entity that says what cannot be read', async () => {
    const found = await entitiesOfRoutes(
      [entity('odd', '', 'payments'), entity('even', '', 'payments/api')],
      routes,
      askFor,
    );
    expect([...found.values()]).toEqual(['component:default/even']);
  });
});
