import { Attributes, Meter, SpanStatusCode, Tracer } from '@opentelemetry/api';

/** What is measured each time that it is done. */
export const measuredWork = {
  reconcile: 'Making one object of a cluster as it should be',
  'zone.read': 'Reading a whole zone from its provider',
  'profiles.read': 'Reading the profiles of a traffic manager',
  'api.operation': 'Answering one question',
} as const;

/** Something that is measured. */
export type MeasuredWork = keyof typeof measuredWork;

/** A write to a cluster. */
export interface MeasuredWrite {
  cluster: string;
  kind: string;
  verb: 'apply' | 'remove' | 'status';
  result: 'written' | 'failed';
}

/** A value at the moment, with what it is of. */
export interface Reading {
  value: number;
  attributes: Attributes;
}

/** What is told whenever somebody collects. */
export interface Gauges {
  /** Number of routes in each state in each region. */
  routes(): Reading[];
  /** Objects that wait to be made as they should be, by cluster. */
  queues(): Reading[];
  /** Seconds since each source was last read. */
  ages(): Reading[];
  /** Requests to clouds since the start, by provider. */
  calls(): Reading[];
  /** Requests that clouds refused for being too many, by provider. */
  throttles(): Reading[];
}

/** Tells OpenTelemetry what is done and how it stands. Without an SDK, none of it costs anything or leads anywhere. */
export class Telemetry {
  readonly #tracer: Tracer;
  readonly #meter: Meter;
  readonly #durations;
  readonly #writes;

  constructor({ tracer, meter }: { tracer: Tracer; meter: Meter }) {
    this.#tracer = tracer;
    this.#meter = meter;
    this.#durations = new Map(
      Object.entries(measuredWork).map(([work, description]) => [
        work,
        meter.createHistogram(`service_router.${work}.duration`, {
          description,
          unit: 's',
          advice: {
            explicitBucketBoundaries: [
              0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
              300,
            ],
          },
        }),
      ]),
    );
    this.#writes = meter.createCounter('service_router.writes', {
      description: 'Writes to clusters',
      unit: '{write}',
    });
  }

  /** Does it in a span, and measures how long it takes and whether it failed. */
  measure<T>(
    work: MeasuredWork,
    attributes: Attributes,
    run: () => Promise<T>,
  ): Promise<T> {
    const name = `service_router.${work}`;
    return this.#tracer.startActiveSpan(name, { attributes }, async span => {
      const began = performance.now();
      let failure: Attributes = {};
      try {
        return await run();
      } catch (error) {
        const { name: type, message } = error as Error;
        failure = { 'error.type': type ?? 'Error' };
        span.setAttributes(failure);
        span.setStatus({ code: SpanStatusCode.ERROR, message });
        throw error;
      } finally {
        this.#durations.get(work)?.record((performance.now() - began) / 1000, {
          ...attributes,
          ...failure,
        });
        span.end();
      }
    });
  }

  wrote({ cluster, kind, verb, result }: MeasuredWrite): void {
    this.#writes.add(1, {
      'service_router.cluster': cluster,
      'service_router.kind': kind,
      'service_router.verb': verb,
      'service_router.result': result,
    });
  }

  /** Tells these whenever somebody collects. */
  watch(gauges: Gauges): void {
    const told = [
      {
        name: 'routes',
        unit: '{route}',
        description: 'Routes by their state in each region',
        read: gauges.routes,
      },
      {
        name: 'reconcile.queue.depth',
        unit: '{object}',
        description: 'Objects that wait to be reconciled',
        read: gauges.queues,
      },
      {
        name: 'observation.age',
        unit: 's',
        description: 'Time since a source was last read',
        read: gauges.ages,
      },
    ];
    for (const { name, unit, description, read } of told) {
      this.#meter
        .createObservableGauge(`service_router.${name}`, { unit, description })
        .addCallback(result =>
          read().forEach(one => result.observe(one.value, one.attributes)),
        );
    }
    const counted = [
      {
        name: 'cloud.requests',
        description: 'Requests to clouds',
        read: gauges.calls,
      },
      {
        name: 'cloud.throttles',
        description: 'Requests that clouds refused for being too many',
        read: gauges.throttles,
      },
    ];
    for (const { name, description, read } of counted) {
      this.#meter
        .createObservableCounter(`service_router.${name}`, {
          unit: '{request}',
          description,
        })
        .addCallback(result =>
          read().forEach(one => result.observe(one.value, one.attributes)),
        );
    }
  }
}
