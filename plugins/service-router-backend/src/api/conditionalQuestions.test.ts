import { ServiceRouterClient } from '@service-router/plugin-service-router-common';
import { eventually } from '../__testUtils__/startPlugin';
import { startableApi } from './__testUtils__/apiOfTests';

const { start, stop } = startableApi();
afterAll(() => stop());

describe('the client, over HTTP', () => {
  const statuses: number[] = [];
  let client: ServiceRouterClient;

  beforeAll(async () => {
    const server = await start();
    client = new ServiceRouterClient({
      baseUrl: async () =>
        `http://localhost:${server.port()}/api/service-router`,
      fetch: async (...asked) => {
        const response = await fetch(...asked);
        statuses.push(response.status);
        return response;
      },
    });
    await eventually(
      () => client.listRoutes(),
      ({ items }) => items.length === 1,
    );
  });

  it.each`
    question             | ask
    ${'the routes'}      | ${() => client.listRoutes()}
    ${'one route'}       | ${() => client.getRoute({ namespace: 'payments', name: 'api' })}
    ${'the regions'}     | ${() => client.getRegions()}
    ${'a failover'}      | ${() => client.previewFailover('weu')}
    ${'an entity'}       | ${() => client.getEntityRouting('component:default/both')}
    ${'the whole fleet'} | ${() => client.getFleet()}
  `('is not sent $question again that it has', async ({ ask }) => {
    const answers = [await ask()];
    // Something may just have been read.
    await eventually(
      async () => answers.push(await ask()),
      () => statuses.at(-1) === 304,
    );
    expect(statuses.at(-1)).toBe(304);
    expect(answers.at(-1)).toBe(answers.at(-2));
  });
});
