import { fleetReportsAt } from '../fixtures';
import { allClear, findingsIn, missingIn } from './whatIsWrong';

const { fleet, regions, traffic } = fleetReportsAt(0);
const none = { items: [], total: 0, offset: 0, errors: [] };
const some = { ...none, total: 2 };
const refused = {
  ...traffic,
  errors: [
    {
      region: '',
      source: 'trafficManager' as const,
      name: 'Traffic Manager',
      message: 'may not be read',
      since: '',
      retryable: true,
    },
  ],
};
const unread = {
  ...fleet,
  regions: fleet.regions.map(region => ({ ...region, observedAt: undefined })),
};
const wrong = { ...fleet, errors: refused.errors };

describe('what may be said of a fleet', () => {
  it.each`
    of                                    | value     | routes       | profiles     | said
    ${'everything was read and is right'} | ${fleet}  | ${none}      | ${traffic}   | ${'none'}
    ${'routes are not right'}             | ${fleet}  | ${some}      | ${traffic}   | ${'noneOfFleet'}
    ${'Traffic Manager refuses'}          | ${fleet}  | ${none}      | ${refused}   | ${'noneOfFleet'}
    ${'of routes nothing is known'}       | ${fleet}  | ${undefined} | ${traffic}   | ${'noneOfFleet'}
    ${'of Traffic Manager nothing is'}    | ${fleet}  | ${none}      | ${undefined} | ${'noneOfFleet'}
    ${'a zone was not read yet'}          | ${unread} | ${none}      | ${traffic}   | ${'unread'}
    ${'nor is every route right'}         | ${unread} | ${some}      | ${traffic}   | ${undefined}
    ${'a source cannot be read'}          | ${wrong}  | ${none}      | ${traffic}   | ${undefined}
  `('is $said where $of', ({ value, routes, profiles, said }) => {
    expect(allClear(value, routes, profiles, 0)).toBe(said);
  });

  it('counts what Traffic Manager has against it', () => {
    expect([traffic, refused, undefined].map(findingsIn)).toEqual([0, 1, 0]);
  });

  it.each`
    of                   | value     | routes       | said
    ${'all else is'}     | ${fleet}  | ${none}      | ${'missing'}
    ${'no route is'}     | ${fleet}  | ${some}      | ${'missingOfFleet'}
    ${'routes are not'}  | ${fleet}  | ${undefined} | ${'missingOfFleet'}
    ${'zones are not'}   | ${unread} | ${none}      | ${'unread'}
    ${'a source is not'} | ${wrong}  | ${none}      | ${undefined}
  `(
    'is $said where records are missing and $of right or read',
    ({ value, routes, said }) => {
      expect(allClear(value, routes, traffic, 3)).toBe(said);
    },
  );

  it('counts planned records that are not in their zones', () => {
    const [region] = regions.items;
    const lacking = (absent: number) => ({
      ...region,
      zone: {
        ...region.zone,
        records: { total: 9, ours: 5, foreign: 4, contested: 0, absent },
      },
    });
    const unreadZone = {
      ...region,
      zone: { ...region.zone, records: undefined },
    };
    expect(
      missingIn({ items: [lacking(2), unreadZone, lacking(1)], errors: [] }),
    ).toBe(3);
    expect(missingIn(undefined)).toBe(0);
  });
});
