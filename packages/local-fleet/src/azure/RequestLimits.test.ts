import type {
  PrivateDnsManagementClient,
  RecordSet,
} from '@azure/arm-privatedns';
import { SUBSCRIPTION, TestAzure } from './__testUtils__/TestAzure';

const group = 'rg-dns-weu';
const zoneName = 'example.com';

describe('Private DNS limits', () => {
  let azure: TestAzure;
  let client: PrivateDnsManagementClient;

  function put(name: string, set: RecordSet, type = 'A') {
    return client.recordSets.createOrUpdate(
      group,
      zoneName,
      type as 'A',
      name,
      set,
    );
  }

  const address = (...ips: string[]): RecordSet => ({
    ttl: 300,
    aRecords: ips.map(ipv4Address => ({ ipv4Address })),
  });

  beforeEach(async () => {
    azure = await new TestAzure().start();
    azure.zones.create({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: group,
      name: zoneName,
    });
    client = azure.privateDns();
  }, 60_000);
  afterEach(() => azure.stop());

  describe('limits', () => {
    it('tell how many requests are left', async () => {
      const left: string[] = [];
      const onResponse = (response: {
        headers: { get(name: string): string | undefined };
      }) => {
        left.push(
          response.headers.get('x-ms-ratelimit-remaining-subscription-reads') ??
            'absent',
        );
      };
      await client.privateZones.get(group, zoneName, { onResponse });
      await client.privateZones.get(group, zoneName, { onResponse });
      expect(left).toEqual(['249', '248']);
    });

    it('refuse the 61st creation in a minute, and take it when a token is back', async () => {
      for (let index = 0; index < 60; index += 1) {
        await put(`host-${index}`, address('10.0.0.1'));
      }
      await expect(put('one-more', address('10.0.0.1'))).rejects.toMatchObject({
        statusCode: 429,
        code: 'TooManyRequests',
      });
      azure.now += 1000;
      await put('one-more', address('10.0.0.1'));
      expect(azure.zones.list()[0].get('one-more', 'A')).toBeDefined();
    });

    it('say after how many seconds to come again', async () => {
      const list = () => client.recordSets.list(group, zoneName).next();
      for (let index = 0; index < 100; index += 1) await list();
      const refusal = await list().then(
        () => undefined,
        error => error.response.headers.get('retry-after'),
      );
      expect(refusal).toBe('1');
    });
  });
});
