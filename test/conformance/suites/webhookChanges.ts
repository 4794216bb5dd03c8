import { TrafficManagerError } from '@service-router/plugin-service-router-node';
import { isDeepStrictEqual } from 'util';
import { Case, Data, Outcome, passed, skipped } from '../cases';
import { RunningWebhook, withWebhook } from '../RunningWebhook';

type Property = { name: string; value: string };
type Endpoint = ReturnType<typeof endpoint>;
interface Changes {
  create?: unknown[];
  updateOld?: unknown[];
  updateNew?: unknown[];
  delete?: unknown[];
}

const PREFIX = 'webhook/traffic-manager-';

/** What a Service asks for, as ExternalDNS hands it on. */
function endpoint(
  name: string,
  settings: Record<string, string> = {},
  properties: Property[] = [],
) {
  const defaults = {
    enabled: 'true',
    'resource-group': 'rg',
    'endpoint-location': 'westeurope',
  };
  const given = new Map([
    ...Object.entries({ ...defaults, ...settings }).map(
      ([key, value]) => [`${PREFIX}${key}`, value] as const,
    ),
    ...properties.map(property => [property.name, property.value] as const),
  ]);
  return {
    dnsName: `${name}.example.com`,
    recordType: 'A',
    targets: ['1.2.3.4'],
    providerSpecific: [...given].map(([property, value]) => ({
      name: property,
      value,
    })),
  };
}

/** Has changes made. @returns what was written for them */
async function made(
  { ask, traffic }: RunningWebhook,
  changes: Changes,
): Promise<string[]> {
  const before = traffic.writes.length;
  await ask({ method: 'POST', path: '/records', json: changes });
  return traffic.writes.slice(before);
}

function update(from: Endpoint, to: Endpoint): Changes {
  return { updateOld: [from], updateNew: [to] };
}

function equals(actual: unknown, expected: unknown): Outcome {
  return isDeepStrictEqual(actual, expected)
    ? passed
    : { kind: 'failed', expected, actual };
}

/** What the webhook does with changes of ExternalDNS, by case. */
const walks: Record<
  string,
  (webhook: RunningWebhook, given: Data) => Promise<Outcome>
> = {
  async 'TM-CREATE-012'(webhook, given) {
    return equals(await made(webhook, { create: [given.endpoint] }), []);
  },

  async 'TM-UPDATE-001'(webhook, given) {
    const { providerSpecific } = given.updateNew as {
      providerSpecific: Property[];
    };
    const old = endpoint('app');
    await made(webhook, { create: [old] });
    const writes = await made(
      webhook,
      update(old, endpoint('app', {}, providerSpecific)),
    );
    const [{ endpoints }] = webhook.traffic.facts;
    return equals(
      { writes, weight: endpoints[0].weight },
      { writes: ['updateEndpoint app-example-com-tm'], weight: 50 },
    );
  },

  async 'TM-UPDATE-004'(webhook, given) {
    const [old, wanted] = [given.old, given.new].map(settings =>
      endpoint('app', {
        'routing-method': 'Priority',
        ...(settings as Record<string, string>),
      }),
    );
    await made(webhook, { create: [old] });
    const writes = await made(webhook, update(old, wanted));
    const [{ endpoints }] = webhook.traffic.facts;
    return equals(
      { writes, priority: endpoints[0].priority },
      { writes: ['updateEndpoint app-example-com-tm'], priority: 2 },
    );
  },

  async 'TM-UPDATE-005'(webhook, given) {
    const [old, wanted] = [given.old, given.new].map(method =>
      endpoint('app', {
        hostname: 'shop.example.com',
        'routing-method': String(method),
      }),
    );
    await made(webhook, { create: [old] });
    const [before] = webhook.traffic.facts;
    const writes = await made(webhook, update(old, wanted));
    const [{ settings, endpoints, name, tags }] = webhook.traffic.facts;
    return equals(
      {
        writes,
        method: settings.routingMethod,
        name,
        endpoints: endpoints.map(({ name: endpointName }) => endpointName),
        hostname: tags.hostname,
      },
      {
        writes: ['updateProfile shop-example-com-tm'],
        method: given.new,
        name: before.name,
        endpoints: before.endpoints.map(
          ({ name: endpointName }) => endpointName,
        ),
        hostname: 'shop.example.com',
      },
    );
  },

  async 'TM-UPDATE-006'(webhook) {
    const old = endpoint('app');
    await made(webhook, { create: [old] });
    const targets = () =>
      webhook.traffic.facts[0].endpoints.map(({ target }) =>
        target?.toLowerCase(),
      );
    const created = targets();
    await made(webhook, update(old, endpoint('app', { weight: '50' })));
    return equals(
      [created, targets()],
      [['app.example.com'], ['app.example.com']],
    );
  },

  async 'TM-UPDATE-007'(webhook) {
    const old = endpoint('app');
    await made(webhook, { create: [old] });
    return equals(
      {
        writes: await made(webhook, { delete: [old] }),
        left: webhook.traffic.facts,
      },
      { writes: ['deleteProfile app-example-com-tm'], left: [] },
    );
  },

  async 'TM-UPDATE-011'(webhook, given) {
    const [name] = String(given.dnsName).split('.');
    const old = endpoint(name, { hostname: String(given.hostname) });
    const created = await made(webhook, { create: [old] });
    const deleted = await made(webhook, { delete: [old] });
    return equals(
      [created, deleted],
      [
        ['createProfile multi-example-com-tm'],
        ['deleteProfile multi-example-com-tm'],
      ],
    );
  },

  async 'TM-UPDATE-012'(webhook) {
    const standing = ['a', 'b'].map(name => endpoint(name));
    await made(webhook, { create: standing });
    webhook.traffic.before = ({ profile }) => {
      if (profile.name === 'a-example-com-tm') {
        throw new TrafficManagerError('missing', 'There is no such endpoint.');
      }
    };
    return equals(await made(webhook, { delete: standing }), [
      'deleteProfile b-example-com-tm',
    ]);
  },

  'TM-UPDATE-013': inOrder,
  'TM-UPDATE-014': inOrder,

  async 'TM-RECORDS-009'(webhook, given) {
    const { desired } = given.config as { desired: string[] };
    const [name] = desired[0].split('.');
    await made(webhook, {
      create: [endpoint(name, { hostname: 'multi.example.com' })],
    });
    const { text } = await webhook.ask({ method: 'GET', path: '/records' });
    const listed = (JSON.parse(text) as Endpoint[]).map(
      ({ dnsName, recordType }) => `${dnsName} ${recordType}`,
    );
    return equals(listed, [...desired, 'multi.example.com CNAME']);
  },
};

/** One change of everything: which comes first, what is made, changed or removed. */
async function inOrder(webhook: RunningWebhook): Promise<Outcome> {
  const [changed, gone] = ['b', 'c'].map(name => endpoint(name));
  await made(webhook, { create: [changed, gone] });
  const writes = await made(webhook, {
    ...update(changed, endpoint('b', { weight: '50' })),
    delete: [gone],
    create: [endpoint('z')],
  });
  return equals(writes, [
    'createProfile z-example-com-tm',
    'updateEndpoint b-example-com-tm',
    'deleteProfile c-example-com-tm',
  ]);
}

/** A case that ExternalDNS's changes are needed for, over the wire. */
export async function webhookChanges(item: Case): Promise<Outcome> {
  const walk = walks[item.id];
  return walk
    ? withWebhook({}, webhook => walk(webhook, item.given))
    : skipped(
        'what we do instead is prose; it is asserted by tests that name the case',
      );
}
