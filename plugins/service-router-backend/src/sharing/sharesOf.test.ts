import fc from 'fast-check';
import { Announcement } from './ReplicaRegistry';
import { sharesOf } from './sharesOf';

const clusters = ['c1', 'c2', 'c3', 'c4'];

const replica = (
  id: string,
  holds: string[] = [],
  reaches = clusters,
): Announcement => ({ id, reaches, holds });

function countsOf(shares: Map<string, string>, ids: string[]): number[] {
  return ids.map(id => [...shares.values()].filter(one => one === id).length);
}

describe('sharesOf', () => {
  it('gives everything to a replica that is alone', () => {
    expect(countsOf(sharesOf(clusters, [replica('a')]), ['a'])).toEqual([4]);
  });

  it('leaves with a surplus holder what is its share, and no more', () => {
    const shares = sharesOf(clusters, [replica('a', clusters), replica('b')]);
    expect(countsOf(shares, ['a', 'b'])).toEqual([2, 2]);
  });

  it('gives a cluster only to who reaches it', () => {
    const shares = sharesOf(clusters, [
      replica('a', [], ['c1']),
      replica('b', [], ['c1', 'c2', 'c3']),
    ]);
    expect(shares).toEqual(
      new Map([
        ['c1', 'a'],
        ['c2', 'b'],
        ['c3', 'b'],
      ]),
    );
  });

  it('takes a cluster from a holder that reaches it no more', () => {
    const shares = sharesOf(
      ['c1'],
      [replica('a', ['c1'], []), replica('b', [], ['c1'])],
    );
    expect(shares.get('c1')).toBe('b');
  });

  describe('for any replicas that reach everything', () => {
    const fleets = fc.record({
      clusters: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), {
        maxLength: 12,
      }),
      ids: fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{1,4}$/), {
        minLength: 1,
        maxLength: 5,
      }),
      seed: fc.infiniteStream(fc.nat()),
    });
    type Sample = typeof fleets extends fc.Arbitrary<infer T> ? T : never;

    /** Replicas that hold the clusters in any way, or not. */
    function heldAnyhow({ clusters: names, ids, seed }: Sample) {
      const holderOf = new Map(
        names.map(name => [name, seed.next().value % (ids.length + 1)]),
      );
      return ids.map((id, index) =>
        replica(
          id,
          names.filter(name => holderOf.get(name) === index),
          names,
        ),
      );
    }
    const settled = (names: string[], replicas: Announcement[]) => {
      const shares = sharesOf(names, replicas);
      return replicas.map(({ id }) =>
        replica(
          id,
          names.filter(name => shares.get(name) === id),
          names,
        ),
      );
    };
    const sizes = (replicas: Announcement[]) =>
      replicas.map(({ holds }) => holds.length);

    it('differs by one cluster at most', () => {
      fc.assert(
        fc.property(fleets, sample => {
          const held = sizes(settled(sample.clusters, heldAnyhow(sample)));
          expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(1);
        }),
      );
    });

    it('does not depend on the order in which anything is told', () => {
      fc.assert(
        fc.property(fleets, sample => {
          const replicas = heldAnyhow(sample);
          expect(
            sharesOf([...sample.clusters].reverse(), [...replicas].reverse()),
          ).toEqual(sharesOf(sample.clusters, replicas));
        }),
      );
    });

    it('stays as it is once it is so', () => {
      fc.assert(
        fc.property(fleets, sample => {
          const once = settled(sample.clusters, heldAnyhow(sample));
          expect(settled(sample.clusters, once)).toEqual(once);
        }),
      );
    });

    it('takes nothing from anybody when one goes', () => {
      fc.assert(
        fc.property(fleets, sample => {
          const [, ...left] = settled(sample.clusters, heldAnyhow(sample));
          fc.pre(left.length > 0);
          const after = settled(sample.clusters, left);
          left.forEach(({ holds }, index) =>
            expect(after[index].holds).toEqual(expect.arrayContaining(holds)),
          );
        }),
      );
    });

    it('moves no more than the share of the one who comes', () => {
      fc.assert(
        fc.property(fleets, sample => {
          const before = settled(sample.clusters, heldAnyhow(sample));
          const newcomer = replica('new', [], sample.clusters);
          const after = settled(sample.clusters, [...before, newcomer]);
          const moved = before.flatMap(({ holds }, index) =>
            holds.filter(name => !after[index].holds.includes(name)),
          );
          expect(moved.sort()).toEqual([...after[before.length].holds].sort());
        }),
      );
    });
  });
});
