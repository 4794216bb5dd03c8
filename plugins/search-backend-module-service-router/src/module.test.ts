import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  HttpRouterService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import { RouteSummary } from '@service-router/plugin-service-router-common';
import request from 'supertest';
import searchModule from './index';

const route = (name: string): RouteSummary => ({
  namespace: 'payments',
  name,
  host: `${name}-ns-p-base-shop.example.com`,
  overall: 'good',
  sentence: 'Answering in 1 of 1 regions.',
  zones: [{ region: 'weu', state: 'answering' }],
});

/** The backend of Service Router, as far as it is asked, with an answer in two pages. */
function serviceRouter(asked: { authorization?: string }[]) {
  return createBackendPlugin({
    pluginId: 'service-router',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          const answer: Parameters<HttpRouterService['use']>[0] = (
            { url, headers },
            response,
          ) => {
            asked.push({ authorization: headers.authorization });
            if (url.endsWith('/fleet')) {
              response.json({ clusters: [], regions: [] });
              return;
            }
            response.json(
              url.includes('cursor=next')
                ? { items: [route('web')], total: 2, errors: [] }
                : {
                    items: [route('api')],
                    total: 2,
                    nextCursor: 'next',
                    errors: [],
                  },
            );
          };
          httpRouter.use(answer);
        },
      });
    },
  });
}

/** Lets read what a test says, route by route. */
function permissionsFor(readable: () => string[] | undefined) {
  const decide = ({
    resourceRef,
  }: {
    resourceRef?: string;
  }): PolicyDecision => {
    const routes = readable();
    if (!routes) {
      return { result: AuthorizeResult.ALLOW };
    }
    return resourceRef === undefined
      ? {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'service-router',
          resourceType: 'service-route',
          conditions: {
            rule: 'IS_ENTITY_OWNER',
            resourceType: 'service-route',
            params: { claims: [] },
          },
        }
      : {
          result: routes.includes(resourceRef)
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
        };
  };
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => ({
      authorize: async (questions: Parameters<typeof decide>[0][]) =>
        questions.map(decide) as { result: AuthorizeResult.ALLOW }[],
      authorizeConditional: async (questions: Parameters<typeof decide>[0][]) =>
        questions.map(decide),
    }),
  });
}

describe('the routes in search', () => {
  let backend: TestBackend;
  let readable: string[] | undefined;
  const asked: { authorization?: string }[] = [];
  const scheduler = mockServices.scheduler();

  const search = async (term: string) => {
    const { body } = await request(backend.server)
      .get('/api/search/query')
      .query({ term, types: ['service-route'] })
      .set('Authorization', mockCredentials.user.header());
    return (body.results ?? []).map(
      ({ document }: { document: { title: string; location: string } }) => [
        document.title,
        document.location,
      ],
    );
  };

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        searchPlugin,
        searchModule,
        serviceRouter(asked),
        permissionsFor(() => readable),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            search: {
              collators: {
                serviceRouter: {
                  schedule: {
                    frequency: { minutes: 10 },
                    timeout: { minutes: 1 },
                  },
                },
              },
            },
          },
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: {
                name: 'pay',
                annotations: { 'router.io/service-route': 'payments/api' },
              },
            },
          ],
        }),
      ],
    });
    await scheduler.triggerTask('search_index_service_route');
  });
  beforeEach(() => {
    readable = undefined;
  });
  afterAll(() => backend.stop());

  it('are found by a part of their host name, and lead to the tab of their entity or to the fleet page', async () => {
    expect(await search('api-ns-p-base')).toContainEqual([
      'api-ns-p-base-shop.example.com',
      '/catalog/default/component/pay/routing',
    ]);
    expect(await search('web-ns-p-base')).toContainEqual([
      'web-ns-p-base-shop.example.com',
      '/service-router/routes/payments/web',
    ]);
  });

  it('are all read, page by page, with the rights of the plugin', () => {
    expect(asked).toHaveLength(3);
    expect(asked[0].authorization).toBe(
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('plugin:search'),
        targetPluginId: 'service-router',
      }),
    );
  });

  it('are found by who may read them alone', async () => {
    readable = ['payments/web'];
    expect(await search('example')).toEqual([
      ['web-ns-p-base-shop.example.com', '/service-router/routes/payments/web'],
    ]);
  });
});
