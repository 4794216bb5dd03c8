import { clusterState, fleetFacts, NOW, written } from '../testing/builders';
import {
  HOST,
  publishing,
  REGIONS,
  ROUTE,
  states,
} from './__testUtils__/demoFleet';
import { explainRoute } from './explanation';
import { FleetFacts, RegionFact } from './facts';
import { isZoneRead } from './isZoneRead';
import { outageOf } from './outage';
import { reportRoute } from './reportRoute';

const failing = {
  message: 'AuthorizationFailed',
  since: '2026-03-01T11:59:00.000Z',
  retryable: true,
};

/** Three regions, of which the zone of North Europe was never read. */
function unread(zone: Partial<RegionFact['zone']> = {}): FleetFacts {
  return fleetFacts(
    states(),
    REGIONS.map(region =>
      publishing(region, region, region === 'neu' ? { zone } : {}),
    ),
  );
}

/** The route was deleted; its name is remembered. */
const deleted = {
  remembered: new Map([
    [
      `${ROUTE.namespace}/${ROUTE.name}`,
      { host: HOST, lastSeen: NOW.toISOString() },
    ],
  ]),
};

const rowIn = (region: string, facts: FleetFacts) =>
  reportRoute(ROUTE, facts).zones.find(row => row.region === region)!;

describe('of a zone that has never been read', () => {
  it('no moment is told at which it was last seen', () => {
    const row = rowIn('neu', unread({ error: failing }));
    expect(row.state).toBe('stale');
    expect(row.observedAt).toBeUndefined();
  });

  it('nothing is told as what was last known', () => {
    expect(rowIn('neu', unread({ error: failing })).sentence).toBe(
      'Zone test-aks.nl of North Europe cannot be read: AuthorizationFailed. It has never been read, so what it holds is not known.',
    );
  });

  it.each([
    ['waits for its first reading', {}],
    ['cannot be read', { error: failing }],
  ])('no step through it is told as still to come, when it %s', (_, zone) => {
    const [, path] = explainRoute(reportRoute(ROUTE, unread(zone))).map(
      explanation =>
        Object.fromEntries(
          explanation.path.map(({ part, state }) => [part, state]),
        ),
    );
    expect(path).toMatchObject({
      record: 'unknown',
      gateway: 'unknown',
      addresses: 'unknown',
    });
  });

  it('no step through it is told as missing, where nobody publishes into it', () => {
    const { frc, ...others } = states();
    const facts = fleetFacts({ ...others, frc: { ...frc, routes: [] } }, [
      ...['weu', 'neu'].map(region => publishing(region)),
      publishing('frc', 'frc', { zone: {} }),
    ]);
    const [, , { path }] = explainRoute(reportRoute(ROUTE, facts));
    expect(
      path
        .filter(({ part }) => ['record', 'gateway', 'addresses'].includes(part))
        .map(({ state }) => state),
    ).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('nothing is told of what becomes of the name when a region goes down', () => {
    const outage = outageOf(reportRoute(ROUTE, unread()), ['neu']);
    const ofZone = outage.names.find(({ zones }) =>
      zones.some(({ region }) => region === 'neu'),
    );
    expect(ofZone).toMatchObject({
      change: 'unknown',
      before: [],
      after: [],
      sentence: `In the zone of North Europe, it is not known whether ${HOST} has an answer, so what becomes of it cannot be told.`,
    });
    expect(outage.without).toEqual([]);
  });

  it('nothing is told of whether the record of a deleted route is left in it', () => {
    const facts = fleetFacts(
      {
        weu: clusterState('weu', { routes: [] }),
        neu: clusterState('neu', { routes: [] }),
      },
      [
        publishing('weu', 'weu', {
          zone: { value: [], observedAt: NOW.toISOString() },
        }),
        publishing('neu', 'neu', { zone: {} }),
      ],
      deleted,
    );
    const report = reportRoute(ROUTE, facts);
    expect(report.zones.map(({ state }) => state)).toEqual([
      'removed',
      'stale',
    ]);
    expect(report.zones[1].sentence).toBe(
      `The route was deleted; zone test-aks.nl of North Europe has not been read, so it is not known whether ${HOST} still stands there.`,
    );
    expect(report).toMatchObject({
      overall: 'gone',
      sentence:
        'Deleted; its record is gone from 1 of 2 zones. North Europe is not visible now.',
    });
  });

  it('the row tells that this was not read', () => {
    expect(
      reportRoute(ROUTE, unread()).zones.map(zone => isZoneRead(zone)),
    ).toEqual([true, false, true]);
  });
});

describe('of a cluster that has never been read', () => {
  const hidden = (state: FleetFacts['clusters'][number]['state']) => {
    const facts = fleetFacts(
      { weu: written(clusterState('weu')) },
      [publishing('weu')],
      deleted,
    );
    facts.clusters[0] = { ...facts.clusters[0], state, plan: undefined };
    return rowIn('weu', facts);
  };

  it('no moment is told at which it was last seen', () => {
    expect(hidden({})).toMatchObject({ state: 'stale' });
    expect(hidden({}).observedAt).toBeUndefined();
  });

  it('no route that is not seen is told as deleted', () => {
    expect(hidden({ error: failing })).toMatchObject({
      state: 'stale',
      sentence: 'aks-weu cannot be read: AuthorizationFailed.',
    });
  });
});

describe('of a zone that was read and cannot be read now', () => {
  it('the moment of that reading is told, however young its cluster', () => {
    const facts = unread({
      value: [],
      observedAt: '2026-03-01T11:00:00.000Z',
      error: failing,
    });
    expect(rowIn('neu', facts).observedAt).toBe('2026-03-01T11:00:00.000Z');
  });

  it('a name whose record did not stand there is not told as answered', () => {
    const { zone } = publishing('neu');
    const facts = unread({
      value: zone.value!.filter(({ fqdn }) => fqdn !== HOST),
      observedAt: '2026-03-01T11:00:00.000Z',
      error: failing,
    });
    const ofZone = outageOf(reportRoute(ROUTE, facts), ['weu']).names.find(
      ({ zones }) => zones.some(({ region }) => region === 'neu'),
    );
    expect(ofZone?.change).toBe('unanswered');
  });
});
