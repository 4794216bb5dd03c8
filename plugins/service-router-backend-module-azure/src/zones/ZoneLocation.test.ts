import { ConfigReader } from '@backstage/config';
import { readZoneLocation } from './ZoneLocation';

const subscriptionId = '11111111-2222-3333-4444-555555555555';
const resourceGroup = 'rg-dns';

const locationOf = (block: object) =>
  readZoneLocation({
    region: 'weu',
    name: 'example.com',
    config: new ConfigReader(block as never),
  });

describe('readZoneLocation', () => {
  it('tells where the zone is', () => {
    expect(locationOf({ subscriptionId, resourceGroup })).toEqual({
      region: 'weu',
      zoneName: 'example.com',
      subscriptionId,
      resourceGroup,
    });
  });

  it.each`
    key                 | value           | told
    ${'subscriptionId'} | ${undefined}    | ${'serviceRouter.regions.weu.zone.subscriptionId is missing'}
    ${'subscriptionId'} | ${'production'} | ${'serviceRouter.regions.weu.zone.subscriptionId is "production"'}
    ${'subscriptionId'} | ${7}            | ${'serviceRouter.regions.weu.zone.subscriptionId is the number 7'}
    ${'resourceGroup'}  | ${undefined}    | ${'serviceRouter.regions.weu.zone.resourceGroup is missing'}
    ${'resourceGroup'}  | ${'rg/dns'}     | ${'serviceRouter.regions.weu.zone.resourceGroup is "rg/dns"'}
  `('refuses $key $value at start', ({ key, value, told }) => {
    const block = { subscriptionId, resourceGroup, [key]: value };
    expect(() => locationOf(block)).toThrow(told);
  });
});
