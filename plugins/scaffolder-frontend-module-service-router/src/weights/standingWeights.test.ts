import { fleet, traffic } from '../fixtures';
import { standingWeights } from './standingWeights';

const orders = { namespace: 'ns-webshop', name: 'orders' };
const [profile] = traffic.profiles;
const [weu, neu] = profile.endpoints;

describe('standingWeights', () => {
  it('are those of the endpoints of the route, by region', () => {
    expect(standingWeights(orders, traffic, fleet)).toEqual({
      weu: 95,
      neu: 5,
    });
  });

  it('are 0 for an endpoint that is switched off', () => {
    const profiles = [
      { ...profile, endpoints: [weu, { ...neu, isEnabled: false }] },
    ];
    expect(standingWeights(orders, { profiles }, fleet)).toEqual({
      weu: 95,
      neu: 0,
    });
  });

  it('are the largest of the clusters of a region', () => {
    const second = {
      ...weu,
      weight: 200,
      origin: { ...weu.origin!, cluster: 'aks-weu-2' },
    };
    expect(
      standingWeights(
        orders,
        { profiles: [{ ...profile, endpoints: [weu, second, neu] }] },
        {
          clusters: [
            ...fleet.clusters,
            { ...fleet.clusters[0], name: 'aks-weu-2' },
          ],
        },
      ),
    ).toEqual({ weu: 200, neu: 5 });
  });

  it.each`
    what                | endpoint
    ${'another route'}  | ${{ origin: { ...weu.origin, name: 'payments' } }}
    ${'a Service'}      | ${{ origin: { ...weu.origin, kind: 'Service' } }}
    ${'nothing ours'}   | ${{ origin: undefined }}
    ${'a lost cluster'} | ${{ origin: { ...weu.origin, cluster: 'aks-gone' } }}
  `('are none where the endpoint is of $what', ({ endpoint }) => {
    const profiles = [{ ...profile, endpoints: [{ ...weu, ...endpoint }] }];
    expect(standingWeights(orders, { profiles }, fleet)).toBeUndefined();
  });
});
