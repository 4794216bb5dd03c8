import { ofRegion, read, region, root } from './__testUtils__/configurations';

describe('the ExternalDNS instances of a region', () => {
  it('are read', () => {
    const { regions } = read(
      root({
        regions: {
          weu: region({
            externalDns: [
              { ownerId: 'weu' },
              {
                ownerId: 'neu',
                name: 'North',
                cluster: 'aks-neu',
                txtSuffix: '-neu',
                labelFilter: 'router.io/region=weu',
                policy: 'upsert-only',
                managedRecordTypes: ['a'],
              },
            ],
          }),
        },
      }),
    );
    expect(regions[0].externalDns).toEqual([
      { name: 'weu', ownerId: 'weu', region: 'weu' },
      {
        name: 'North',
        ownerId: 'neu',
        region: 'weu',
        cluster: 'aks-neu',
        suffix: '-neu',
        labelFilter: 'router.io/region=weu',
        policy: 'upsert-only',
        managedRecordTypes: ['A'],
      },
    ]);
  });

  it.each([
    ['all', 'externalDns is "all"; expected a list'],
    [['weu'], 'externalDns[0] is "weu"; expected a block.'],
    [[{}], 'externalDns[0].ownerId is missing'],
    [[{ ownerId: 'a', owner: 'b' }], 'externalDns[0].owner is not known'],
    [
      [{ ownerId: 'a', txtPrefix: 'b', txtSuffix: 'c' }],
      'externalDns[0].txtSuffix stands beside txtPrefix',
    ],
    [
      [{ ownerId: 'a', policy: 'never' }],
      'externalDns[0].policy is "never"; expected one of sync',
    ],
    [
      [{ ownerId: 'a', labelFilter: 'a in' }],
      'externalDns[0].labelFilter cannot be used',
    ],
    [
      [{ ownerId: 'a', managedRecordTypes: 'A' }],
      'externalDns[0].managedRecordTypes is not a list',
    ],
  ])('are refused as %j', (externalDns, expected) => {
    expect(ofRegion({ externalDns })).toContain(
      `serviceRouter.regions.weu.${expected}`,
    );
  });
});
