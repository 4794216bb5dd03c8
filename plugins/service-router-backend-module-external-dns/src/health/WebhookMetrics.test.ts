import { RequestBudgetReport } from '@service-router/plugin-service-router-common';
import { WebhookMetrics } from './WebhookMetrics';

const budget: RequestBudgetReport = {
  provider: 'azure',
  replicas: 1,
  refused: 2,
  quotas: [
    { name: 'reads of subscription 1', limit: 250, spent: 10, waiting: 3 },
  ],
  waiting: {
    failover: { requests: 0 },
    write: { requests: 2 },
    refresh: { requests: 1 },
  },
};

/** The lines of one metric, without its help. */
async function linesOf(metrics: WebhookMetrics, name: string) {
  const text = await metrics.text();
  return text
    .split('\n')
    .filter(line => line.startsWith(`service_router_webhook_${name}`));
}

describe('WebhookMetrics', () => {
  it('counts requests by method, path and code', async () => {
    const metrics = new WebhookMetrics();
    const request = { method: 'GET', path: '/records', seconds: 0.3 };
    metrics.answered({ ...request, code: 200 });
    metrics.answered({ ...request, code: 200 });
    metrics.answered({ ...request, code: 503 });
    expect(await linesOf(metrics, 'requests_total')).toEqual([
      'service_router_webhook_requests_total{method="GET",path="/records",code="200"} 2',
      'service_router_webhook_requests_total{method="GET",path="/records",code="503"} 1',
    ]);
  });

  it('tells how long answers take', async () => {
    const metrics = new WebhookMetrics();
    const request = { method: 'POST', path: '/records', code: 204 };
    metrics.answered({ ...request, seconds: 0.3 });
    metrics.answered({ ...request, seconds: 8 });
    expect(await linesOf(metrics, 'request_duration_seconds')).toEqual(
      expect.arrayContaining([
        'service_router_webhook_request_duration_seconds_bucket{le="0.5",method="POST",path="/records"} 1',
        'service_router_webhook_request_duration_seconds_bucket{le="9",method="POST",path="/records"} 2',
        'service_router_webhook_request_duration_seconds_sum{method="POST",path="/records"} 8.3',
      ]),
    );
  });

  it('forgets a state in which no endpoint is any more', async () => {
    const metrics = new WebhookMetrics();
    metrics.setEndpoints({ standing: 2, refused: 1 });
    metrics.setEndpoints({ standing: 3 });
    expect(await linesOf(metrics, 'endpoints')).toEqual([
      'service_router_webhook_endpoints{state="standing"} 3',
    ]);
  });

  it('counts calls of the cloud by how they went', async () => {
    const metrics = new WebhookMetrics();
    const call = { provider: 'azure', operation: 'read profiles' };
    metrics.cloudCalled({ ...call, result: 'ok' });
    metrics.cloudCalled({ ...call, result: 'throttled' });
    expect(await linesOf(metrics, 'cloud_calls_total')).toEqual([
      'service_router_webhook_cloud_calls_total{provider="azure",operation="read profiles",result="ok"} 1',
      'service_router_webhook_cloud_calls_total{provider="azure",operation="read profiles",result="throttled"} 1',
    ]);
  });

  it.each`
    metric                     | line
    ${'cloud_quota_limit'}     | ${'{provider="azure",quota="reads of subscription 1"} 250'}
    ${'cloud_quota_left'}      | ${'{provider="azure",quota="reads of subscription 1"} 240'}
    ${'cloud_quota_waiting'}   | ${'{provider="azure",quota="reads of subscription 1"} 3'}
    ${'cloud_waiting'}         | ${'{provider="azure",purpose="write"} 2'}
    ${'cloud_throttled_total'} | ${'{provider="azure"} 2'}
  `('tells $metric of a budget', async ({ metric, line }) => {
    const metrics = new WebhookMetrics();
    metrics.cloudBudgets(() => [budget]);
    expect(await linesOf(metrics, metric)).toContain(
      `service_router_webhook_${metric}${line}`,
    );
  });

  it('asks budgets whenever it is read', async () => {
    const metrics = new WebhookMetrics();
    let refused = 2;
    metrics.cloudBudgets(() => [{ ...budget, refused }]);
    await metrics.text();
    refused = 5;
    expect(await linesOf(metrics, 'cloud_throttled_total')).toEqual([
      'service_router_webhook_cloud_throttled_total{provider="azure"} 5',
    ]);
  });

  it('tells whether it can serve', async () => {
    const metrics = new WebhookMetrics();
    let isReady = false;
    metrics.readiness(() => isReady);
    expect(await linesOf(metrics, 'ready')).toEqual([
      'service_router_webhook_ready 0',
    ]);
    isReady = true;
    expect(await linesOf(metrics, 'ready')).toEqual([
      'service_router_webhook_ready 1',
    ]);
  });

  it('tells of the process', async () => {
    expect(
      await linesOf(new WebhookMetrics(), 'process_resident_memory_bytes'),
    ).toEqual([
      expect.stringMatching(
        /^service_router_webhook_process_resident_memory_bytes \d{7,}$/,
      ),
    ]);
  });
});
