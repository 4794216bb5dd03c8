import { ConfigReader } from '@backstage/config';
import {
  AzureApi,
  createAzureApi,
  Fault,
  Faults,
  PUBLISHED_LIMITS,
} from '@service-router/local-fleet/src/azure';
import { createCertificateAuthority } from '@service-router/local-fleet/src/certificates';
import { ProfileStore } from '@service-router/local-fleet/src/trafficManager';
import { ZoneStore } from '@service-router/local-fleet/src/zones';
import { loadAzureSdk } from '@service-router/plugin-service-router-backend-module-azure/src/AzureSdk';
import {
  BudgetPolicy,
  RequestBudget,
} from '@service-router/plugin-service-router-backend-module-azure/src/budget';
import { createTrafficManagerProvider } from '@service-router/plugin-service-router-backend-module-azure/src/trafficManager';
import type { TrafficManager } from '@service-router/plugin-service-router-node';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';

export const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';
export const GROUP = 'rg-edge';

const authority = createCertificateAuthority({ now: new Date() });
const tls = authority.issue('azure');
const principal = {
  tenantId: '00000000-0000-0000-0000-00000000aaaa',
  clientId: '00000000-0000-0000-0000-00000000bbbb',
  clientSecret: 'correct-secret',
};

/** Virtual time runs faster than the windows of the emulator; how limits are kept is the budget's test. */
const noLimits = {
  ...PUBLISHED_LIMITS,
  subscription: {
    reads: { capacity: 1e9, refillPerSecond: 1e9 },
    writes: { capacity: 1e9, refillPerSecond: 1e9 },
    deletes: { capacity: 1e9, refillPerSecond: 1e9 },
  },
  trafficManager: Object.fromEntries(
    Object.keys(PUBLISHED_LIMITS.trafficManager).map(operation => [
      operation,
      { requests: 1e9, seconds: 20 },
    ]),
  ) as typeof PUBLISHED_LIMITS.trafficManager,
};

/** How far time goes on at once; milliseconds. */
const STEP = 100;

function isWrite(method: string): boolean {
  return method === 'PUT' || method === 'DELETE' || method === 'PATCH';
}

/** Knows of the faults that break an answer after the status, which nobody else can tell from a good one. */
class CountedFaults extends Faults {
  tornWrites = 0;

  override take(method: string, pathname: string): Fault | undefined {
    const fault = super.take(method, pathname);
    if (fault?.kind === 'tornPage' && isWrite(method)) {
      this.tornWrites += 1;
    }
    return fault;
  }
}

/**
 * Traffic Manager on loopback with faults, and the provider in front of it. Requests go over the wire; time stands still
 * meanwhile, and else goes on as it is told to.
 */
export class FaultyAzure {
  readonly clock = new ManualClock();
  readonly faults = new CountedFaults();
  readonly profiles = new ProfileStore();
  writes = 0;
  #refusedWrites = 0;
  #onTheWire = 0;
  /** Requests whose answers wait for the clock. */
  #held = 0;
  readonly #api: AzureApi = createAzureApi({
    port: 0,
    tls,
    principal,
    zones: new ZoneStore(),
    profiles: this.profiles,
    resourceGroups: [{ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP }],
    limits: noLimits,
    faults: this.faults,
    after: (milliseconds, callback) => {
      this.#held += 1;
      return this.#after(milliseconds, () => {
        this.#held -= 1;
        callback();
      });
    },
    onRequest: ({ method }) => {
      this.writes += isWrite(method) ? 1 : 0;
    },
  });

  /** Writes that Azure did not do, or did and did not tell so. */
  get failedWrites(): number {
    return this.#refusedWrites + this.faults.tornWrites;
  }

  /** A request was sent that is answered, and perhaps done, later. */
  get isHolding(): boolean {
    return this.#held > 0;
  }

  start(): Promise<void> {
    return this.#api.start();
  }

  stop(): Promise<void> {
    return this.#api.stop();
  }

  /** Another client with a budget of its own, as after a restart. */
  async connect(): Promise<TrafficManager> {
    const budget = new RequestBudget({
      now: () => this.clock.now().getTime(),
      after: (milliseconds, callback) => this.#after(milliseconds, callback),
    });
    const policy = new BudgetPolicy(budget, () => this.clock.now().getTime());
    const { sendRequest } = policy;
    policy.sendRequest = (request, next) =>
      sendRequest(request, async toSend => {
        this.#onTheWire += 1;
        try {
          const response = await next(toSend);
          this.#count(toSend.method, response.status);
          return response;
        } catch (error) {
          this.#count(toSend.method, 0);
          throw error;
        } finally {
          this.#onTheWire -= 1;
        }
      });
    const provider = createTrafficManagerProvider(
      {
        credential: { type: 'clientSecret', ...principal },
        cloud: {
          resourceManager: this.#api.url,
          authority: this.#api.url,
          audience: 'https://management.azure.com',
        },
      },
      await loadAzureSdk(),
      policy,
      // The client would wait in real time between its own tries.
      { tls: { ca: authority.own.cert }, retries: 0 },
    );
    return provider.createTrafficManager(
      new ConfigReader({ subscriptionId: SUBSCRIPTION }),
    );
  }

  /** Time goes on, no faster than requests are answered. */
  async pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= STEP) {
      await this.#quiet();
      await this.clock.advance(Math.min(STEP, left));
    }
    await this.#quiet();
  }

  #count(method: string, status: number): void {
    const isDone = status >= 200 && status < 300;
    this.#refusedWrites += isWrite(method) && !isDone ? 1 : 0;
  }

  /** Nothing is on its way but what waits for the clock. */
  async #quiet(): Promise<void> {
    for (let turns = 0; turns < 5; turns += 1) {
      if (this.#onTheWire > this.#held) {
        turns = -1;
      }
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  #after(milliseconds: number, callback: () => void): () => void {
    const controller = new AbortController();
    void this.clock
      .sleep(milliseconds, controller.signal)
      .then(() => controller.signal.aborted || callback());
    return () => controller.abort();
  }
}
