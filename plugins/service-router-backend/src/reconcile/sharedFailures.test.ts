import { ApiStatusError } from '../fleet';
import { ROUTE_ENDPOINT } from '../__testUtils__/reconciling';
import { Platform, stopReplicas } from './__testUtils__/Platform';

afterEach(stopReplicas);

const refusal = expect.objectContaining({
  object: `DNSEndpoint payments/${ROUTE_ENDPOINT}`,
  message: 'spec: Invalid value',
});

/** A cluster that refuses the records of a route, and two replicas: the first one holds it. */
async function twoReplicas() {
  const platform = new Platform('c1');
  platform.clusters.c1.refuse = (verb, what) => {
    if (verb === 'apply' && what.includes('payments/api-')) {
      throw new ApiStatusError(422, 'Invalid', 'spec: Invalid value');
    }
  };
  const one = await platform.replica('one');
  const two = await platform.replica('two');
  await platform.clock.advance(10_000);
  expect([one.holds(), two.holds()]).toEqual([['c1'], []]);
  return { platform, one, two };
}

describe('an object that one replica cannot write', () => {
  it('is told by every other', async () => {
    const { one, two } = await twoReplicas();
    expect(one.failing('c1')).toEqual([refusal]);
    expect(two.failing('c1')).toEqual([refusal]);
  });

  it('is told no more by any once it is written', async () => {
    const { platform, one, two } = await twoReplicas();
    platform.clusters.c1.refuse = () => {};
    await platform.clock.advance(60_000);
    expect(one.failing('c1')).toEqual([]);
    expect(two.failing('c1')).toEqual([]);
  });

  it('is told by the next that writes to the cluster, as that one finds it', async () => {
    const { platform, one, two } = await twoReplicas();
    await one.stop();
    expect(two.failing('c1')).toEqual([refusal]);
    await platform.clock.advance(30_000);
    expect(two.holds()).toEqual(['c1']);
    expect(two.failing('c1')).toEqual([refusal]);
    platform.clusters.c1.refuse = () => {};
    await platform.clock.advance(60_000);
    expect(two.failing('c1')).toEqual([]);
  });

  it('counts no more a minute after the last that wrote was cut off', async () => {
    const { platform, one, two } = await twoReplicas();
    one.cut.add('c1');
    two.cut.add('c1');
    await platform.clock.advance(120_000);
    expect(one.failing('c1')).toEqual([]);
    expect(two.failing('c1')).toEqual([]);
  });

  it('is told by the writer alone while the database fails, which each says once', async () => {
    const { platform, one, two } = await twoReplicas();
    platform.pictures.down = 'connection refused';
    await platform.clock.advance(120_000);
    expect(one.failing('c1')).toEqual([refusal]);
    expect(two.failing('c1')).toEqual([]);
    for (const { logger } of [one, two]) {
      expect(
        logger.warn.mock.calls.filter(([message]) =>
          message.startsWith('Objects that cannot be written are not shared'),
        ),
      ).toHaveLength(1);
    }
  });
});

describe('a Lease that a replica cannot hold', () => {
  const lease = { object: 'Lease service-router-system/service-router' };

  it('is told by it while nobody else holds it', async () => {
    const platform = new Platform('c1');
    const one = await platform.replica('one');
    await one.stop();
    const two = await platform.replica('two');
    two.leaseless.add('c1');
    await platform.clock.advance(120_000);
    expect(two.failing('c1')).toMatchObject([lease]);
  });

  it('concerns nobody while another holds it and writes', async () => {
    const platform = new Platform('c1');
    const one = await platform.replica('one');
    const two = await platform.replica('two');
    two.leaseless.add('c1');
    await platform.clock.advance(60_000);
    expect(one.holds()).toEqual(['c1']);
    expect(two.failing('c1')).toEqual([]);
  });
});
