import type { RequestBudgetReport } from '@service-router/plugin-service-router-common';
import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
} from 'prom-client';
import { AnsweredRequest } from '../protocol';
import { addBudgetMetrics, METRIC_PREFIX } from './budgetMetrics';

/** How a call of the cloud went. @public */
export type CloudCallResult = 'ok' | 'throttled' | 'failed';

/**
 * What the webhook provider counts, in Prometheus' text form: its own registry, so that a Backstage which has other metrics
 * mixes nothing up.
 *
 * @public
 */
export class WebhookMetrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<'method' | 'path' | 'code'>;
  readonly #durations: Histogram<'method' | 'path'>;
  readonly #endpoints: Gauge<'state'>;
  readonly #refusals: Counter<'reason'>;
  readonly #cloudCalls: Counter<'provider' | 'operation' | 'result'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry, prefix: METRIC_PREFIX });
    this.#requests = new Counter({
      name: `${METRIC_PREFIX}requests_total`,
      help: 'Requests of ExternalDNS that were answered',
      labelNames: ['method', 'path', 'code'],
      registers,
    });
    this.#durations = new Histogram({
      name: `${METRIC_PREFIX}request_duration_seconds`,
      help: 'Time from the arrival of a request to its answer; ExternalDNS ends its process after 15 s',
      labelNames: ['method', 'path'],
      buckets: [0.005, 0.02, 0.1, 0.25, 0.5, 1, 2, 5, 9, 15],
      registers,
    });
    this.#endpoints = new Gauge({
      name: `${METRIC_PREFIX}endpoints`,
      help: 'Endpoints that ExternalDNS asks for, by what became of them',
      labelNames: ['state'],
      registers,
    });
    this.#refusals = new Counter({
      name: `${METRIC_PREFIX}refusals_total`,
      help: 'Endpoints that were refused, by the reason',
      labelNames: ['reason'],
      registers,
    });
    this.#cloudCalls = new Counter({
      name: `${METRIC_PREFIX}cloud_calls_total`,
      help: 'Calls of the cloud, by how they went',
      labelNames: ['provider', 'operation', 'result'],
      registers,
    });
  }

  answered({ method, path, code, seconds }: AnsweredRequest): void {
    this.#requests.inc({ method, path, code: String(code) });
    // A machine's time may be set back.
    this.#durations.observe({ method, path }, Math.max(0, seconds));
  }

  /** @param reason - a short word out of few: it is a label */
  refused(reason: string): void {
    this.#refusals.inc({ reason });
  }

  /** Endpoints by state, as they are now; a state that is not told is no longer there. */
  setEndpoints(counts: Readonly<Record<string, number>>): void {
    this.#endpoints.reset();
    for (const [state, count] of Object.entries(counts)) {
      this.#endpoints.set({ state }, count);
    }
  }

  /** @param call - `operation` is one out of few, such as `read profiles`: it is a label */
  cloudCalled(call: {
    provider: string;
    operation: string;
    result: CloudCallResult;
  }): void {
    this.#cloudCalls.inc(call);
  }

  /** Tells the budgets of clouds; asked whenever metrics are read. To be called once. */
  cloudBudgets(collect: () => readonly RequestBudgetReport[]): void {
    addBudgetMetrics(this.#registry, collect);
  }

  /** Tells whether it can serve; asked whenever metrics are read. To be called once. */
  readiness(isReady: () => boolean): void {
    this.#registry.registerMetric(
      new Gauge({
        name: `${METRIC_PREFIX}ready`,
        help: 'Whether ExternalDNS can be served: 1 or 0',
        registers: [],
        collect() {
          this.set(isReady() ? 1 : 0);
        },
      }),
    );
  }

  /** The type of what `text` gives. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All of it, as Prometheus reads it. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
