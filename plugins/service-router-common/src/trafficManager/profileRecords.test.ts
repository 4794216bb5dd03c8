import { planProfiles } from './planProfiles';
import { profileChanges } from './profileChanges';
import { profileRecordsOf } from './profileRecords';
import {
  afterWrites,
  trafficOptions,
  twoRegions,
} from '../testing/trafficBuilders';

const facts = afterWrites(
  [],
  profileChanges(planProfiles(twoRegions(), trafficOptions), []).writes,
);

describe('profileRecordsOf', () => {
  it('tells the host of each profile of ours', () => {
    expect(profileRecordsOf(facts)).toEqual([
      expect.objectContaining({
        dnsName: 'my-app.example.com',
        targets: ['my-app-example-com-tm.trafficmanager.net'],
      }),
    ]);
  });

  it('takes resource groups of any case', () => {
    expect(
      profileRecordsOf(facts, { resourceGroups: ['RG-EDGE'] }),
    ).toHaveLength(1);
  });

  it('passes over domains that are filtered out', () => {
    expect(profileRecordsOf(facts, { domainFilter: ['example.net'] })).toEqual(
      [],
    );
  });
});
