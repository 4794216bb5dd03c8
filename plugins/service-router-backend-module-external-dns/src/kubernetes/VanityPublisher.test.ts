import { mockServices } from '@backstage/backend-test-utils';
import {
  DnsEndpoint,
  EXTERNAL_DNS_API_VERSION,
  VanityPlan,
} from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { ClusterObjects } from './ClusterObjects';
import { VanityPublisher } from './VanityPublisher';

/** DNSEndpoints in memory, with every write that was made. */
class MemoryObjects implements ClusterObjects {
  readonly standing = new Map<string, DnsEndpoint>();
  readonly writes: string[] = [];
  failure: Error | undefined;

  async dnsEndpoints(_: string, labels: Record<string, string>) {
    if (this.failure) {
      throw this.failure;
    }
    return [...this.standing.values()].filter(({ metadata }) =>
      Object.entries(labels).every(
        ([label, value]) => metadata.labels?.[label] === value,
      ),
    );
  }

  async applyDnsEndpoint(endpoint: DnsEndpoint) {
    this.writes.push(`apply ${endpoint.metadata.name}`);
    this.standing.set(endpoint.metadata.name, endpoint);
  }

  async removeDnsEndpoint(_: string, name: string) {
    this.writes.push(`remove ${name}`);
    this.standing.delete(name);
  }

  async tell() {}
}

function vanity(...hosts: string[]): VanityPlan {
  return {
    faults: [],
    records: hosts.map(hostname => ({
      hostname,
      profile: 'p',
      cluster: 'weu',
      endpoint: publishing(hostname),
    })),
  };
}

function publishing(
  hostname: string,
  labels: Record<string, string> = {},
): DnsEndpoint {
  return {
    apiVersion: EXTERNAL_DNS_API_VERSION,
    kind: 'DNSEndpoint',
    metadata: { name: hostname.split('.')[0], namespace: 'dns-public', labels },
    spec: {
      endpoints: [
        {
          dnsName: hostname,
          recordType: 'CNAME',
          recordTTL: 300,
          targets: ['p.trafficmanager.net'],
        },
      ],
    },
  };
}

function setUp(first: VanityPlan) {
  const clock = new ManualClock();
  const objects = new MemoryObjects();
  let plan = first;
  let mayGo = true;
  const logger = mockServices.logger.mock();
  const publisher = new VanityPublisher({
    objects,
    namespace: 'dns-public',
    owner: 'platform',
    wanted: () => plan,
    mayGo: async () => mayGo,
    clock,
    logger,
  });
  return {
    clock,
    objects,
    logger,
    publisher,
    keep() {
      mayGo = false;
    },
    async publish(next = plan) {
      plan = next;
      publisher.standing([]);
      await publisher.idle();
    },
  };
}

describe('VanityPublisher', () => {
  it('publishes the hosts of the cluster, marked as its own', async () => {
    const { objects, publish } = setUp(vanity('shop.example.com'));
    await publish();
    expect(objects.standing.get('shop')?.metadata.labels).toEqual({
      'router.io/traffic-owner': 'platform',
    });
  });

  it('writes nothing while nothing changes', async () => {
    const { clock, objects, publish } = setUp(vanity('shop.example.com'));
    await publish();
    await publish();
    await clock.advance(5 * 60_000);
    await publish();
    expect(objects.writes).toEqual(['apply shop']);
  });

  it('takes away a host that the cluster does not publish any more', async () => {
    const { objects, publish } = setUp(vanity('shop.example.com'));
    await publish();
    await publish(vanity());
    expect(objects.writes).toEqual(['apply shop', 'remove shop']);
  });

  it('leaves DNSEndpoints of others alone', async () => {
    const { objects, publish } = setUp(vanity());
    objects.standing.set(
      'theirs',
      publishing('theirs.example.com', { 'router.io/traffic-owner': 'others' }),
    );
    await publish();
    expect(objects.writes).toEqual([]);
  });

  it('mends what somebody edited, within five minutes', async () => {
    const { clock, objects, publish } = setUp(vanity('shop.example.com'));
    await publish();
    const standing = objects.standing.get('shop')!;
    objects.standing.set('shop', { ...standing, spec: { endpoints: [] } });
    await clock.advance(5 * 60_000);
    await publish();
    expect(objects.writes).toEqual(['apply shop', 'apply shop']);
  });

  it('tries again with the next reading when the cluster does not answer', async () => {
    const { objects, publish } = setUp(vanity('shop.example.com'));
    objects.failure = new Error('connection refused');
    await publish();
    objects.failure = undefined;
    await publish();
    expect(objects.writes).toEqual(['apply shop']);
  });

  it('leaves what is not wanted where it may not go, and says so once', async () => {
    const { keep, logger, objects, publish } = setUp(
      vanity('shop.example.com'),
    );
    await publish();
    keep();
    await publish(vanity());
    await publish();
    expect(objects.writes).toEqual(['apply shop']);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('goes on after a reading of which nobody can tell what to publish', async () => {
    const { objects, publish } = setUp({
      get records(): never {
        throw new Error('it cannot be told');
      },
      faults: [],
    });
    await publish();
    await publish(vanity('shop.example.com'));
    expect(objects.writes).toEqual(['apply shop']);
  });

  it('writes nothing more once it stops', async () => {
    const { objects, publish, publisher } = setUp(vanity('shop.example.com'));
    await publisher.stop();
    await publish();
    expect(objects.writes).toEqual([]);
  });
});
