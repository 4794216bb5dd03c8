import {
  ServiceRouterRequestError,
  Worded,
} from '@service-router/plugin-service-router-common';
import { wordedOf } from '../language/wordedOf';
import { RefreshFailure } from '../routing';

/** Why there is nothing to show. */
export type Unanswered =
  | { status: 'not-configured'; lacks: 'backend' | 'configuration' }
  | { status: 'forbidden' }
  /** What is asked for is not there. */
  | { status: 'absent' }
  | ({ status: 'error' } & Worded);

/** What one question was answered last, and why it is not newer. */
export type Reading<T> =
  | { status: 'loading' }
  | Unanswered
  | {
      status: 'ready';
      value: T;
      /** When the answer arrived; milliseconds since the epoch, the browser's clock. */
      readAt: number;
      failure?: RefreshFailure;
    };

/** What a question came to. */
export type Outcome<T> = { value: T; readAt: number } | { error: unknown };

/**
 * What is known after a question was asked again. What was read before stays, with the reason why it is old, unless it
 * may no longer be seen, or is gone.
 */
export function readingAfter<T>(
  previous: Reading<T>,
  outcome: Outcome<T>,
): Reading<T> {
  if ('value' in outcome) {
    return { status: 'ready', ...outcome };
  }
  const unanswered = unansweredBy(outcome.error);
  const isStanding =
    previous.status === 'ready' &&
    unanswered.status !== 'forbidden' &&
    unanswered.status !== 'absent';
  return isStanding
    ? { ...previous, failure: wordedOf(outcome.error) }
    : unanswered;
}

function unansweredBy(error: unknown): Unanswered {
  const { statusCode, code } =
    error instanceof ServiceRouterRequestError
      ? error
      : { statusCode: undefined, code: undefined };
  if (statusCode === 403) {
    return { status: 'forbidden' };
  }
  // A plugin answers its errors by name; Backstage answers without one where no plugin is installed.
  if (code === 'NotConfiguredError') {
    return { status: 'not-configured', lacks: 'configuration' };
  }
  if (statusCode === 404 && code === 'ResponseError') {
    return { status: 'not-configured', lacks: 'backend' };
  }
  if (code === 'NotFoundError') {
    return { status: 'absent' };
  }
  return { status: 'error', ...wordedOf(error) };
}
