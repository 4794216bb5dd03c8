import { ServiceRouterClient } from './ServiceRouterClient';

/** A backend whose answers the test gives; it notes what it is asked with. */
function backend(...answers: [status: number, body: string, etag?: string][]) {
  const asked: (string | undefined)[] = [];
  const client = new ServiceRouterClient({
    baseUrl: async () => 'http://portal/api/service-router',
    fetch: async (_, init) => {
      asked.push(new Headers(init?.headers).get('if-none-match') ?? undefined);
      const [status, body, etag] = answers.shift()!;
      return new Response(status === 304 ? null : body, {
        status,
        headers: etag ? { etag } : {},
      });
    },
  });
  return { client, asked };
}

describe('what is asked again', () => {
  it('is asked for with what is known, and told with the same object', async () => {
    const { client, asked } = backend([200, '{"a":1}', 'W/"1"'], [304, '']);
    const first = await client.getFleet();
    expect(await client.getFleet()).toBe(first);
    expect(asked).toEqual([undefined, 'W/"1"']);
  });

  it('is told anew once it is another', async () => {
    const { client, asked } = backend(
      [200, '{"a":1}', 'W/"1"'],
      [200, '{"a":2}', 'W/"2"'],
      [304, ''],
    );
    await client.getFleet();
    const second = await client.getFleet();
    expect(second).toEqual({ a: 2 });
    expect(await client.getFleet()).toBe(second);
    expect(asked).toEqual([undefined, 'W/"1"', 'W/"2"']);
  });

  it('is told with the same object where the version cannot be read', async () => {
    const { client, asked } = backend([200, '{"a":1}'], [200, '{"a":1}']);
    const first = await client.getFleet();
    expect(await client.getFleet()).toBe(first);
    expect(asked).toEqual([undefined, undefined]);
  });

  it('is not taken for an answer to something else', async () => {
    const { client, asked } = backend(
      [200, '{"a":1}', 'W/"1"'],
      [200, '{"b":1}', 'W/"1"'],
    );
    await client.getZone('weu');
    expect(await client.getZone('neu')).toEqual({ b: 1 });
    expect(asked).toEqual([undefined, undefined]);
  });

  it('is known still after it could not be answered once', async () => {
    const { client, asked } = backend(
      [200, '{"a":1}', 'W/"1"'],
      [503, '{"error":{"name":"ServiceUnavailableError","message":"busy"}}'],
      [304, ''],
    );
    const first = await client.getFleet();
    await expect(client.getFleet()).rejects.toThrow('busy');
    expect(await client.getFleet()).toBe(first);
    expect(asked.at(-1)).toBe('W/"1"');
  });

  it('is kept for the twenty questions that were asked last', async () => {
    const { client, asked } = backend(
      ...Array.from({ length: 22 }, (): [number, string, string] => [
        200,
        '{}',
        'W/"1"',
      ]),
    );
    for (let asking = 0; asking <= 20; asking += 1) {
      await client.getZone(`r${asking}`);
    }
    await client.getZone('r0');
    expect(asked.every(etag => etag === undefined)).toBe(true);
  });
});
