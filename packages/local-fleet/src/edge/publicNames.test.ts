import { zoneSource } from '../dns';
import { ZoneStore } from '../zones';
import { publicAddresses } from './publicNames';

const zone = new ZoneStore({ kind: 'public' }).create({
  subscriptionId: 'sub',
  resourceGroup: 'rg',
  name: 'example.com',
});
const put = (name: string, address: string) =>
  zone.put({
    name,
    ttl: 60,
    metadata: {},
    data: { type: 'A', addresses: [address] },
  });
put('weu', '192.0.2.10');
put('neu', '198.51.100.10');
put('private', '10.1.0.100');
zone.put({
  name: 'alias',
  ttl: 60,
  metadata: {},
  data: { type: 'CNAME', target: 'weu.example.com' },
});

describe('publicAddresses', () => {
  const addressOf = publicAddresses(
    [zoneSource(zone)],
    [
      { address: '192.0.2.10', port: () => 7001 },
      { address: '198.51.100.10', port: () => undefined },
    ],
  );

  it.each`
    what                             | target                   | port
    ${'a public name'}               | ${'weu.example.com'}     | ${7001}
    ${'an alias of one'}             | ${'alias.example.com.'}  | ${7001}
    ${'a public address'}            | ${'192.0.2.10'}          | ${7001}
    ${'a region that is down'}       | ${'neu.example.com'}     | ${undefined}
    ${'a name of a private address'} | ${'private.example.com'} | ${undefined}
    ${'a private address'}           | ${'10.1.0.100'}          | ${undefined}
    ${'a name that nobody knows'}    | ${'www.contoso.com'}     | ${undefined}
  `('leads $what to $port', ({ target, port }) => {
    expect(addressOf(target)?.port).toBe(port);
  });
});
