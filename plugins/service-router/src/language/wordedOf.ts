import { toError } from '@backstage/errors';
import {
  ServiceRouterRequestError,
  Worded,
} from '@service-router/plugin-service-router-common';

/** What an error says, and what it says it with where that is known in other languages too. */
export function wordedOf(error: unknown): Worded {
  const { message } = toError(error);
  const words =
    error instanceof ServiceRouterRequestError ? error.words : undefined;
  return words ? { message, words } : { message };
}
