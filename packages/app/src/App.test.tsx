import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
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

/** A backend that knows the guest, and of an empty catalog. */
const answers: Record<string, unknown> = {
  '/api/auth/guest/refresh': guest,
  '/api/catalog/entity-facets': { facets: { kind: [] } },
  '/api/catalog/entities/by-query': {
    items: [],
    totalItems: 0,
    pageInfo: {},
  },
};

describe('app', () => {
  const { env } = process;

  beforeEach(() => {
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
  }, 90_000);
});
