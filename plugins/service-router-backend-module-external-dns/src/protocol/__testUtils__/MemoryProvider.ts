import {
  DomainFilter,
  WebhookCall,
  WebhookChanges,
  WebhookEndpoint,
  WebhookProvider,
} from '../WebhookProvider';

/** A provider whose cloud is this process. */
export class MemoryProvider implements WebhookProvider {
  /** Changes in the order in which they were begun. */
  readonly changes: WebhookChanges[] = [];
  /** The signal of the last call. */
  signal?: AbortSignal;
  readonly #filter: DomainFilter;
  readonly #records = new Map<string, WebhookEndpoint>();
  #failure?: Error;
  #gate: Promise<void> = Promise.resolve();

  constructor(filter: DomainFilter = {}, records: WebhookEndpoint[] = []) {
    this.#filter = filter;
    records.forEach(record => this.#put(record));
  }

  /** From now on it fails so; undefined: no more. */
  fail(error: Error | undefined): void {
    this.#failure = error;
  }

  /** Keeps every further call waiting. @returns lets those go on */
  hold(): () => void {
    let release = () => {};
    this.#gate = new Promise(resolve => {
      release = resolve;
    });
    return () => {
      this.#gate = Promise.resolve();
      release();
    };
  }

  domainFilter(): DomainFilter {
    return this.#filter;
  }

  async records({ signal }: WebhookCall): Promise<WebhookEndpoint[]> {
    await this.#passed(signal);
    return [...this.#records.values()];
  }

  async adjust(endpoints: WebhookEndpoint[]): Promise<WebhookEndpoint[]> {
    await this.#passed();
    return endpoints.map(({ providerSpecific, ...endpoint }) => ({
      ...endpoint,
      ...(providerSpecific
        ? {
            providerSpecific: [...providerSpecific].sort((a, b) =>
              a.name < b.name ? -1 : 1,
            ),
          }
        : {}),
    }));
  }

  async apply(changes: WebhookChanges, { signal }: WebhookCall): Promise<void> {
    this.changes.push(changes);
    await this.#passed(signal);
    changes.create.forEach(endpoint => this.#put(endpoint));
    changes.update.forEach(({ to }) => this.#put(to));
    changes.delete.forEach(endpoint => this.#records.delete(keyOf(endpoint)));
  }

  obstacles(): string[] {
    return this.#failure ? [this.#failure.message] : [];
  }

  async #passed(signal?: AbortSignal): Promise<void> {
    this.signal = signal;
    await this.#gate;
    if (this.#failure) {
      throw this.#failure;
    }
  }

  #put(endpoint: WebhookEndpoint): void {
    this.#records.set(keyOf(endpoint), endpoint);
  }
}

function keyOf({ dnsName, recordType, setIdentifier }: WebhookEndpoint) {
  return `${dnsName} ${recordType} ${setIdentifier ?? ''}`;
}
