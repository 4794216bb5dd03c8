import {
  DnsEndpoint,
  EXTERNAL_DNS_API_VERSION,
} from '@service-router/plugin-service-router-common';
import { endpoint, loop, scopeOf } from './__testUtils__/walk';
import { departureOf } from './departureOf';

const weu = scopeOf('weu');
const { facts } = loop(
  [],
  [endpoint('shop-weu.example.com', { hostname: 'shop.example.com' })],
  weu,
);

function published(...targets: string[]): DnsEndpoint {
  return {
    apiVersion: EXTERNAL_DNS_API_VERSION,
    kind: 'DNSEndpoint',
    metadata: { name: 'shop', namespace: 'dns' },
    spec: {
      endpoints: [
        { dnsName: 'shop.example.com', recordType: 'CNAME', targets },
      ],
    },
  };
}
const shop = published('shop-example-com-tm.trafficmanager.net');

describe('a published host that is not wanted here any more', () => {
  it('goes while its profile is seen: somebody else publishes it, or nobody asks for it', () => {
    expect(departureOf(shop, facts, weu)).toEqual({ kind: 'goes' });
  });

  it('goes with its profile when that is not seen, which a missing role looks like too', () => {
    expect(departureOf(shop, [], weu)).toEqual({
      kind: 'goesWithProfile',
      profile: 'shop-example-com-tm',
    });
  });

  it('stays outside of the domains that are served', () => {
    const elsewhere = { ...weu, domainFilter: { include: ['example.org'] } };
    expect(departureOf(shop, facts, elsewhere)).toEqual({ kind: 'stays' });
  });

  it('stays where its profile is outside of the resource groups that are served', () => {
    const elsewhere = { ...weu, resourceGroups: ['rg-other'] };
    expect(departureOf(shop, facts, elsewhere)).toEqual({ kind: 'stays' });
  });

  it('goes when it leads nowhere', () => {
    expect(departureOf(published(), [], weu)).toEqual({ kind: 'goes' });
  });
});
