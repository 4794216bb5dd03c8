import { mockServices } from '@backstage/backend-test-utils';
import { createConnect } from '@service-router/plugin-service-router-backend/src/fleet';
import { serviceRoute } from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import { resourceOf } from './resources';
import { describeCluster } from './targets';
import { TestCluster } from './TestCluster';

jest.setTimeout(300_000);

let cluster: TestCluster;

async function listBy(connection: { token: string; caData?: string }) {
  const connect = createConnect({
    discovery: mockServices.discovery.mock(),
    auth: mockServices.auth.mock(),
  });
  const client = await connect({
    name: 'weu',
    region: 'weu',
    mode: 'observe',
    connection: { type: 'url', url: cluster.server.url, ...connection },
  });
  try {
    return await client.list(resourceOf({ kind: 'ServiceRoute' }), {
      limit: 10,
    });
  } finally {
    client.close();
  }
}

describeCluster('a cluster by url and token', {}, () => {
  beforeAll(async () => {
    cluster = await TestCluster.start();
  });
  afterAll(() => cluster.stop());

  it('is read', async () => {
    await cluster.put(serviceRoute());
    const { token } = cluster.serviceRouter;
    const { caData } = cluster.server;
    const { items } = await listBy({ token, caData });
    expect(items.map(({ metadata }) => metadata.name)).toEqual(['api']);
  });

  it('whose CA was not given is told, with where to give it', async () => {
    await expect(
      listBy({ token: cluster.serviceRouter.token }),
    ).rejects.toMatchObject({
      name: 'ClusterUnreachableError',
      message: expect.stringMatching(
        /^the certificate of 127\.0\.0\.1:\d+ is not trusted: .*caData or caFile/,
      ),
    });
  });

  it('whose token is not accepted is told as a matter of rights', async () => {
    await expect(
      listBy({ token: 'stale', caData: cluster.server.caData }),
    ).rejects.toMatchObject({ name: 'ClusterForbiddenError', status: 401 });
  });
});
