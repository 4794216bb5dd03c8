import { trafficFaults } from './trafficFaults';

const KEY = 'external-dns.kubernetes.io/webhook-traffic-manager-';
const place = (region: string, texts: Record<string, string>) => ({
  region,
  annotations: Object.fromEntries(
    Object.entries({
      enabled: 'true',
      'resource-group': 'rg-edge',
      ...texts,
    }).map(([key, value]) => [`${KEY}${key}`, value]),
  ),
});
const faultsOf = (
  weu: Record<string, string>,
  neu: Record<string, string> = {},
) => trafficFaults([place('weu', weu), place('neu', neu)]);

describe('trafficFaults', () => {
  it('finds nothing wrong with a canary', () => {
    expect(faultsOf({ weight: '95' }, { weight: '5' })).toEqual([]);
  });

  it('finds nothing wrong with a route without Traffic Manager', () => {
    expect(trafficFaults([{ annotations: {} }])).toEqual([]);
  });

  it('finds nothing wrong while one region answers', () => {
    expect(faultsOf({ 'endpoint-status': 'Disabled' })).toEqual([]);
  });

  it('refuses that no region would answer', () => {
    const disabled = { 'endpoint-status': 'Disabled' };
    expect(faultsOf(disabled, disabled)).toEqual([
      {
        severity: 'error',
        rule: 'darkRegions',
        key: 'endpoint-status',
        message:
          'every endpoint of the route is Disabled (weu, neu), so that nobody would get an answer; leave one Enabled',
      },
    ]);
  });

  it('refuses a weight of nothing in the region that has it', () => {
    expect(faultsOf({ weight: '0' })).toEqual([
      {
        severity: 'error',
        rule: 'trafficManager',
        key: 'weight',
        region: 'weu',
        message: expect.stringContaining(
          'in weu, webhook-traffic-manager-weight is "0"',
        ),
      },
    ]);
  });

  it('tells what is wrong in every region once', () => {
    const ttl = { 'dns-ttl': 'soon' };
    expect(faultsOf(ttl, ttl)).toEqual([
      {
        severity: 'error',
        rule: 'trafficManager',
        key: 'dns-ttl',
        message: expect.stringContaining('"soon"'),
      },
    ]);
  });

  it('warns of a key that nobody reads', () => {
    expect(faultsOf({ wieght: '1' })).toMatchObject([
      {
        severity: 'warning',
        region: 'weu',
        message:
          'in weu, webhook-traffic-manager-wieght is not a setting of Traffic Manager',
      },
    ]);
  });

  it.each<Record<string, string>>([{ wieght: '1' }, { weight: '5000' }])(
    'refuses that no region would answer beside one with %p',
    settings => {
      const disabled = { 'endpoint-status': 'Disabled' };
      expect(faultsOf({ ...disabled, ...settings }, disabled)).toContainEqual(
        expect.objectContaining({ rule: 'darkRegions' }),
      );
    },
  );

  it('refuses that two regions have the same priority', () => {
    const priority = { 'routing-method': 'Priority' };
    expect(faultsOf(priority, { ...priority, priority: '1' })).toMatchObject([
      {
        key: 'priority',
        region: 'neu',
        message:
          'weu and neu both have the priority 1; give each region its own',
      },
    ]);
  });

  it('takes the location of a region for known', () => {
    expect(faultsOf({ 'routing-method': 'Performance' })).toEqual([]);
  });
});
