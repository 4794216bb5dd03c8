import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ProposalCheck,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import {
  BackendAccess,
  BackendObstacle,
  createBackendClient,
  obstacleOf,
  SERVICE_ROUTER_PLUGIN_ID,
} from '../backend';

/** What the backend says of a route, or why it said nothing. */
export type BackendAnswer = { check: ProposalCheck } | BackendObstacle;

/**
 * Asks the Service Router backend what speaks against a route, with the rights of the person who runs the template.
 *
 * @throws the signal's reason once it is aborted
 */
export async function checkWithBackend(
  proposal: RouteProposal,
  options: BackendAccess & {
    credentials: BackstageCredentials;
    signal?: AbortSignal;
  },
): Promise<BackendAnswer> {
  const { credentials, signal } = options;
  const client = createBackendClient(options, credentials, signal);
  try {
    return { check: await client.checkProposal(proposal) };
  } catch (error) {
    signal?.throwIfAborted();
    return obstacleOf(
      error,
      `the Service Router backend is not installed at ${await options.discovery.getBaseUrl(
        SERVICE_ROUTER_PLUGIN_ID,
      )}`,
    );
  }
}
