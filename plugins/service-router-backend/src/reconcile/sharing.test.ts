import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { serviceRoute } from '../__testUtils__/objects';
import { Platform, stopReplicas } from './__testUtils__/Platform';

afterEach(stopReplicas);

describe('replicas of the backend', () => {
  it('share the clusters out evenly, whoever was first', async () => {
    const platform = new Platform('c1', 'c2', 'c3', 'c4');
    const one = await platform.replica('one');
    expect(one.holds()).toHaveLength(4);
    const two = await platform.replica('two');
    await platform.clock.advance(15_000);
    expect([one.holds().length, two.holds().length]).toEqual([2, 2]);
    expect([...one.holds(), ...two.holds()].sort()).toEqual([
      'c1',
      'c2',
      'c3',
      'c4',
    ]);
  });

  it('leave no cluster without its writer while a share moves for longer than a look takes', async () => {
    const platform = new Platform('c1', 'c2');
    await platform.replica('one');
    await platform.replica('two');
    let longest = 0;
    let unheld = 0;
    for (let second = 0; second < 30; second += 1) {
      await platform.clock.advance(1_000);
      unheld = ['c1', 'c2'].every(name => platform.holderOf(name))
        ? 0
        : unheld + 1;
      longest = Math.max(longest, unheld);
    }
    expect(longest).toBeLessThanOrEqual(5);
  });

  it('take over what a dead one held within the time of a Lease', async () => {
    const platform = new Platform('c1', 'c2', 'c3');
    const one = await platform.replica('one');
    const frozen = new ManualClock();
    const two = await platform.replica('two', frozen);
    for (let second = 0; second < 20; second += 1) {
      await Promise.all([platform.clock.advance(1_000), frozen.advance(1_000)]);
    }
    expect(two.holds().length).toBeGreaterThan(0);
    // It dies: its time stands still.
    await platform.clock.advance(26_000);
    expect(one.holds()).toEqual(['c1', 'c2', 'c3']);
  });

  it('take over what one gave back with the next look', async () => {
    const platform = new Platform('c1', 'c2');
    const one = await platform.replica('one');
    const two = await platform.replica('two');
    await platform.clock.advance(20_000);
    expect(two.holds()).toHaveLength(1);
    await two.stop();
    await platform.clock.advance(10_000);
    expect(one.holds()).toEqual(['c1', 'c2']);
  });

  it('keep what they hold while their database fails', async () => {
    const platform = new Platform('c1', 'c2');
    const one = await platform.replica('one');
    const two = await platform.replica('two');
    await platform.clock.advance(20_000);
    const before = [one.holds(), two.holds()];
    platform.registry.down = 'connection refused';
    await platform.clock.advance(120_000);
    expect([one.holds(), two.holds()]).toEqual(before);
  });

  it('serve a cluster whose share falls to one that cannot hold its Lease', async () => {
    const platform = new Platform('c1');
    const one = await platform.replica('one');
    await platform.registry.announce({
      id: 'a replica that only says it could',
      reaches: ['c1'],
      holds: ['c1'],
    });
    await one.stop();
    const next = await platform.replica('next');
    await platform.clock.advance(25_000);
    expect(next.holds()).toEqual(['c1']);
  });

  it('never write to one cluster both, however shares move', async () => {
    const platform = new Platform('c1', 'c2');
    const edit = (turn: number) =>
      Object.values(platform.clusters).forEach(cluster =>
        cluster.put(serviceRoute(`route-${turn}`)),
      );
    await platform.replica('one');
    const two = await platform.replica('two');
    for (let turn = 0; turn < 40; turn += 1) {
      edit(turn);
      await platform.clock.advance(1_000);
      if (turn === 20) {
        await two.stop();
      }
    }
    for (const cluster of ['c1', 'c2']) {
      const here = platform.writes.filter(write => write.cluster === cluster);
      const changes = here.filter(
        ({ by }, index) => index > 0 && here[index - 1].by !== by,
      );
      // One stretch for each holder; a write of the former one after the next began would make one more.
      expect(changes.length).toBeLessThanOrEqual(2);
    }
  });

  it('end what they had begun before another may begin', async () => {
    const platform = new Platform('c1', 'c2');
    const one = await platform.replica('one');
    const [cluster] = Object.values(platform.clusters);
    let finish = () => {};
    const slow = new Promise<void>(resolve => {
      finish = resolve;
    });
    for (const each of Object.values(platform.clusters)) {
      const apply = each.apply.bind(each);
      each.apply = async (...args) => {
        await slow;
        return apply(...args);
      };
      each.put(serviceRoute('slow'));
    }
    await platform.clock.advance(500);
    await platform.replica('two');
    await platform.clock.advance(8_000);
    // By its share, one of the two is the other's; but something is still being written there.
    expect(one.holds()).toHaveLength(1);
    expect([platform.holderOf('c1'), platform.holderOf('c2')]).toEqual([
      'one',
      'one',
    ]);
    finish();
    await platform.clock.advance(10_000);
    expect([platform.holderOf('c1'), platform.holderOf('c2')].sort()).toEqual([
      'one',
      'two',
    ]);
    expect(cluster.all('ServiceRoute')).toHaveLength(2);
  });
});
