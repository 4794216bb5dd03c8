import { profileChanges } from './profileChanges';
import { mergedOnto } from './profileWrites';
import { afterWrites, twoRegions } from '../testing/trafficBuilders';
import {
  foreignEndpoint,
  withWeu,
  changesOf,
  standing,
  kindsOf,
  endpointNames,
  planned,
  withForeign,
} from '../testing/trafficPlans';

describe('what is not ours', () => {
  it('is left when it has the name of a profile that is wanted (WB-5, TM-CREATE-017)', () => {
    const facts = standing(twoRegions()).map(fact => ({ ...fact, tags: {} }));
    const changes = changesOf(twoRegions(), facts);
    expect(changes.writes).toEqual([]);
    expect(changes.refusals).toHaveLength(2);
    expect(changes.refusals[0]).toMatchObject({
      reason: 'ForeignProfile',
      message:
        'the profile my-app-example-com-tm in rg-edge was not made by Service Router and is left as it is; set another profile-name, or tag it serviceRouterOwner=platform to hand it over',
    });
  });

  it('is a profile of another installation', () => {
    const facts = afterWrites(
      [],
      profileChanges(planned(twoRegions(), { owner: 'other' }), []).writes,
    );
    expect(changesOf([], facts).writes).toEqual([]);
    expect(
      changesOf(twoRegions(), facts).refusals.map(({ message }) => message)[0],
    ).toContain('is owned by "other"');
  });

  it('is a profile of the reference’s provider, until it is asked for', () => {
    const facts = standing(twoRegions()).map(fact => ({
      ...fact,
      tags: { managedBy: 'external-dns-traffic-manager-webhook' },
    }));
    expect(changesOf([], facts).writes).toEqual([]);
    expect(kindsOf(twoRegions(), facts)).toEqual(['updateProfile']);
    expect(endpointNames(standing(twoRegions(), facts))).toEqual([
      'neu',
      'weu',
    ]);
  });

  it('is an endpoint without our mark that has the name of ours and leads elsewhere', () => {
    const [weu, neu] = twoRegions();
    const facts = standing([neu]).map(fact => ({
      ...fact,
      endpoints: [...fact.endpoints, { ...foreignEndpoint, name: 'WEU' }],
    }));
    const changes = changesOf([weu, neu], facts);
    expect(changes.writes).toEqual([]);
    expect(changes.refusals).toEqual([
      expect.objectContaining({
        reason: 'EndpointNameTaken',
        message:
          'the endpoint "WEU" of the profile, which stays, has the endpoint name "WEU"; set another endpoint-name',
      }),
    ]);
  });

  it('is what somebody adds between planning and writing', () => {
    const facts = standing(twoRegions());
    const [write] = changesOf(withWeu({ 'dns-ttl': '60' }), facts).writes;
    const [fresh] = withForeign(facts);
    expect(
      write.kind === 'updateProfile' &&
        mergedOnto(write, fresh).endpoints.map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['by-hand', 'neu', 'weu']));
  });

  it('is everything once the tags cannot be read: nothing is removed', () => {
    const [weu] = twoRegions();
    const facts = standing(twoRegions()).map(fact => ({
      ...fact,
      tags: { ...fact.tags, serviceRouterEndpoints00: '1:9999:cut' },
    }));
    expect(changesOf([], facts)).toMatchObject({
      writes: [],
      unreadable: ['my-app-example-com-tm'],
    });
    expect(endpointNames(standing([weu], facts))).toEqual(['neu', 'weu']);
  });
});
