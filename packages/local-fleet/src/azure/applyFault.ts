import { Clock } from '../clock';
import { AzureError } from './AzureError';
import { Fault } from './Faults';
import { ResourceResponse } from './ResourceRequest';

const USUAL_RETRY_AFTER = 5;
const USUAL_DELAY = 5_000;

function internalError(): AzureError {
  return new AzureError(
    500,
    'InternalServerError',
    'An unexpected error occurred while processing the request.',
  );
}

function refusalOf({ kind, retryAfter }: Fault): AzureError | undefined {
  const seconds = String(retryAfter ?? USUAL_RETRY_AFTER);
  switch (kind) {
    case 'throttled':
      return new AzureError(
        429,
        'TooManyRequests',
        `The request is being throttled. Retry after ${seconds} seconds.`,
        { 'retry-after': seconds },
      );
    case 'internalError':
      return internalError();
    case 'timeout':
      return new AzureError(
        408,
        'RequestTimeout',
        'The request timed out before it was completed.',
      );
    default:
      return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Each property of each resource that is answered, and of those inside them, as null. */
function withNulls(body: unknown): unknown {
  if (!isObject(body)) return body;
  if (Array.isArray(body.value)) {
    return { ...body, value: body.value.map(withNulls) };
  }
  return isObject(body.properties)
    ? {
        ...body,
        properties: Object.fromEntries(
          Object.keys(body.properties).map(name => [name, null]),
        ),
      }
    : body;
}

/** A page whose continuation the list does not know, also where the last page would be. */
function withFailingNextLink(body: unknown, url: URL): unknown {
  if (!isObject(body) || !Array.isArray(body.value)) return body;
  const nextLink = new URL(url);
  nextLink.searchParams.set('$skiptoken', 'torn');
  return { ...body, nextLink: nextLink.href };
}

/**
 * Handles a request as a fault has it: refused before anything is done, done and not told, told late, or told in part.
 *
 * @throws AzureError for a refusal
 */
export async function applyFault(
  fault: Fault | undefined,
  { url, after }: { url: URL; after: Clock['after'] },
  handle: () => ResourceResponse | Promise<ResourceResponse>,
): Promise<ResourceResponse> {
  if (!fault) return handle();
  const refusal = refusalOf(fault);
  if (refusal) throw refusal;
  if (fault.kind === 'slow') {
    await new Promise<void>(resolve => {
      after(fault.delay ?? USUAL_DELAY, resolve);
    });
  }
  const response = await handle();
  const { body } = response;
  switch (fault.kind) {
    case 'lostAnswer':
      throw internalError();
    case 'tornPage': {
      const text = JSON.stringify(body ?? {});
      return { ...response, text: text.slice(0, Math.ceil(text.length / 2)) };
    }
    case 'failingNextLink':
      return { ...response, body: withFailingNextLink(body, url) };
    case 'nullProperties':
      return { ...response, body: withNulls(body) };
    default:
      return response;
  }
}
