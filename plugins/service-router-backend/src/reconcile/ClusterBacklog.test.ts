import { mockServices } from '@backstage/backend-test-utils';
import { ApiStatusError } from '../fleet';
import { furnishedCluster, serviceRoute } from '../__testUtils__/objects';
import {
  endpointsOf,
  reconciling,
  ROUTE_ENDPOINT,
  stopReconciling,
} from '../__testUtils__/reconciling';
import { ClusterBacklog, ClusterBacklogOptions } from './ClusterBacklog';

afterEach(stopReconciling);

const API = 'ServiceRoute|payments|api';
const WEB = 'ServiceRoute|payments|web';

/** A backlog over a cluster with route `api` and these, which nobody else writes to. */
async function backlogOver(
  over: Partial<ClusterBacklogOptions> = {},
  missing: string[] = [],
  others = ['web'],
) {
  const cluster = furnishedCluster();
  others.forEach(name => cluster.put(serviceRoute(name)));
  const { fleet, clock } = await reconciling(
    { weu: cluster },
    { isHolder: () => false },
  );
  const onDone = jest.fn();
  const onInterrupted = jest.fn();
  const backlog = new ClusterBacklog({
    clusterName: 'weu',
    fleet: { ...fleet, missingKindsOf: () => missing },
    clock,
    logger: mockServices.logger.mock(),
    random: () => 0.5,
    isHolder: () => true,
    onDone,
    onInterrupted,
    signal: new AbortController().signal,
    ...over,
  });
  const seen = () => {
    const [{ plan, state }] = fleet.facts();
    return { plan: plan!, state: state.value!, client: cluster };
  };
  return {
    backlog,
    cluster,
    clock,
    onDone,
    onInterrupted,
    plan: () => seen().plan,
    /** Looks at the cluster, and lets what comes of it be written. */
    async look(asked: string[] = []) {
      backlog.replaceBy(seen(), asked);
      await clock.advance(100);
    },
  };
}

const refused = (what: RegExp) => (verb: string, line: string) => {
  if (verb === 'apply' && what.test(line)) {
    throw new ApiStatusError(422, 'Invalid', 'spec: Invalid value');
  }
};

describe('the backlog of a cluster', () => {
  it('is worked off once what was written is seen', async () => {
    const { backlog, cluster, look, onDone, plan } = await backlogOver();
    expect(backlog.isWorkedOff(plan())).toBe(false);
    await look();
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
    expect(onDone).toHaveBeenCalled();
    await look();
    expect(backlog.isWorkedOff(plan())).toBe(true);
    backlog.forgetPlan();
    expect(backlog.isWorkedOff(plan())).toBe(false);
  });

  it('counts what waits, and writes none of it once told to drop it', async () => {
    const atOnce = 8;
    const others = Array.from({ length: 12 }, (_, number) => `more-${number}`);
    const { backlog, clock, cluster, look, onDone } = await backlogOver(
      {},
      [],
      others,
    );
    const looked = look();
    expect(backlog.depth).toBeGreaterThan(others.length);
    await backlog.writesDone();
    await looked;
    await clock.advance(10_000);
    expect([backlog.depth, backlog.isIdle]).toEqual([0, true]);
    expect(onDone).toHaveBeenCalledTimes(atOnce);
    const written = endpointsOf(cluster);
    expect(
      others.filter(name => !written.includes(`${name}-external-dns-weu`)),
    ).toHaveLength(others.length + 1 - atOnce);
  });

  it('keeps what failed, and when it is tried again', async () => {
    const { backlog, clock, cluster, look, plan } = await backlogOver();
    cluster.refuse = refused(/payments\/api/);
    await look();
    await look();
    expect(backlog.failing()).toMatchObject([
      { object: `DNSEndpoint payments/${ROUTE_ENDPOINT}`, attempts: 1 },
    ]);
    expect(backlog.nextDue(clock.now())!.getTime()).toBeGreaterThan(
      clock.now().getTime(),
    );
    expect(backlog.isWorkedOff(plan())).toBe(false);
    backlog.forgetFailures();
    expect(backlog.failing()).toEqual([]);
  });

  it('tries what is asked for at once, and nothing else that failed', async () => {
    const { backlog, cluster, look } = await backlogOver();
    cluster.refuse = refused(/payments\//);
    await look();
    cluster.writes.length = 0;
    const tried = () =>
      cluster.writes.filter(line => line.startsWith('apply DNSEndpoint pay'));
    await look();
    expect(tried()).toEqual([]);
    await look([API]);
    expect(tried()).toEqual([`apply DNSEndpoint payments/${ROUTE_ENDPOINT}`]);
    await backlog.done(WEB);
  });

  it.each`
    missing                             | removes
    ${[]}                               | ${true}
    ${['gateways.networking.istio.io']} | ${true}
    ${['dnspolicies.router.io']}        | ${false}
  `(
    'removes what is not wanted any more while $missing are not served: $removes',
    async ({ missing, removes }) => {
      const { clock, cluster, look } = await backlogOver({}, missing);
      await look();
      cluster.take('ServiceRoute', 'api', 'payments');
      await clock.advance(1_000);
      await look();
      expect(endpointsOf(cluster).includes(ROUTE_ENDPOINT)).toBe(!removes);
    },
  );

  it('hands over what concerns the whole cluster, and begins nothing more', async () => {
    const { backlog, cluster, look, onInterrupted } = await backlogOver();
    cluster.down = 'connection refused';
    await look();
    expect(onInterrupted).toHaveBeenCalled();
    expect(backlog.depth).toBe(0);
    expect(backlog.failing()).toEqual([]);
  });

  it('begins nothing once another process writes', async () => {
    const { cluster, look, onInterrupted } = await backlogOver({
      isHolder: () => false,
    });
    await look();
    expect(cluster.writes).toEqual([]);
    expect(onInterrupted).toHaveBeenCalled();
  });
});
