import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { ask, Asked } from '../listening/__testUtils__/ask';
import { createHealthListener, HealthListener } from './createHealthListener';
import { WebhookMetrics } from './WebhookMetrics';

const started: HealthListener[] = [];

async function listening(obstacles: () => string[] = () => []) {
  const metrics = new WebhookMetrics();
  const listener = createHealthListener({
    provider: { obstacles },
    metrics,
    host: '127.0.0.1',
    port: 0,
    clock: new ManualClock(),
    logger: mockServices.logger.mock(),
  });
  await listener.start();
  started.push(listener);
  return {
    metrics,
    ask: (asked: Omit<Asked, 'port'>) => ask({ port: listener.port, ...asked }),
  };
}

afterEach(async () => {
  await Promise.all(started.splice(0).map(listener => listener.stop()));
});

describe('health', () => {
  it('lives, even when it can serve nobody (TM-HTTP-016)', async () => {
    const healthy = await listening(() => ['Azure cannot be reached.']);
    expect(await healthy.ask({ path: '/healthz' })).toMatchObject({
      code: 200,
      headers: { 'content-type': 'application/json' },
      text: '{"status":"healthy"}',
    });
  });

  it('is ready when nothing stands in the way', async () => {
    const ready = await listening();
    expect(await ready.ask({ path: '/readyz' })).toMatchObject({
      code: 200,
      headers: { 'content-type': 'application/json' },
      text: '{"status":"ready"}',
    });
  });

  it('is not ready as long as something stands in the way, and tells what (TM-HTTP-017)', async () => {
    let obstacles = ['Azure is not read yet.'];
    const { ask: askIt } = await listening(() => obstacles);
    expect(await askIt({ path: '/readyz' })).toMatchObject({
      code: 503,
      text: '{"status":"not ready","reasons":["Azure is not read yet."]}',
    });
    obstacles = [];
    expect(await askIt({ path: '/readyz' })).toMatchObject({ code: 200 });
  });

  it('answers 500, and lives on, when it cannot tell', async () => {
    const { ask: askIt } = await listening(() => {
      throw new Error('a bug');
    });
    expect((await askIt({ path: '/readyz' })).code).toBe(500);
    expect((await askIt({ path: '/healthz' })).code).toBe(200);
  });

  it('is told by its headers alone where only they are asked for', async () => {
    const { ask: askIt } = await listening();
    expect(await askIt({ method: 'HEAD', path: '/healthz' })).toMatchObject({
      code: 200,
      headers: { 'content-type': 'application/json' },
      text: '',
    });
  });

  it.each(['/healthz', '/readyz', '/metrics'])(
    'takes nothing at %s (TM-HTTP-018)',
    async path => {
      const { ask: askIt } = await listening();
      expect(await askIt({ method: 'POST', path })).toMatchObject({
        code: 405,
        headers: { allow: 'GET, HEAD' },
        text: 'Method not allowed',
      });
    },
  );

  it.each(['/', '/records', '/healthz/'])(
    'knows no %s, by any method',
    async path => {
      const { ask: askIt } = await listening();
      expect((await askIt({ path })).code).toBe(404);
      expect((await askIt({ path, method: 'POST' })).code).toBe(404);
    },
  );

  it('gives what was counted as Prometheus reads it (TM-HTTP-019)', async () => {
    const { ask: askIt, metrics } = await listening();
    metrics.refused('NameTaken');
    const { code, headers, text } = await askIt({ path: '/metrics' });
    expect(code).toBe(200);
    expect(headers['content-type']).toBe(
      'text/plain; version=0.0.4; charset=utf-8',
    );
    expect(text).toContain(
      'service_router_webhook_refusals_total{reason="NameTaken"} 1\n',
    );
  });
});
