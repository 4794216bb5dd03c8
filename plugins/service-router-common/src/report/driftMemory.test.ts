import {
  addresses,
  clusterState,
  fleetFacts,
  NOW,
  regionFact,
  written,
  zoneRecords,
} from '../testing/builders';
import { ClusterState } from '../plan';
import { RecordSet } from '../externalDns';
import { driftMemory } from './driftMemory';
import { FleetFacts } from './facts';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const gatewayOf = (region: string) => `aks-${region}-internal.test-aks.nl`;
const asPlanned = () => zoneRecords(HOST, gatewayOf('weu'), addresses.weu);
const edited = () =>
  asPlanned().map(record =>
    record.fqdn === HOST && record.type === 'CNAME'
      ? { ...record, values: ['elsewhere.nl'] }
      : record,
  );
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

describe('driftMemory', () => {
  let remember: (facts: FleetFacts) => FleetFacts;
  let state: ClusterState;
  beforeEach(() => {
    remember = driftMemory();
    state = written(clusterState('weu'));
  });

  function look(value: RecordSet[] | undefined, minute: number) {
    const region = regionFact('weu', {
      zone: value
        ? { value, observedAt: minutes(minute).toISOString() }
        : { error: { message: 'no', since: '', retryable: true } },
    });
    const facts = fleetFacts({ weu: state }, [region]);
    return remember({ ...facts, now: minutes(minute) }).regions[0].drift;
  }

  it('finds nothing in the first reading, however it differs', () => {
    expect(look(edited(), 0)).toBeUndefined();
  });

  it('finds what was changed by hand, with before and after', () => {
    look(asPlanned(), 0);
    expect(look(edited(), 1)).toMatchObject([
      {
        kind: 'edited',
        before: { values: [gatewayOf('weu')] },
        after: { values: ['elsewhere.nl'] },
        seenAt: minutes(0).toISOString(),
        foundAt: minutes(1).toISOString(),
      },
    ]);
  });

  it('finds what was deleted', () => {
    look(asPlanned(), 0);
    expect(look([], 1)).toMatchObject([
      { kind: 'deleted' },
      { kind: 'deleted' },
    ]);
  });

  it('watches it until it is mended, and forgets it a day later', () => {
    look(asPlanned(), 0);
    look(edited(), 1);
    expect(look(asPlanned(), 2)).toMatchObject([
      { mendedAt: minutes(2).toISOString() },
    ]);
    expect(look(asPlanned(), 60)).toHaveLength(1);
    expect(look(asPlanned(), 2 * 24 * 60)).toBeUndefined();
  });

  it('takes a reading that failed for no reading', () => {
    look(asPlanned(), 0);
    look(undefined, 1);
    expect(look(asPlanned(), 2)).toBeUndefined();
  });

  it('takes no change of the plan for drift', () => {
    look(asPlanned(), 0);
    state = { ...state, routes: [] };
    expect(look(edited(), 1)).toBeUndefined();
  });

  it('gives the same list without news', () => {
    look(asPlanned(), 0);
    const region = regionFact('weu', {
      zone: { value: edited(), observedAt: minutes(1).toISOString() },
    });
    const facts = fleetFacts({ weu: state }, [region]);
    const [before] = remember(facts).regions;
    const [after] = remember({ ...facts, now: minutes(2) }).regions;
    expect(before.drift).toHaveLength(1);
    expect(after.drift).toBe(before.drift);
  });
});
