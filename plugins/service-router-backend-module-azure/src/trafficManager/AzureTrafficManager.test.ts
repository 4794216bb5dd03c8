import { ConfigReader } from '@backstage/config';
import { AzureError } from '@service-router/local-fleet/src/azure';
import {
  planProfiles,
  profileChanges,
  Service,
  TrafficCluster,
} from '@service-router/plugin-service-router-common';
import type { TrafficManager } from '@service-router/plugin-service-router-node';
import { loadAzureSdk } from '../AzureSdk';
import { BudgetPolicy, RequestBudget, systemTimers } from '../budget';
import { createTrafficManagerProvider } from './createTrafficManagerProvider';
import { GROUP, TrafficAzure } from './__testUtils__/TrafficAzure';

const { signal } = new AbortController();
const refresh = { signal, purpose: 'refresh' } as const;
const write = { signal, purpose: 'write' } as const;

function service(
  host: string,
  settings: Record<string, string>,
  change: Partial<Service['metadata']> = {},
): Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'my-app',
      namespace: 'shop',
      creationTimestamp: '2026-01-01T00:00:00Z',
      annotations: {
        'external-dns.alpha.kubernetes.io/hostname': host,
        ...Object.fromEntries(
          Object.entries({
            enabled: 'true',
            'resource-group': GROUP,
            'profile-name': 'my-app',
            hostname: 'my-app.example.com',
            ...settings,
          }).map(([key, value]) => [
            `external-dns.alpha.kubernetes.io/webhook-traffic-manager-${key}`,
            value,
          ]),
        ),
      },
      ...change,
    },
    spec: { type: 'LoadBalancer' },
    status: { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } },
  } as Service;
}

/** `my-app-east` and `my-app-west`, with these weights. */
function clusters(east?: number, west?: number): TrafficCluster[] {
  const cluster = (
    name: string,
    location: string,
    weight: number | undefined,
  ): TrafficCluster => ({
    name: `aks-${name}`,
    region: name,
    location,
    isKnown: true,
    services:
      weight === undefined
        ? []
        : [
            service(`my-app-${name}.example.com`, {
              weight: String(weight),
              'endpoint-name': name,
              'endpoint-location': location,
            }),
          ],
    routes: [],
  });
  return [cluster('east', 'eastus', east), cluster('west', 'westus', west)];
}

describe('AzureTrafficManager', () => {
  let azure: TrafficAzure;
  let fault: (() => void) | undefined;

  beforeEach(async () => {
    fault = undefined;
    azure = await new TrafficAzure({ onRequest: () => fault?.() }).start();
  });
  afterEach(() => azure.stop());

  /** Plans, writes what differs and reads again. @returns what was written */
  async function reconcile(
    wanted: TrafficCluster[],
    manager: TrafficManager = azure.manager,
  ): Promise<string[]> {
    const plan = planProfiles(wanted, {
      owner: 'test',
      vanity: { namespace: 'default' },
    });
    const { writes } = profileChanges(plan, await manager.list(refresh));
    azure.writes();
    for (const one of writes) {
      await manager.apply(one, write);
    }
    return azure.writes();
  }

  const weights = async () =>
    (await azure.manager.list(refresh)).map(({ name, endpoints }) => [
      name,
      Object.fromEntries(endpoints.map(one => [one.name, one.weight])),
    ]);

  it('makes a profile enabled and with its endpoints, in one write', async () => {
    await expect(reconcile(clusters(70, 30))).resolves.toEqual([
      'PUT trafficmanagerprofiles/my-app',
    ]);
    const [profile] = await azure.manager.list(refresh);
    expect(profile).toMatchObject({
      name: 'my-app',
      resourceGroup: GROUP,
      fqdn: 'my-app.trafficmanager.net',
      settings: { routingMethod: 'Weighted', status: 'Enabled' },
      endpoints: [
        { name: 'east', target: 'my-app-east.example.com', weight: 70 },
        { name: 'west', target: 'my-app-west.example.com', weight: 30 },
      ],
    });
  });

  it('makes no profile over one that somebody made meanwhile', async () => {
    const plan = planProfiles(clusters(70, undefined), {
      owner: 'test',
      vanity: { namespace: 'default' },
    });
    const [creation] = profileChanges(plan, []).writes;
    await reconcile(clusters(undefined, 30));
    await expect(azure.manager.apply(creation, write)).rejects.toMatchObject({
      code: 'taken',
      message: expect.stringContaining('was made meanwhile'),
    });
    await expect(weights()).resolves.toEqual([['my-app', { west: 30 }]]);
  });

  it('writes nothing when nothing changed', async () => {
    await reconcile(clusters(70, 30));
    await expect(reconcile(clusters(70, 30))).resolves.toEqual([]);
  });

  it('writes each changed endpoint once', async () => {
    await reconcile(clusters(70, 30));
    await expect(reconcile(clusters(50, 50))).resolves.toEqual([
      'PUT trafficmanagerprofiles/my-app/ExternalEndpoints/east',
      'PUT trafficmanagerprofiles/my-app/ExternalEndpoints/west',
    ]);
    await expect(weights()).resolves.toEqual([
      ['my-app', { east: 50, west: 50 }],
    ]);
  });

  it('takes an endpoint more, whose priority is left to Azure (TM-AZURE-011)', async () => {
    await reconcile(clusters(70, undefined));
    await reconcile(clusters(70, 30));
    await expect(weights()).resolves.toEqual([
      ['my-app', { east: 70, west: 30 }],
    ]);
    await expect(reconcile(clusters(70, 30))).resolves.toEqual([]);
  });

  it('removes an endpoint with its object, and the profile with the last (WB-2)', async () => {
    await reconcile(clusters(70, 30));
    await reconcile(clusters(70, undefined));
    await expect(weights()).resolves.toEqual([['my-app', { east: 70 }]]);
    await expect(reconcile(clusters())).resolves.toEqual([
      'DELETE trafficmanagerprofiles/my-app',
    ]);
    await expect(weights()).resolves.toEqual([]);
  });

  it('removes the profile when two writers each take their endpoint out of it at once', async () => {
    await reconcile(clusters(70, 30));
    const facts = await azure.manager.list(refresh);
    const [east, west] = clusters();
    // Each writes for one cluster: what the other has in the profile is as it is at the moment of writing.
    const writesOf = (wanted: TrafficCluster[]) =>
      profileChanges(
        planProfiles(wanted, {
          owner: 'test',
          vanity: { namespace: 'default' },
        }),
        facts,
      ).writes.map(one =>
        one.kind === 'updateProfile' ? { ...one, own: [] } : one,
      );
    const bySeparateWriters = [
      ...writesOf([east, { ...west, isKnown: false }]),
      ...writesOf([{ ...east, isKnown: false }, west]),
    ];
    for (const one of bySeparateWriters) {
      await azure.manager.apply(one, write);
    }
    await expect(weights()).resolves.toEqual([]);
  });

  it('removes nothing of a cluster that cannot be read', async () => {
    await reconcile(clusters(70, 30));
    const [east, west] = clusters(70, undefined);
    await reconcile([east, { ...west, isKnown: false }]);
    await expect(weights()).resolves.toEqual([
      ['my-app', { east: 70, west: 30 }],
    ]);
  });

  it('makes a profile again, whole, that was deleted by hand (WB-4)', async () => {
    await reconcile(clusters(70, 30));
    const [profile] = azure.profiles.list();
    azure.profiles.delete(profile.id);
    await reconcile(clusters(70, 30));
    await expect(weights()).resolves.toEqual([
      ['my-app', { east: 70, west: 30 }],
    ]);
  });

  it('leaves what somebody else adds while it writes', async () => {
    await reconcile(clusters(70, 30));
    const plan = planProfiles(clusters(70, undefined), {
      owner: 'test',
      vanity: { namespace: 'default' },
    });
    const { writes } = profileChanges(plan, await azure.manager.list(refresh));
    const [profile] = azure.profiles.list();
    azure.profiles.put({
      ...profile,
      endpoints: [
        ...profile.endpoints,
        {
          ...profile.endpoints[0],
          name: 'by-hand',
          target: 'by-hand.example.com',
          priority: 9,
        },
      ],
    });
    for (const one of writes) {
      await azure.manager.apply(one, write);
    }
    await expect(weights()).resolves.toEqual([
      ['my-app', { east: 70, 'by-hand': 70 }],
    ]);
  });

  it('removes no profile to which somebody else adds meanwhile', async () => {
    await reconcile(clusters(70, 30));
    const plan = planProfiles(clusters(), {
      owner: 'test',
      vanity: { namespace: 'default' },
    });
    const { writes } = profileChanges(plan, await azure.manager.list(refresh));
    const [profile] = azure.profiles.list();
    const [first, second] = profile.endpoints;
    const theirs = { ...first, name: 'by-hand', target: 'by-hand.example.com' };
    azure.profiles.put({
      ...profile,
      endpoints: [first, second, { ...theirs, priority: 9 }],
    });
    azure.writes();
    await expect(azure.manager.apply(writes[0], write)).rejects.toMatchObject({
      code: 'taken',
      message: expect.stringContaining('by-hand'),
    });
    expect(azure.writes()).toEqual([]);
  });

  it('writes over nothing that it does not know, also when that came meanwhile', async () => {
    await reconcile(clusters(70, 30));
    const plan = planProfiles(clusters(70, undefined), {
      owner: 'test',
      vanity: { namespace: 'default' },
    });
    const { writes } = profileChanges(plan, await azure.manager.list(refresh));
    const [profile] = azure.profiles.list();
    azure.profiles.put({ ...profile, routingMethod: 'Nearest' as never });
    azure.writes();
    await expect(azure.manager.apply(writes[0], write)).rejects.toMatchObject({
      code: 'taken',
      message: expect.stringContaining('routing method "Nearest"'),
    });
    expect(azure.writes()).toEqual([]);
  });

  it('touches no profile of somebody else', async () => {
    await reconcile(clusters(70, 30));
    const [profile] = azure.profiles.list();
    azure.profiles.put({ ...profile, tags: { team: 'other' } });
    await expect(reconcile(clusters(50, 50))).resolves.toEqual([]);
    await expect(reconcile(clusters())).resolves.toEqual([]);
  });

  it('asks whether a name can be had', async () => {
    await reconcile(clusters(70, 30));
    await expect(
      azure.manager.obstacleToName('another-app', write),
    ).resolves.toBeUndefined();
    await expect(
      azure.manager.obstacleToName('my-app', write),
    ).resolves.toEqual(expect.any(String));
  });

  it.each`
    status | code                            | expected         | told
    ${401} | ${'InvalidAuthenticationToken'} | ${'access'}      | ${/does not accept the credential/}
    ${403} | ${'AuthorizationFailed'}        | ${'access'}      | ${/may not list the Traffic Manager profiles of subscription.*Reader/}
    ${404} | ${'SubscriptionNotFound'}       | ${'missing'}     | ${/SubscriptionNotFound/}
    ${408} | ${'RequestTimeout'}             | ${'unavailable'} | ${/408/}
    ${409} | ${'Conflict'}                   | ${'taken'}       | ${/Conflict/}
    ${500} | ${'InternalServerError'}        | ${'unavailable'} | ${/500/}
    ${400} | ${'BadRequest'}                 | ${'refused'}     | ${/refuses/}
  `(
    'tells of $status as $expected',
    async ({ status, code, expected, told }) => {
      fault = () => {
        throw new AzureError(status, code, 'As Azure says it.');
      };
      const failure = await azure.manager.list(refresh).catch(error => error);
      expect(failure.code).toBe(expected);
      expect(failure.message).toMatch(told);
      expect(failure.message).not.toContain('correct-secret');
    },
  );

  it('does not start without a subscription', async () => {
    const provider = createTrafficManagerProvider(
      {
        credential: { type: 'default' },
        cloud: {
          resourceManager: 'https://management.azure.com',
          audience: 'https://management.azure.com',
        },
      },
      await loadAzureSdk(),
      new BudgetPolicy(new RequestBudget(systemTimers), Date.now),
    );
    expect(() => provider.createTrafficManager(new ConfigReader({}))).toThrow(
      /serviceRouter.trafficManager.subscriptionId is missing/,
    );
  });
});
