import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  PipelinePolicy,
  PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { RequestPurpose } from '@service-router/plugin-service-router-common';
import { Ended, RequestBudget } from './RequestBudget';
import { WaitListener } from './Waiter';

/** Who makes requests. */
export interface Caller {
  purpose: RequestPurpose;
  /** What is not wanted any more does not wait any longer. */
  signal: AbortSignal;
  /** Called when a request has to wait, and with nothing when it goes. */
  onWait?: WaitListener;
}

/**
 * Has every request of a client wait for its turn, and sends one again that Azure refused for being too many: for as long
 * as Azure refuses it, and somebody wants it.
 */
export class BudgetPolicy implements PipelinePolicy {
  readonly name = 'serviceRouterBudgetPolicy';
  readonly #callers = new AsyncLocalStorage<Caller>();

  constructor(
    private readonly budget: RequestBudget,
    private readonly now: () => number,
  ) {}

  /** Runs what makes requests. Outside of it, they are for a refresh. */
  during<T>(caller: Caller, run: () => Promise<T>): Promise<T> {
    return this.#callers.run(caller, run);
  }

  sendRequest: PipelinePolicy['sendRequest'] = async (request, next) => {
    const caller = this.#callers.getStore();
    const turn = {
      purpose: caller?.purpose ?? 'refresh',
      onWait: caller?.onWait,
      // Not every client of Azure's hands the signal on to every page.
      signal:
        caller?.signal ?? (request.abortSignal as AbortSignal | undefined),
      since: this.now(),
    };
    for (;;) {
      const ended = await this.budget.acquire(request, turn);
      const response = await sent(ended, () => {
        // Whoever hears that it goes now may want it no more.
        turn.signal?.throwIfAborted();
        return next(request);
      });
      if (response.status !== 429) {
        return response;
      }
    }
  };
}

async function sent(
  ended: Ended,
  send: () => Promise<PipelineResponse>,
): Promise<PipelineResponse> {
  try {
    const response = await send();
    const { status, headers } = response;
    ended({ status, header: name => headers.get(name) });
    return response;
  } catch (error) {
    ended();
    throw error;
  }
}
