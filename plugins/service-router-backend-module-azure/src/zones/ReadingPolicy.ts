import { AsyncLocalStorage } from 'node:async_hooks';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { azureErrorIn } from '../requests';

/** Milliseconds after which a single request is given up and, as any network error, tried again. */
const REQUEST_TIMEOUT = 30_000;

/** One read of a zone, as its requests tell of it. */
export class Reading {
  readonly #profiles = new Map<string, string>();
  #refusal: string | undefined;

  constructor(readonly signal: AbortSignal) {}

  /** Name of the profile that the record set with this resource id is linked to, on the pages seen so far. */
  profileOf(id: string | undefined): string | undefined {
    return id ? this.#profiles.get(id.toLowerCase()) : undefined;
  }

  /** Code and words with which Azure refused the last request, which the SDK's errors leave out. */
  get refusal(): string | undefined {
    return this.#refusal;
  }

  note(status: number, body: string | null | undefined): void {
    if (status >= 400) {
      this.#refusal = refusalIn(body);
      return;
    }
    for (const [id, profile] of linksIn(body)) {
      this.#profiles.set(id, profile);
    }
  }
}

interface RawPage {
  value?: {
    id?: string;
    properties?: { trafficManagementProfile?: { id?: string | null } | null };
  }[];
}

/**
 * What `@azure/arm-privatedns` 4.0.0 leaves out of a paged read: the abort signal and a time limit on every page but the
 * first, the words of an error, and the link of a record set to a Private Traffic Manager profile, which it drops from
 * the body.
 *
 * Requests of the client carry no caller with them, so the one that reads is told by the asynchronous context.
 */
export class ReadingPolicy implements PipelinePolicy {
  readonly name = 'serviceRouterReadingPolicy';
  readonly #readings = new AsyncLocalStorage<Reading>();

  /** Runs one read, whose requests this policy then knows. */
  during<T>(reading: Reading, read: () => Promise<T>): Promise<T> {
    return this.#readings.run(reading, read);
  }

  sendRequest: PipelinePolicy['sendRequest'] = async (request, next) => {
    const reading = this.#readings.getStore();
    if (!reading) {
      return next(request);
    }
    request.abortSignal = reading.signal;
    request.timeout = REQUEST_TIMEOUT;
    const response = await next(request);
    reading.note(response.status, response.bodyAsText);
    return response;
  };
}

/** Record sets of a page that are linked; `{}`, null and an absent link all mean that a set is not. */
function linksIn(body: string | null | undefined): [string, string][] {
  if (!body?.includes('"trafficManagementProfile"')) {
    return [];
  }
  return ((JSON.parse(body) as RawPage).value ?? []).flatMap(
    ({ id, properties }): [string, string][] => {
      const profile = properties?.trafficManagementProfile?.id;
      return id && profile
        ? [[id.toLowerCase(), profile.slice(profile.lastIndexOf('/') + 1)]]
        : [];
    },
  );
}

function refusalIn(body: string | null | undefined): string | undefined {
  const { code, message } = azureErrorIn(body);
  return [code, message].filter(Boolean).join(': ') || undefined;
}
