import { ServiceRouterRequestError } from '@service-router/plugin-service-router-common';

/** Why the backend did not answer as asked. */
export type BackendObstacle =
  /** It says no to what was asked; asking again changes nothing. */
  | { refused: string }
  /** It cannot be reached, or cannot answer now. */
  | { unreachable: string };

/**
 * What stood between a question and its answer, in words for the log.
 *
 * @param isMissing - what a 404 means: the plugin is not there, unless what was asked for may be missing itself
 */
export function obstacleOf(
  error: unknown,
  isMissing: string = 'the Service Router backend is not installed',
): BackendObstacle {
  const message = error instanceof Error ? error.message : String(error);
  switch (error instanceof ServiceRouterRequestError && error.statusCode) {
    case 400:
    case 401:
    case 403:
      return { refused: message };
    case 404:
      return { unreachable: isMissing };
    default:
      return { unreachable: message };
  }
}
