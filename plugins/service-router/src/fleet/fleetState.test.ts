import { fleetReportsAt } from '../fixtures';
import { fleetStateOf } from './fleetState';
import { Reading } from './reading';

const reports = fleetReportsAt(0);
const loading = { status: 'loading' } as const;
const forbidden = { status: 'forbidden' } as const;
const failed = {
  status: 'error',
  message: 'as it says',
} as const;
const ready = <T>(value: T): Reading<T> => ({
  status: 'ready',
  value,
  readAt: 1,
});
const fleet = ready(reports.fleet);
const traffic = ready(reports.traffic);
const regions = ready(reports.regions);

describe('fleetStateOf', () => {
  it('is what was read', () => {
    expect(fleetStateOf({ fleet, traffic, regions })).toEqual({
      status: 'ready',
      fleet: { value: reports.fleet, readAt: 1 },
      traffic: { value: reports.traffic, readAt: 1 },
      regions: { value: reports.regions, readAt: 1 },
    });
  });

  it('shows the part that was read, and why the other was not', () => {
    expect(fleetStateOf({ fleet, traffic: failed, regions })).toMatchObject({
      fleet: { value: reports.fleet },
      traffic: { failure: { message: 'as it says' } },
    });
  });

  it('shows what was read first while the rest is on its way', () => {
    expect(fleetStateOf({ fleet: loading, traffic, regions })).toMatchObject({
      fleet: {},
      traffic: { value: reports.traffic },
    });
  });

  it('tells why it is old what was read before', () => {
    const failure = { message: 'as it says' };
    expect(
      fleetStateOf({ fleet: { ...fleet, failure } as never, traffic, regions }),
    ).toMatchObject({ fleet: { value: reports.fleet, failure } });
  });

  it('shows nothing to whom a part may not be told', () => {
    expect(fleetStateOf({ fleet: forbidden, traffic, regions })).toEqual(
      forbidden,
    );
  });

  it('shows the fleet to whom no route may be told', () => {
    expect(fleetStateOf({ fleet, traffic, regions }, forbidden)).toMatchObject({
      status: 'ready',
      routes: {},
    });
  });

  it('is loading while anything may still come', () => {
    expect(
      fleetStateOf({ fleet: failed, traffic: loading, regions: failed }),
    ).toEqual(loading);
  });

  it('says why, when nothing could be read', () => {
    expect(
      fleetStateOf({ fleet: failed, traffic: failed, regions: failed }),
    ).toEqual(failed);
  });
});
