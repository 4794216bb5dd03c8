import {
  AuthenticationError,
  InputError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { AutocompleteHandler } from '@backstage/plugin-scaffolder-node/alpha';
import { BackendAccess, createBackendClient, obstacleOf } from '../backend';
import {
  isSuggestedResource,
  suggestedResources,
  suggestionsOf,
} from './serviceRouterSuggestions';

/**
 * Suggests regions, gateways and routes, with the rights of whoever asks.
 *
 * The scaffolder hands its providers the text that stands as `token` in the request, which is meant for a token of an
 * SCM, and does not tell who made the request. So that nobody sees more than they may, the token has to be the
 * Backstage token of a user; the scaffolder's own rights are never used.
 */
export function createAutocompleteHandler(
  access: BackendAccess,
): AutocompleteHandler {
  return async ({ resource, token }) => {
    if (!isSuggestedResource(resource)) {
      throw new InputError(
        `service-router has no "${resource}" to suggest; it has ${suggestedResources.join(
          ', ',
        )}`,
      );
    }
    const credentials = await userOf(token, access);
    try {
      return {
        results: await suggestionsOf(
          resource,
          createBackendClient(access, credentials),
        ),
      };
    } catch (error) {
      const obstacle = obstacleOf(error);
      throw 'refused' in obstacle
        ? new NotAllowedError(
            `The Service Router backend does not show its ${resource}: ${obstacle.refused}`,
          )
        : new ServiceUnavailableError(
            `The ${resource} cannot be read now: ${obstacle.unreachable}`,
          );
    }
  };
}

/**
 * A token of a service is refused as well: asking on behalf of it would ask with all rights of the scaffolder.
 *
 * @throws AuthenticationError where the token is not a Backstage user's
 */
async function userOf(
  token: string,
  { auth }: BackendAccess,
): Promise<BackstageCredentials<BackstageUserPrincipal>> {
  let credentials: BackstageCredentials | undefined;
  try {
    credentials = await auth.authenticate(token);
  } catch {
    // Told below; what is wrong with a token is nobody's business but its issuer's.
  }
  if (credentials && auth.isPrincipal(credentials, 'user')) {
    return credentials;
  }
  throw new AuthenticationError(
    'token must be the Backstage token of the user who asks, as the identity API hands it out; a token of an SCM or of a service is not used',
  );
}
