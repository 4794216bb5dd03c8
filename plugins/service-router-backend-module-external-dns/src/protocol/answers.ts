import { HttpAnswer } from '../listening';
import {
  BodyTooLargeError,
  DeadlineExceededError,
  InvalidBodyError,
} from './errors';
import { WEBHOOK_MEDIA_TYPE } from './mediaType';
import { NotReadyError } from './NotReadyError';

/** A body that ExternalDNS reads. */
export function told(body: Buffer): HttpAnswer {
  return { code: 200, headers: { 'Content-Type': WEBHOOK_MEDIA_TYPE }, body };
}

export const done: HttpAnswer = { code: 204 };

export const notFound: HttpAnswer = plain(404, 'Not found');

export function methodNotAllowed(allowed: Iterable<string>): HttpAnswer {
  return {
    ...plain(405, 'Method not allowed'),
    headers: { Allow: [...allowed].join(', ') },
  };
}

/** What is answered when all is about to end; ExternalDNS asks again at its next interval. */
export const stopping: HttpAnswer = plain(503, 'Service Router is stopping');

/**
 * What went wrong, as ExternalDNS has to be told: it asks again after 500 to 510, and ends its process after everything
 * else.
 *
 * @param failed - "Failed to ...", for what is nobody's fault who asks
 */
export function refusalOf(error: unknown, failed: string): HttpAnswer {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof InvalidBodyError) {
    return plain(400, `Invalid request body: ${message}`);
  }
  if (error instanceof BodyTooLargeError) {
    return plain(413, message);
  }
  return plain(codeOf(error), `${failed}: ${message}`);
}

function codeOf(error: unknown): number {
  if (error instanceof NotReadyError) {
    return 503;
  }
  return error instanceof DeadlineExceededError ? 504 : 500;
}

function plain(code: number, text: string): HttpAnswer {
  return { code, body: text };
}
