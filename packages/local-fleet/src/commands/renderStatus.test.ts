import { RegionStatus } from '../fleet';
import { renderStatus } from './renderStatus';

const up: RegionStatus = {
  region: 'weu',
  title: 'West Europe',
  isUp: true,
  cluster: 'aks-weu',
  url: 'https://127.0.0.1:7110',
  dnsPort: 7120,
  recordSets: 5,
  externalDns: [
    {
      zoneRegion: 'neu',
      outcome: {
        at: 0,
        written: 0,
        deleted: 0,
        refusals: [],
        error: 'put A x failed',
      },
    },
  ],
  contents: {
    routes: [
      { namespace: 'ns', name: 'a', phase: 'Active' },
      { namespace: 'ns', name: 'b', phase: 'Pending' },
    ],
    dnsEndpoints: 3,
    kustomizations: [
      { name: 'apps-a', isReady: false, message: 'is invalid' },
      { name: 'apps-b', isReady: true, leftOut: 'the images' },
    ],
    loadBalancers: {},
  },
};
const down: RegionStatus = {
  region: 'neu',
  title: 'North Europe',
  isUp: false,
  cluster: 'aks-neu',
  url: 'https://127.0.0.1:7111',
  dnsPort: 7121,
  recordSets: 2,
  externalDns: [],
};

describe('renderStatus', () => {
  const lines = renderStatus([up, down]).split('\n');

  it('has a line for each region, up or down', () => {
    expect(lines[1]).toMatch(
      /^weu +West Europe +up +https:\S+ +1 of 2 ready +1 of 2 active +3 +5 +7120$/,
    );
    expect(lines[2]).toMatch(
      /^neu +North Europe +down +https:\S+ +- +- +- +2 +-$/,
    );
  });

  it('says below what does not hold', () => {
    expect(lines.slice(4)).toEqual([
      'weu: apps-a: is invalid',
      'weu: apps-b: left out: the images',
      'weu: ExternalDNS for the zone of neu: put A x failed',
    ]);
  });

  it('says in the line that a cluster does not answer', () => {
    const silent = { ...up, contents: undefined, error: 'refused' };
    expect(renderStatus([silent])).toMatch(/weu +West Europe +no answer/);
  });
});
