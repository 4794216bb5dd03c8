import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { MemoryReplicas } from '../__testUtils__/MemoryReplicas';
import { ReplicaShares } from './ReplicaShares';

const CLUSTERS = ['weu', 'neu'];
const running: ReplicaShares[] = [];
afterEach(() => Promise.all(running.splice(0).map(one => one.stop())));

/** A replica that holds whatever is its share. */
function replica(
  identity: string,
  edges: { registry: MemoryReplicas; clock: ManualClock },
  standing: { reaches: string[] } = { reaches: CLUSTERS },
) {
  const logger = mockServices.logger.mock();
  const shares = new ReplicaShares({
    identity,
    clusters: [CLUSTERS],
    ...edges,
    logger,
  });
  running.push(shares);
  shares.start(() => ({
    ...standing,
    holds: CLUSTERS.filter(name => shares.shareOf(name) === 'mine'),
  }));
  return Object.assign(shares, { logger, standing });
}

const world = () => ({
  registry: new MemoryReplicas(),
  clock: new ManualClock(),
});
const sharesOf = (shares: ReplicaShares) =>
  CLUSTERS.map(name => shares.shareOf(name));

const tasks = Array.from({ length: 20 }, (_, index) => `zone of ${index}`);

describe('a task that any replica can do', () => {
  it('is done by none before the replicas first heard of each other', () => {
    const one = replica('one', world());
    expect(tasks.filter(task => one.isMine(task))).toEqual([]);
  });

  it('is done by exactly one', async () => {
    const { registry, clock } = world();
    const all = ['one', 'two', 'three'].map(name =>
      replica(name, { registry, clock }),
    );
    await clock.advance(11_000);
    expect(
      tasks.map(task => all.filter(one => one.isMine(task)).length),
    ).toEqual(tasks.map(() => 1));
    all.forEach(one => expect(tasks.some(task => one.isMine(task))).toBe(true));
  });

  it('is done by each while they do not hear of each other', async () => {
    const { registry, clock } = world();
    const one = replica('one', { registry, clock });
    replica('two', { registry, clock });
    await clock.advance(11_000);
    registry.down = 'no database';
    await clock.advance(16_000);
    expect(tasks.every(task => one.isMine(task))).toBe(true);
    expect(tasks.some(task => one.isMineAlone(task))).toBe(false);
  });
});

describe('a replica', () => {
  it('that is alone has all', async () => {
    const { registry, clock } = world();
    const one = replica('one', { registry, clock });
    await clock.advance(0);
    expect(sharesOf(one)).toEqual(['mine', 'mine']);
  });

  it('gives half to another that comes', async () => {
    const { registry, clock } = world();
    const one = replica('one', { registry, clock });
    await clock.advance(0);
    const two = replica('two', { registry, clock });
    await clock.advance(6_000);
    expect([...sharesOf(one), ...sharesOf(two)].sort()).toEqual([
      'anothers',
      'anothers',
      'mine',
      'mine',
    ]);
    CLUSTERS.forEach(name =>
      expect(one.shareOf(name)).not.toBe(two.shareOf(name)),
    );
  });

  it('has the share of another that left with the next beat', async () => {
    const { registry, clock } = world();
    const one = replica('one', { registry, clock });
    const two = replica('two', { registry, clock });
    await clock.advance(12_000);
    await two.stop();
    await clock.advance(6_000);
    expect(sharesOf(one)).toEqual(['mine', 'mine']);
  });

  it('has the share of another that fell silent before a Lease could run out', async () => {
    const { registry, clock } = world();
    const one = replica('one', { registry, clock });
    const frozen = new ManualClock();
    replica('two', { registry, clock: frozen });
    await frozen.advance(0);
    await clock.advance(6_000);
    expect(sharesOf(one)).toContain('anothers');
    await clock.advance(16_000);
    expect(sharesOf(one)).toEqual(['mine', 'mine']);
  });

  it('sweeps away what is left of one that is long dead', async () => {
    const { registry, clock } = world();
    await registry.announce({ id: 'dead', reaches: [], holds: [] });
    replica('one', { registry, clock });
    await clock.advance(70_000);
    expect([...registry.rows.keys()]).toEqual(['one']);
  });

  it('tells at once that it reaches a cluster', async () => {
    const { registry, clock } = world();
    const standing = { reaches: [] as string[] };
    const one = replica('one', { registry, clock }, standing);
    await clock.advance(1_000);
    expect(sharesOf(one)).toEqual(['nobodys', 'nobodys']);
    standing.reaches = ['weu'];
    one.notice();
    await clock.advance(200);
    expect(sharesOf(one)).toEqual(['mine', 'nobodys']);
  });

  it('does not know whose anything is while it hears of nobody, and says so once', async () => {
    const { registry, clock } = world();
    const one = replica('one', { registry, clock });
    await clock.advance(0);
    registry.down = 'connection refused';
    await clock.advance(14_000);
    expect(sharesOf(one)).toEqual(['mine', 'mine']);
    await clock.advance(6_000);
    expect(sharesOf(one)).toEqual(['unknown', 'unknown']);
    expect(one.logger.warn).toHaveBeenCalledTimes(1);
    registry.down = undefined;
    await clock.advance(6_000);
    expect(sharesOf(one)).toEqual(['mine', 'mine']);
  });
});
