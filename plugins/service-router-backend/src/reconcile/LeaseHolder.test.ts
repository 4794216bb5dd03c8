import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { ClusterUnreachableError } from '../fleet';
import { forbidden, MemoryCluster } from '../__testUtils__/MemoryCluster';
import { Share } from '../sharing';
import { LeaseHolder } from './LeaseHolder';

const NAMESPACE = 'service-router-system';
const holders: LeaseHolder[] = [];
afterEach(() => Promise.all(holders.splice(0).map(one => one.stop())));

function furnished() {
  return { cluster: new MemoryCluster(), clock: new ManualClock() };
}

function holder(
  { cluster, clock }: { cluster: MemoryCluster; clock: ManualClock },
  identity: string,
  share: () => Share = () => 'mine',
) {
  const onChange = jest.fn();
  const made = new LeaseHolder({
    clusterName: 'weu',
    client: () => cluster,
    namespace: NAMESPACE,
    identity,
    clock,
    random: () => 0.5,
    logger: mockServices.logger.mock(),
    share,
    writesDone: async () => {},
    onChange,
  });
  holders.push(made);
  made.start();
  return Object.assign(made, { onChange });
}

const specIn = (cluster: MemoryCluster) =>
  cluster.get('Lease', 'service-router', NAMESPACE)?.spec;

describe('a Lease', () => {
  it('is made and held by the first that asks', async () => {
    const world = furnished();
    const one = holder(world, 'one');
    await world.clock.advance(0);
    expect(one.isHolder()).toBe(true);
    expect(one.onChange).toHaveBeenCalledTimes(1);
    expect(specIn(world.cluster)).toEqual({
      holderIdentity: 'one',
      leaseDurationSeconds: 20,
      acquireTime: '2026-01-01T12:00:00.000000Z',
      renewTime: '2026-01-01T12:00:00.000000Z',
      leaseTransitions: 0,
    });
  });

  it('is renewed, and stays with its holder', async () => {
    const world = furnished();
    const one = holder(world, 'one');
    await world.clock.advance(0);
    const two = holder(world, 'two');
    await world.clock.advance(300_000);
    expect([one.isHolder(), two.isHolder()]).toEqual([true, false]);
    expect(specIn(world.cluster)).toMatchObject({
      renewTime: '2026-01-01T12:05:00.000000Z',
      leaseTransitions: 0,
    });
  });

  it('that was given back is taken by the next who looks', async () => {
    const world = furnished();
    const one = holder(world, 'one');
    await world.clock.advance(0);
    const two = holder(world, 'two');
    await world.clock.advance(1_000);
    await one.stop();
    await world.clock.advance(5_000);
    expect([one.isHolder(), two.isHolder()]).toEqual([false, true]);
  });

  it('of a holder that fell silent is taken when it has run out, not before', async () => {
    const world = furnished();
    const clocks = { one: new ManualClock(), two: world.clock };
    holder({ ...world, clock: clocks.one }, 'one');
    await clocks.one.advance(0);
    // The first replica's time stands still from here: it is frozen.
    const two = holder(world, 'two');
    await clocks.two.advance(19_000);
    expect(two.isHolder()).toBe(false);
    await clocks.two.advance(6_000);
    expect(two.isHolder()).toBe(true);
  });

  it('is never held by two, whoever is cut off and for however long', async () => {
    const world = furnished();
    const cut = new Set<string>();
    const through = (identity: string): MemoryCluster =>
      new Proxy(world.cluster, {
        get(target, property) {
          const value = Reflect.get(target, property, target);
          return typeof value !== 'function'
            ? value
            : async (...args: unknown[]) => {
                if (cut.has(identity)) {
                  throw new ClusterUnreachableError('connection refused');
                }
                return value.apply(target, args);
              };
        },
      });
    const one = holder({ ...world, cluster: through('one') }, 'one');
    const two = holder({ ...world, cluster: through('two') }, 'two');
    const held = { none: 0, one: 0, two: 0, both: 0 };
    for (let second = 0; second < 300; second += 1) {
      if (second % 60 === 10) {
        cut.add('one');
      }
      if (second % 60 === 40) {
        cut.delete('one');
        cut.add('two');
      }
      if (second % 120 === 119) {
        cut.clear();
      }
      await world.clock.advance(1_000);
      const [a, b] = [one.isHolder(), two.isHolder()];
      held[a && b ? 'both' : (a && 'one') || (b && 'two') || 'none'] += 1;
    }
    expect(held.both).toBe(0);
    expect(held.one).toBeGreaterThan(0);
    expect(held.two).toBeGreaterThan(0);
  });

  it('that cannot be renewed is let go well before it runs out', async () => {
    const world = furnished();
    const one = holder(world, 'one');
    await world.clock.advance(1_000);
    world.cluster.down = 'connection refused';
    await world.clock.advance(9_500);
    expect(one.isHolder()).toBe(false);
  });

  it('that may not be written is told, with what to do', async () => {
    const world = furnished();
    world.cluster.refuse = verb => {
      if (verb === 'create') {
        throw forbidden('leases');
      }
    };
    const one = holder(world, 'one');
    await world.clock.advance(0);
    expect(one.isHolder()).toBe(false);
    expect(one.failing()).toEqual([
      expect.objectContaining({
        object: 'Lease service-router-system/service-router',
        message:
          'leases is forbidden. Without its Lease nothing is written to this cluster; apply rbac/reconcile.yaml',
      }),
    ]);
  });

  it("that is free and another's is left to it for a while, and taken when it is neglected", async () => {
    const world = furnished();
    const one = holder(world, 'one', () => 'anothers');
    await world.clock.advance(19_000);
    expect(one.isHolder()).toBe(false);
    await world.clock.advance(2_000);
    expect(one.isHolder()).toBe(true);
  });

  it('is handed over when it becomes the share of another', async () => {
    const world = furnished();
    let share: Share = 'mine';
    const one = holder(world, 'one', () => share);
    await world.clock.advance(0);
    share = 'anothers';
    one.wake();
    await world.clock.advance(0);
    expect(one.isHolder()).toBe(false);
    expect(specIn(world.cluster)).toMatchObject({ holderIdentity: '' });
  });

  it('is kept while nobody knows whose it is', async () => {
    const world = furnished();
    const one = holder(world, 'one', () => 'unknown');
    await world.clock.advance(60_000);
    expect(one.isHolder()).toBe(true);
  });

  it('is kept while it is nobody else who could serve the cluster', async () => {
    const world = furnished();
    let share: Share = 'mine';
    const one = holder(world, 'one', () => share);
    await world.clock.advance(0);
    share = 'nobodys';
    world.cluster.writes.length = 0;
    await world.clock.advance(60_000);
    expect(one.isHolder()).toBe(true);
    expect(specIn(world.cluster)).toMatchObject({ leaseTransitions: 0 });
  });
});
