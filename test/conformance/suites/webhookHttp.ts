import { isDeepStrictEqual } from 'util';
import { Case, Data, Outcome, passed } from '../cases';
import {
  Answered,
  Asked,
  RunningWebhook,
  withWebhook,
} from '../RunningWebhook';

type Request = Asked & {
  config?: { domainFilter?: string[] };
  azure?: string;
};

const WEBHOOK_TYPE = 'application/external.dns.webhook+json;version=1';
const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** What is answered where the reference is wrong, or promises what it does not do. */
const better: Record<string, Data> = {
  'TM-HTTP-001': {
    status: 200,
    contentType: WEBHOOK_TYPE,
    text: '{"include":["example.com"]}',
  },
  'TM-HTTP-004': { status: 404 },
  'TM-HTTP-005': { status: 200, contentType: WEBHOOK_TYPE, text: '[]' },
  // Any code from 500 to 510 is asked again; this one says that it is not a fault.
  'TM-HTTP-006': { status: 503, textPrefix: 'Failed to get records: ' },
  'TM-HTTP-012': { status: 400, textPrefix: 'Invalid request body: ' },
  'TM-HTTP-019': {
    status: 200,
    contentType: METRICS_TYPE,
    textContains: '# TYPE service_router_webhook_requests_total counter',
  },
};

/** What takes more than one request to see. */
const walks: Record<
  string,
  (webhook: RunningWebhook, request: Request) => Promise<Outcome>
> = {
  'TM-HTTP-010': refusedBesideOthers,
  'TM-HTTP-013': adjusted,
  'TM-HTTP-017': readiness,
};

/** One request over the wire, and what it is answered. */
export function http({ given, expect }: Case): Promise<Outcome> {
  return answered(given.request as Request, expect.response as Data);
}

/** The same where the reference is wrong. */
export async function httpBetter({ id, given }: Case): Promise<Outcome> {
  const request = given.request as Request;
  const walk = walks[id];
  return walk
    ? withWebhook({}, webhook => walk(webhook, request))
    : answered(request, better[id]);
}

function answered(request: Request, expected: Data): Promise<Outcome> {
  const { config, azure } = request;
  return withWebhook(
    config?.domainFilter?.length ? { include: config.domainFilter } : {},
    async webhook => {
      if (azure) {
        webhook.traffic.fail(azure);
      }
      return matches(expected, await webhook.ask(request));
    },
  );
}

/** Each member of what is expected says something else of an answer. */
function matches(expected: Data, answer: Answered): Outcome {
  const { textPrefix, textContains, json, ...exact } = expected;
  const actual = answer as unknown as Data;
  const holds =
    Object.entries(exact).every(([key, value]) => actual[key] === value) &&
    answer.text.startsWith(String(textPrefix ?? '')) &&
    answer.text.includes(String(textContains ?? '')) &&
    (json === undefined || isDeepStrictEqual(jsonOf(answer), json));
  return holds ? passed : { kind: 'failed', expected, actual };
}

function jsonOf({ text }: Answered): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function equals(actual: unknown, expected: unknown): Outcome {
  return isDeepStrictEqual(actual, expected)
    ? passed
    : { kind: 'failed', expected, actual };
}

/** Settings as ExternalDNS hands them on. */
function propertiesOf(settings: Record<string, string>) {
  return Object.entries(settings).map(([key, value]) => ({
    name: `webhook/traffic-manager-${key}`,
    value,
  }));
}

const sound = {
  dnsName: 'b.example.com',
  recordType: 'A',
  targets: ['1.2.3.4'],
  providerSpecific: propertiesOf({
    enabled: 'true',
    'resource-group': 'rg',
    'endpoint-location': 'westeurope',
  }),
};

/** The reference's answer is 500, again and again; here the others are made, and the one is told of. */
async function refusedBesideOthers(
  { ask, traffic }: RunningWebhook,
  request: Request,
): Promise<Outcome> {
  const { create } = request.json as { create: unknown[] };
  const { status } = await ask({
    ...request,
    json: { create: [...create, sound] },
  });
  const metrics = await ask({ method: 'GET', path: '/metrics', port: 8080 });
  return equals(
    {
      status,
      writes: traffic.writes,
      refusals: metrics.text.match(/^service_router_webhook_refusals.*$/gm),
    },
    {
      status: 204,
      writes: ['createProfile b-example-com-tm'],
      refusals: [
        'service_router_webhook_refusals_total{reason="InvalidSettings"} 1',
      ],
    },
  );
}

/** What asks for nothing, or for what cannot be, is left out, and a second time nothing changes any more. */
async function adjusted(
  { ask }: RunningWebhook,
  request: Request,
): Promise<Outcome> {
  const unsound = {
    ...sound,
    dnsName: 'c.example.com',
    providerSpecific: propertiesOf({ enabled: 'true', weight: 'half' }),
  };
  const json = [...(request.json as unknown[]), sound, unsound];
  const first = await ask({ ...request, json });
  const endpoints = JSON.parse(first.text) as Data[];
  const again = await ask({ ...request, json: endpoints });
  return equals(
    { names: endpoints.map(({ dnsName }) => dnsName), again },
    { names: ['b.example.com'], again: first },
  );
}

async function readiness(
  { ask, traffic }: RunningWebhook,
  request: Request,
): Promise<Outcome> {
  const ready = await ask(request);
  traffic.fail('Azure refused the credential');
  const unready = await ask(request);
  return equals(
    {
      ready: [ready.status, ready.text],
      unready: unready.status,
      hasReason: unready.text.includes('Azure refused the credential'),
    },
    { ready: [200, '{"status":"ready"}'], unready: 503, hasReason: true },
  );
}
