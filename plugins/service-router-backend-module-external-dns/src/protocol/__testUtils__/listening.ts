import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { ask, Asked } from '../../listening/__testUtils__/ask';
import {
  createWebhookListener,
  WebhookListener,
  WebhookListenerOptions,
} from '../createWebhookListener';
import { MemoryProvider } from './MemoryProvider';

const started: WebhookListener[] = [];

/** A listener on a free port of loopback; `stopAll` ends it. */
export async function listening(
  provider: MemoryProvider = new MemoryProvider(),
  options: Partial<WebhookListenerOptions> = {},
) {
  const clock = new ManualClock();
  const listener = createWebhookListener({
    provider,
    host: '127.0.0.1',
    port: 0,
    clock,
    logger: mockServices.logger.mock(),
    ...options,
  });
  await listener.start();
  started.push(listener);
  const { port } = listener;
  return {
    clock,
    listener,
    provider,
    port,
    ask: (asked: Omit<Asked, 'port'>) => ask({ port, ...asked }),
    post: (path: string, body: unknown) =>
      ask({
        port,
        method: 'POST',
        path,
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

/** Ends every listener that was begun. */
export async function stopAll(): Promise<void> {
  await Promise.all(started.splice(0).map(listener => listener.stop()));
}

/** Resolves when the condition holds; the test's own time limit ends it otherwise. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise(resolve => setImmediate(resolve));
  }
}
