import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import serviceRouterPlugin from '@service-router/plugin-service-router';
import { app } from './App';

// Pages are loaded when they are first shown, and here compiled as well.
configure({ asyncUtilTimeout: 30_000 });

const baseUrl = 'http://localhost:7007';

/** What the bundler finds in package.json when the app is built. */
const discovered = [
  catalogPlugin,
  notificationsPlugin,
  scaffolderPlugin,
  searchPlugin,
  serviceRouterPlugin,
  userSettingsPlugin,
];

const guest = {
  profile: { displayName: 'Guest' },
  backstageIdentity: {
    token: `e30.${btoa(JSON.stringify({ exp: 4_000_000_000 }))}.e30`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/guest',
      ownershipEntityRefs: ['user:default/guest'],
    },
  },
};

/** A component with a route that answers in one region. */
const orders = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    namespace: 'default',
    annotations: { 'router.io/service-route': 'shop/orders' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'guests' },
};
const seen = new Date().toISOString();
const routing = {
  entityRef: 'component:default/orders',
  annotation: 'shop/orders',
  items: [
    {
      route: { namespace: 'shop', name: 'orders' },
      host: 'orders.example.com',
      mode: 'Active',
      overall: 'good',
      sentence: 'Answering in 1 of 1 regions.',
      zones: [
        {
          region: 'weu',
          title: 'West Europe',
          zone: 'example.com',
          state: 'answering',
          sentence: 'Answers with 10.1.0.1.',
          pointsTo: { host: 'gateway.example.com', addresses: ['10.1.0.1'] },
          writers: [],
          owners: [],
          links: ['Planned', 'Written', 'Published', 'Answering'].map(link => ({
            link,
            state: 'holds',
            sentence: `${link}.`,
            observedAt: seen,
          })),
          stale: [],
        },
      ],
      clusters: [],
      problems: [],
      generatedAt: seen,
    },
  ],
  errors: [],
};

/** A backend that knows the guest, and of a catalog whose lists are empty. */
const answers: Record<string, unknown> = {
  '/api/auth/guest/refresh': guest,
  '/api/catalog/entity-facets': { facets: { kind: [] } },
  '/api/catalog/entities/by-query': {
    items: [],
    totalItems: 0,
    pageInfo: {},
  },
  '/api/catalog/entities/by-name/component/default/orders': orders,
  '/api/service-router/v1/entity-routing': routing,
  '/api/service-router/v1/traffic': {
    isConfigured: false,
    profiles: [],
    errors: [],
  },
};

describe('app', () => {
  const { env } = process;

  beforeEach(() => {
    // Who has signed in is remembered there.
    localStorage.clear();
    process.env = {
      ...env,
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: {
              title: 'Service Router',
              baseUrl,
              packages: 'all',
              extensions: [{ 'page:catalog': { config: { path: '/' } } }],
            },
            backend: { baseUrl },
          },
        },
      ] as unknown as string,
    };
    Object.assign(window, {
      '__@backstage/discovered__': {
        modules: discovered.map(plugin => ({
          name: plugin.id,
          default: plugin,
        })),
      },
    });
    jest.spyOn(global, 'fetch').mockImplementation(async input => {
      const { pathname } = new URL(
        input instanceof Request ? input.url : String(input),
      );
      return new Response(JSON.stringify(answers[pathname] ?? {}), {
        headers: { 'content-type': 'application/json' },
      });
    });
  });

  afterEach(() => {
    process.env = env;
    jest.restoreAllMocks();
  });

  it('asks to sign in, lets a guest in, and opens with the catalog', async () => {
    render(app.createRoot());
    await userEvent.click(await screen.findByRole('button', { name: 'Enter' }));

    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: /catalog/i, level: 1 }),
      ).toBeInTheDocument(),
    );
    expect(window.location.pathname).toBe('/');
    const navigation = screen.getByRole('navigation', { name: /sidebar/i });
    expect(navigation).toHaveTextContent('Service Router');
    expect(navigation).toHaveTextContent('Create');
    expect(navigation).toHaveTextContent('Search');
  }, 90_000);

  it('has a tab on the page of an entity that tells how it is routed', async () => {
    window.history.replaceState(
      {},
      '',
      '/catalog/default/component/orders/routing',
    );
    render(app.createRoot());
    await userEvent.click(await screen.findByRole('button', { name: 'Enter' }));

    expect(
      await screen.findByText('Answering in 1 of 1 regions.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('list', {
        name: 'The way of the name in West Europe',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('Routing')).toBeInTheDocument();
  }, 90_000);
});
