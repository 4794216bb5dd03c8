import { mockServices } from '@backstage/backend-test-utils';
import request, { Test } from 'supertest';
import { furnishedCluster } from '../../__testUtils__/objects';
import {
  component,
  eventually,
  PluginEdges,
  startPlugin,
} from '../../__testUtils__/startPlugin';

export const base = '/api/service-router/v1';

/** What is asked for a route that may be. */
export const proposal = {
  namespace: 'payments',
  name: 'web',
  serviceName: 'web',
  environment: 'base',
  application: 'shop',
  gatewayName: 'internal',
};

/** The manifest of that route. */
export const declared = {
  kind: 'ServiceRoute',
  metadata: { namespace: 'payments', name: 'web' },
  spec: {
    serviceName: 'web',
    environment: 'base',
    application: 'shop',
    gatewayName: 'internal',
  },
};

/** What would be applied with it. */
export const change = { declared: [{ object: declared }], removed: [] };

const entities = [
  component('api', 'payments/api'),
  component('both', ' payments/api , payments/web,payments/api'),
  component('none'),
  component('malformed', 'payments/api, Payments'),
  { ...component('shop'), kind: 'System' },
];

/** Backends over one cluster that holds the route payments/api. */
export function startableApi() {
  const auditor = mockServices.auditor.mock();
  const cluster = furnishedCluster();
  const stops: (() => Promise<void>)[] = [];
  return {
    auditor,
    cluster,

    async start(edges: PluginEdges = {}) {
      const backend = await startPlugin({
        entities,
        auditor,
        connect: async () => cluster,
        ...edges,
      });
      stops.push(() => backend.stop());
      return backend.server;
    },

    /** The next entry of the audit log. */
    nextEvent() {
      const event = { success: jest.fn(), fail: jest.fn() };
      auditor.createEvent.mockClear();
      auditor.createEvent.mockResolvedValueOnce(event);
      return event;
    },

    stop: () => Promise.all(stops.map(stop => stop())),
  };
}

/** An API that has read its cluster, for the tests of a file. */
export function apiOfTests() {
  const api = startableApi();
  let server: Awaited<ReturnType<typeof api.start>>;
  beforeAll(async () => {
    server = await api.start();
    await eventually(
      async () => (await request(server).get(`${base}/routes`)).body.items,
      items => items?.length === 1,
    );
  });
  afterAll(() => api.stop());
  return {
    ...api,
    get: (path: string): Test => request(server).get(`${base}${path}`),
    post: (path: string): Test => request(server).post(`${base}${path}`),
  };
}
