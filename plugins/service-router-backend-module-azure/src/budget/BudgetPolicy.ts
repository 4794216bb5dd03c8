import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  PipelinePolicy,
  PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { RequestPurpose } from '@service-router/plugin-service-router-common';
import { RequestBudget } from './RequestBudget';

/**
 * How long, in all, one request may be refused for being too many before that is told as a failure; milliseconds. A
 * reading is given up after that anyhow.
 */
const PATIENCE = 120_000;

/** Has every request of a client wait for its turn, and sends one again that Azure refused for being too many. */
export class BudgetPolicy implements PipelinePolicy {
  readonly name = 'serviceRouterBudgetPolicy';
  readonly #purposes = new AsyncLocalStorage<RequestPurpose>();

  constructor(
    private readonly budget: RequestBudget,
    private readonly now: () => number,
    private readonly patience = PATIENCE,
  ) {}

  /** Runs what makes requests, all of them for the same purpose. Outside of it, they are for a refresh. */
  during<T>(purpose: RequestPurpose, run: () => Promise<T>): Promise<T> {
    return this.#purposes.run(purpose, run);
  }

  sendRequest: PipelinePolicy['sendRequest'] = async (request, next) => {
    const { method, url, abortSignal } = request;
    const purpose = this.#purposes.getStore() ?? 'refresh';
    let refusedSince: number | undefined;
    for (;;) {
      const ended = await this.budget.acquire(
        { method, url },
        { purpose, signal: abortSignal as AbortSignal | undefined },
      );
      let response: PipelineResponse;
      try {
        response = await next(request);
      } catch (error) {
        ended();
        throw error;
      }
      const { status, headers } = response;
      ended({ status, header: name => headers.get(name) });
      refusedSince ??= this.now();
      if (status !== 429 || this.now() - refusedSince >= this.patience) {
        return response;
      }
    }
  };
}
