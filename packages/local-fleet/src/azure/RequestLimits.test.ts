import {
  address,
  GROUP,
  PrivateZone,
  startPrivateZone,
  ZONE,
} from './__testUtils__/startPrivateZone';

describe('Private DNS limits', () => {
  let azure: PrivateZone['azure'];
  let client: PrivateZone['client'];
  let put: PrivateZone['put'];

  beforeEach(async () => {
    ({ azure, client, put } = await startPrivateZone());
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
      await client.privateZones.get(GROUP, ZONE, { onResponse });
      await client.privateZones.get(GROUP, ZONE, { onResponse });
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
      const list = () => client.recordSets.list(GROUP, ZONE).next();
      for (let index = 0; index < 100; index += 1) await list();
      const refusal = await list().then(
        () => undefined,
        error => error.response.headers.get('retry-after'),
      );
      expect(refusal).toBe('1');
    });
  });
});
