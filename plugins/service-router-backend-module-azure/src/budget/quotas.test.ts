import { inEnglish } from '@service-router/plugin-service-router-common';
import { chargesOf } from './quotas';

const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';
const network = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-dns/providers/Microsoft.Network`;

function narrowest(method: string, path: string) {
  return chargesOf(method, new URL(path, 'https://management.azure.com')).at(
    -1,
  );
}

describe('chargesOf', () => {
  it.each`
    method      | path                                                    | name                                                                       | limit
    ${'GET'}    | ${'/privateDnsZones/example.com/ALL?$skipToken=1'}      | ${'list of record sets of private zone example.com in rg-dns'}             | ${{ limit: 100, perSeconds: 60 }}
    ${'GET'}    | ${'/privateDnsZones/example.com/CNAME/api'}             | ${'get of record sets of private zone example.com in rg-dns'}              | ${{ limit: 200, perSeconds: 60 }}
    ${'PUT'}    | ${'/privateDnsZones/example.com/CNAME/api'}             | ${'create or update of record sets of private zone example.com in rg-dns'} | ${{ limit: 60, perSeconds: 60 }}
    ${'GET'}    | ${'/dnsZones/example.com/recordsets'}                   | ${'list of record sets of public zone example.com in rg-dns'}              | ${{ limit: 60, perSeconds: 60 }}
    ${'GET'}    | ${'/trafficManagerProfiles'}                            | ${'list of Traffic Manager profiles'}                                      | ${{ limit: 150, perSeconds: 20 }}
    ${'GET'}    | ${'/trafficmanagerprofiles/shop'}                       | ${'get of Traffic Manager profiles'}                                       | ${{ limit: 150, perSeconds: 20 }}
    ${'PUT'}    | ${'/trafficmanagerprofiles/shop'}                       | ${'create or update of Traffic Manager profiles'}                          | ${{ limit: 200, perSeconds: 20 }}
    ${'DELETE'} | ${'/trafficmanagerprofiles/shop'}                       | ${'delete of Traffic Manager profiles'}                                    | ${{ limit: 50, perSeconds: 20 }}
    ${'PATCH'}  | ${'/trafficmanagerprofiles/shop/ExternalEndpoints/weu'} | ${'create or update of Traffic Manager endpoints'}                         | ${{ limit: 100, perSeconds: 20 }}
    ${'GET'}    | ${'/trafficmanagerprofiles/shop/ExternalEndpoints/weu'} | ${'get of Traffic Manager endpoints'}                                      | ${{ limit: 500, perSeconds: 20 }}
  `('counts $method $path as $name', ({ method, path, name, limit }) => {
    const { words, quota } = narrowest(method, `${network}${path}`)!;
    expect(inEnglish(words)).toBe(name);
    expect(quota).toEqual(limit);
  });

  it('counts a name check, with and without a subscription', () => {
    const quota = { limit: 100, perSeconds: 20 };
    for (const path of [
      '/providers/Microsoft.Network/checkTrafficManagerNameAvailability',
      `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Network/checkTrafficManagerNameAvailabilityV2`,
    ]) {
      expect(narrowest('POST', path)).toMatchObject({ quota });
    }
  });

  it.each`
    method      | sort
    ${'GET'}    | ${'reads'}
    ${'PUT'}    | ${'writes'}
    ${'DELETE'} | ${'deletes'}
  `(
    'counts $method against the $sort of the subscription too',
    ({ method, sort }) => {
      const [first] = chargesOf(
        method,
        new URL(
          `${network}/trafficmanagerprofiles/shop`,
          'https://management.azure.com',
        ),
      );
      expect(first).toMatchObject({
        isOfSubscription: true,
        remainingHeader: `x-ms-ratelimit-remaining-subscription-${sort}`,
      });
    },
  );

  it('gives each zone a quota of its own, whatever the case of its path', () => {
    const key = (zone: string) =>
      narrowest('GET', `${network}/privateDnsZones/${zone}/ALL`)?.key;
    expect(key('a.example.com')).toBe(key('A.EXAMPLE.COM'));
    expect(key('a.example.com')).not.toBe(key('b.example.com'));
  });

  it('counts a request for a token against nothing', () => {
    expect(
      chargesOf(
        'POST',
        new URL('https://login.example.com/tenant/oauth2/v2.0/token'),
      ),
    ).toEqual([]);
  });
});
