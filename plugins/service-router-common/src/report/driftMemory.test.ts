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
import { Drift, RecordSet } from '../externalDns';
import { DriftMemory, driftMemory } from './driftMemory';
import { ClusterFact } from './facts';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const gatewayOf = (region: string) => `aks-${region}-internal.test-aks.nl`;
const asPlanned = () => zoneRecords(HOST, gatewayOf('weu'), addresses.weu);
const edited = () =>
  asPlanned().map(record =>
    record.fqdn === HOST && record.type === 'CNAME'
      ? { ...record, values: ['elsewhere.nl'] }
      : record,
  );
const unread = { plan: undefined, state: {} };
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

describe('driftMemory', () => {
  let memory: DriftMemory;
  let state: ClusterState;
  beforeEach(() => {
    memory = driftMemory();
    state = written(clusterState('weu'));
  });

  function look(
    value: RecordSet[] | undefined,
    minute: number,
    known: { kept?: readonly Drift[]; cluster?: Partial<ClusterFact> } = {},
  ) {
    const region = regionFact('weu', {
      zone: value
        ? { value, observedAt: minutes(minute).toISOString() }
        : { error: { message: 'no', since: '', retryable: true } },
    });
    const facts = fleetFacts({ weu: state }, [region]);
    return memory.look(
      {
        ...facts,
        now: minutes(minute),
        clusters: facts.clusters.map(one => ({ ...one, ...known.cluster })),
      },
      known.kept && new Map([['weu', known.kept]]),
    ).regions[0].drift;
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
    const [before] = memory.look(facts).regions;
    const [after] = memory.look({ ...facts, now: minutes(2) }).regions;
    expect(before.drift).toHaveLength(1);
    expect(after.drift).toBe(before.drift);
  });

  it('knows of no region whose zone was never read', () => {
    look(undefined, 0, { kept: [] });
    expect(memory.known().size).toBe(0);
    look(asPlanned(), 1);
    expect(memory.known().get('weu')).toMatchObject({ drift: [] });
  });

  describe('of a replica that starts, while drift is kept', () => {
    let kept: readonly Drift[];
    beforeEach(() => {
      look(asPlanned(), 0);
      // As it comes back from where it is kept.
      kept = JSON.parse(JSON.stringify(look(edited(), 1)));
      memory = driftMemory();
    });

    it('tells it in its first look', () => {
      expect(look(edited(), 2, { kept })).toEqual(kept);
    });

    it('tells it in a later look, once it is known', () => {
      expect(look(edited(), 2)).toBeUndefined();
      expect(look(edited(), 3, { kept })).toEqual(kept);
    });

    it('notices that it was mended meanwhile', () => {
      expect(look(asPlanned(), 5, { kept })).toMatchObject([
        { kind: 'edited', mendedAt: minutes(5).toISOString() },
      ]);
    });

    it('notices that it is mended later', () => {
      look(edited(), 2, { kept });
      expect(look(asPlanned(), 3, { kept })).toMatchObject([
        { mendedAt: minutes(3).toISOString() },
      ]);
    });

    it('does not take an earlier reading for its mending', () => {
      expect(look(asPlanned(), 0, { kept })).toEqual(kept);
      expect(look(edited(), 1, { kept })).toEqual(kept);
    });

    it('takes the same again, read later, for its mending', () => {
      const same = asPlanned();
      look(same, 0, { kept });
      expect(look(same, 2, { kept })).toMatchObject([
        { mendedAt: minutes(2).toISOString() },
      ]);
    });

    it.each`
      what                   | cluster
      ${'was not read yet'}  | ${unread}
      ${'cannot be reached'} | ${{ plan: undefined, state: { error: { message: 'no', since: '', retryable: true } } }}
    `('keeps it while its cluster $what', ({ cluster }) => {
      expect(look(edited(), 2, { kept, cluster })).toEqual(kept);
    });

    it('drops it when it is planned no more', () => {
      state = { ...state, routes: [] };
      expect(look(edited(), 2, { kept })).toBeUndefined();
      expect(memory.known().get('weu')).toMatchObject({ drift: [], kept });
    });

    it('tells of very much only the most, and least of what is mended', () => {
      const many = Array.from({ length: 10_001 }, (_, index) => ({
        ...kept[0],
        planned: { ...kept[0].planned, fqdn: `n${index}.test-aks.nl` },
        ...(index === 0 ? { mendedAt: minutes(1).toISOString() } : {}),
      }));
      const drift = look(edited(), 2, { kept: many, cluster: unread }) ?? [];
      expect(drift).toHaveLength(10_000);
      expect(drift.filter(({ mendedAt }) => mendedAt)).toEqual([]);
    });

    it('forgets it a day after it was mended', () => {
      const mended = look(asPlanned(), 2, { kept });
      memory = driftMemory();
      expect(look(asPlanned(), 2 * 24 * 60, { kept: mended })).toBeUndefined();
    });
  });
});
