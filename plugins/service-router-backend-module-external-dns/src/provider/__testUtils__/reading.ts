import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { WebhookChanges, WebhookEndpoint } from '../../protocol';
import { endpoint, scopeOf } from '../../records/__testUtils__/walk';
import { Notice } from '../noticesOf';
import { TrafficWebhookProvider } from '../TrafficWebhookProvider';
import { MemoryTraffic } from './MemoryTraffic';

export const NEVER = new AbortController().signal;

export const shop = endpoint('shop-weu.example.com', {
  hostname: 'shop.example.com',
});

export const pay = endpoint(
  'pay-weu.example.com',
  {},
  { labels: { resource: 'service/payments/pay' } },
);

/** A provider, and the traffic manager that it is not attached to yet. */
export function setUp() {
  const clock = new ManualClock('2026-03-01T00:00:00Z');
  const traffic = new MemoryTraffic(clock);
  const current: Notice[][] = [];
  const refused: Notice[] = [];
  const calls: string[] = [];
  const counts: Record<string, number>[] = [];
  const provider = new TrafficWebhookProvider({
    scope: scopeOf('weu'),
    clock,
    logger: mockServices.logger.mock(),
    telling: {
      setEndpoints: found => counts.push(found),
      notices: notices => current.push(notices),
      refused: notices => refused.push(...notices),
      called: (operation, result) => calls.push(`${operation}: ${result}`),
    },
  });
  return { clock, traffic, provider, current, refused, calls, counts };
}

/** Attached, and everything was read once. */
export function reading() {
  const parts = setUp();
  parts.provider.attach(parts.traffic);
  parts.traffic.read();
  return parts;
}

/** With the shop made, and read since. */
export async function standing() {
  const parts = reading();
  await parts.clock.advance(1_000);
  await parts.provider.apply(creating(shop), { signal: NEVER });
  await parts.clock.advance(1_000);
  parts.traffic.read();
  return parts;
}

export function creating(...create: WebhookEndpoint[]): WebhookChanges {
  return { create, update: [], delete: [] };
}
