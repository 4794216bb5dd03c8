import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { metrics, SpanStatusCode, trace } from '@opentelemetry/api';
import { gaugesOf } from './gaugesOf';
import { Telemetry } from './Telemetry';

describe('telemetry', () => {
  const spans = new InMemorySpanExporter();
  let exporter: InMemoryMetricExporter;
  let provider: MeterProvider;
  let telemetry: Telemetry;

  beforeEach(() => {
    spans.reset();
    exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    provider = new MeterProvider({
      readers: [
        new PeriodicExportingMetricReader({
          exporter,
          exportIntervalMillis: 2 ** 30,
        }),
      ],
    });
    telemetry = new Telemetry({
      meter: provider.getMeter('service-router'),
      tracer: new BasicTracerProvider({
        spanProcessors: [new SimpleSpanProcessor(spans)],
      }).getTracer('service-router'),
    });
  });
  afterEach(() => provider.shutdown());

  /** What is collected, by the name of the metric. */
  async function collected() {
    await provider.forceFlush();
    const [{ scopeMetrics }] = exporter.getMetrics();
    return new Map(
      scopeMetrics
        .flatMap(({ metrics: all }) => all)
        .map(({ descriptor, dataPoints }) => [
          descriptor.name,
          {
            unit: descriptor.unit,
            points: dataPoints.map(({ value, attributes }) => ({
              value:
                typeof value === 'number'
                  ? value
                  : (value as { count: number }).count,
              attributes,
            })),
          },
        ]),
    );
  }

  it('tells how often and how long something was done, and what failed', async () => {
    const attributes = { 'service_router.region': 'weu' };
    await telemetry.measure('zone.read', attributes, async () => 1);
    await expect(
      telemetry.measure('zone.read', attributes, async () => {
        throw new TypeError('no');
      }),
    ).rejects.toThrow('no');
    const told = await collected();
    expect(told.get('service_router.zone.read.duration')).toEqual({
      unit: 's',
      points: [
        { value: 1, attributes },
        { value: 1, attributes: { ...attributes, 'error.type': 'TypeError' } },
      ],
    });
  });

  it('has a span for each, which says what failed', async () => {
    await telemetry.measure('api.operation', {}, async () => 1);
    await telemetry
      .measure('reconcile', { 'service_router.cluster': 'weu' }, async () => {
        throw new Error('refused');
      })
      .catch(() => {});
    expect(
      spans
        .getFinishedSpans()
        .map(({ name, status, attributes }) => [name, status, attributes]),
    ).toEqual([
      ['service_router.api.operation', { code: SpanStatusCode.UNSET }, {}],
      [
        'service_router.reconcile',
        { code: SpanStatusCode.ERROR, message: 'refused' },
        { 'service_router.cluster': 'weu', 'error.type': 'Error' },
      ],
    ]);
  });

  it('counts writes', async () => {
    const write = {
      cluster: 'weu',
      kind: 'DNSEndpoint',
      verb: 'apply',
    } as const;
    telemetry.wrote({ ...write, result: 'written' });
    telemetry.wrote({ ...write, result: 'written' });
    telemetry.wrote({ ...write, result: 'failed' });
    const told = await collected();
    expect(
      told
        .get('service_router.writes')
        ?.points.map(({ value, attributes }) => [
          value,
          attributes['service_router.result'],
        ]),
    ).toEqual([
      [2, 'written'],
      [1, 'failed'],
    ]);
  });

  it('tells how everything stands when it is asked', async () => {
    telemetry.watch(
      gaugesOf({
        routes: () => [
          {
            zones: [
              { region: 'weu', state: 'answering' },
              { region: 'neu', state: 'stale' },
            ],
          },
          { zones: [{ region: 'weu', state: 'answering' }] },
        ],
        fleet: () => ({
          clusters: [
            { name: 'aks-weu', observedAt: '2026-01-01T11:59:50Z' },
            { name: 'aks-neu' },
          ] as never,
          regions: [
            { name: 'weu', observedAt: '2026-01-01T11:59:30Z' },
          ] as never,
        }),
        traffic: () => ({
          isConfigured: true,
          observedAt: '2026-01-01T11:59:00Z',
        }),
        budgets: () => [{ provider: 'azure', sent: 12, refused: 3 } as never],
        waiting: () => new Map([['aks-weu', 4]]),
        now: () => new Date('2026-01-01T12:00:00Z'),
      }),
    );
    const told = await collected();
    const valuesOf = (name: string) =>
      told
        .get(`service_router.${name}`)
        ?.points.map(({ value, attributes }) => [
          ...Object.values(attributes),
          value,
        ]);
    expect(valuesOf('routes')).toEqual([
      ['weu', 'answering', 2],
      ['neu', 'stale', 1],
    ]);
    expect(valuesOf('reconcile.queue.depth')).toEqual([['aks-weu', 4]]);
    expect(valuesOf('observation.age')).toEqual([
      ['cluster', 'aks-weu', 10],
      ['zone', 'weu', 30],
      ['traffic_manager', 'profiles', 60],
    ]);
    expect(valuesOf('cloud.requests')).toEqual([['azure', 12]]);
    expect(valuesOf('cloud.throttles')).toEqual([['azure', 3]]);
  });

  it('leads nowhere without an SDK, and hinders nothing', async () => {
    const silent = new Telemetry({
      meter: metrics.getMeter('service-router'),
      tracer: trace.getTracer('service-router'),
    });
    silent.wrote({
      cluster: 'weu',
      kind: 'DNSEndpoint',
      verb: 'apply',
      result: 'written',
    });
    await expect(
      silent.measure('reconcile', {}, async () => 'done'),
    ).resolves.toBe('done');
  });
});
