import { createDnsServer, DnsServer } from '../dns';
import { Zone, ZoneStore } from '../zones';
import { dig, renderDig } from './dig';

describe('dig', () => {
  let zone: Zone;
  let server: DnsServer;
  const at = () => ({ host: '127.0.0.1', port: server.port });

  async function said(host: string, type = 'A'): Promise<string> {
    const result = await dig(at(), host, type);
    return renderDig('weu', { host: '127.0.0.1', port: 53 }, result);
  }

  beforeEach(async () => {
    zone = new ZoneStore().create({
      subscriptionId: 's',
      resourceGroup: 'g',
      name: 'example.com',
    });
    const put = (name: string, data: Parameters<Zone['put']>[0]['data']) =>
      zone.put({ name, ttl: 300, metadata: {}, data });
    put('gw', { type: 'A', addresses: ['10.1.0.100'] });
    put('api', { type: 'CNAME', target: 'gw.example.com' });
    put('large', {
      type: 'TXT',
      texts: Array.from({ length: 20 }, () => ['x'.repeat(200)]),
    });
    server = createDnsServer({ port: 0, zone });
    await server.start();
  });
  afterEach(() => server.stop());

  it('shows each link of the chain', async () => {
    expect(await said('api.example.com')).toBe(
      [
        'weu  @127.0.0.1 -p 53  NOERROR',
        '  api.example.com  300  CNAME  gw.example.com',
        '  gw.example.com  300  A  10.1.0.100',
      ].join('\n'),
    );
  });

  it.each`
    host                | type      | sentence
    ${'x.example.com'}  | ${'A'}    | ${'NXDOMAIN: there is no such name'}
    ${'gw.example.com'} | ${'AAAA'} | ${'NOERROR: no record of this type'}
    ${'other.test'}     | ${'A'}    | ${'REFUSED: the name is not in this zone'}
  `('says of $type $host: $sentence', async ({ host, type, sentence }) => {
    expect(await said(host, type)).toBe(`weu  @127.0.0.1 -p 53  ${sentence}`);
  });

  it('asks again over TCP for an answer that is too large', async () => {
    expect((await said('large.example.com', 'TXT')).split('\n')).toHaveLength(
      21,
    );
  });

  it('says that nobody listens there', async () => {
    const closed = at();
    await server.stop();
    expect(await dig(closed, 'api.example.com', 'A')).toEqual({
      failure: 'nobody listens there',
    });
  });
});
