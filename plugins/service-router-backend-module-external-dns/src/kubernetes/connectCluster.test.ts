import { createMockDirectory } from '@backstage/backend-test-utils';
import type { CoreV1Event } from '@kubernetes/client-node';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { createServer, Server } from 'http';
import { AddressInfo } from 'net';
import { ObjectEvent } from './ClusterObjects';
import { connectCluster } from './connectCluster';

const folder = createMockDirectory();

const event: ObjectEvent = {
  object: {
    apiVersion: 'v1',
    kind: 'Service',
    namespace: 'payments',
    name: 'my-app',
  },
  type: 'Warning',
  reason: 'InvalidSettings',
  message: 'weight must be between 1 and 1000, got 0',
};

/** An API server that knows Services, and what was posted to it. */
async function serving(service: { code: number; body: object }) {
  const posted: CoreV1Event[] = [];
  const server: Server = createServer(async (request, response) => {
    const answer = (code: number, body: object) => {
      response.writeHead(code, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      posted.push(JSON.parse(Buffer.concat(chunks).toString()));
      answer(201, posted[0]);
    } else if (request.url === '/api/v1') {
      answer(200, {
        kind: 'APIResourceList',
        groupVersion: 'v1',
        resources: [
          { name: 'services', kind: 'Service', namespaced: true, verbs: [] },
        ],
      });
    } else {
      answer(service.code, service.body);
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  folder.setContent({
    kubeconfig: JSON.stringify({
      clusters: [
        {
          name: 'weu',
          cluster: {
            server: `http://127.0.0.1:${port}`,
            'insecure-skip-tls-verify': true,
          },
        },
      ],
      contexts: [{ name: 'weu', context: { cluster: 'weu', user: 'any' } }],
      users: [{ name: 'any', user: { token: 'any' } }],
      'current-context': 'weu',
    }),
  });
  const objects = await connectCluster(
    { type: 'kubeconfig', path: folder.resolve('kubeconfig') },
    new ManualClock(),
  );
  return {
    posted,
    objects,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

const standing = {
  code: 200,
  body: {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'my-app', namespace: 'payments', uid: 'uid-1' },
  },
};

describe('an Event', () => {
  it.each`
    service                    | uids
    ${standing}                | ${['uid-1']}
    ${{ code: 403, body: {} }} | ${[undefined]}
    ${{ code: 404, body: {} }} | ${[]}
  `(
    'names the object as kubectl describe looks for it, is told without that where it may not be read, and not of one that is gone: $service.code',
    async ({ service, uids }) => {
      const { close, objects, posted } = await serving(service);
      await objects.tell(event);
      await close();
      expect(posted.map(({ involvedObject }) => involvedObject.uid)).toEqual(
        uids,
      );
    },
  );
});
