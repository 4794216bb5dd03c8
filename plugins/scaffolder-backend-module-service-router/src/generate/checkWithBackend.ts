import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  ProposalCheck,
  ServiceRouterClient,
  ServiceRouterRequestError,
} from '@service-router/plugin-service-router-common';
import { RoutingRequest } from '@service-router/manifests';

const PLUGIN_ID = 'service-router';

/** How long the backend may take; a person is waiting. */
const PATIENCE = 10_000;

/** What the backend says of a request, or why it said nothing. */
export type BackendAnswer =
  | { check: ProposalCheck }
  | { unreachable: string }
  | { refused: string };

/**
 * Asks the Service Router backend what speaks against a request, with the rights of the person who runs the template.
 *
 * @throws the signal's reason once it is aborted
 */
export async function checkWithBackend(
  request: RoutingRequest,
  options: {
    discovery: DiscoveryService;
    auth: AuthService;
    fetch: typeof fetch;
    credentials: BackstageCredentials;
    signal?: AbortSignal;
  },
): Promise<BackendAnswer> {
  const { discovery, auth, credentials, signal } = options;
  const client = new ServiceRouterClient({
    baseUrl: () => discovery.getBaseUrl(PLUGIN_ID),
    fetch: async (url, init) => {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: PLUGIN_ID,
      });
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${token}`);
      const patience = AbortSignal.timeout(PATIENCE);
      return options.fetch(url, {
        ...init,
        headers,
        signal: signal ? AbortSignal.any([signal, patience]) : patience,
      });
    },
  });
  try {
    return { check: await client.checkProposal(proposalOf(request)) };
  } catch (error) {
    signal?.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    switch (error instanceof ServiceRouterRequestError && error.statusCode) {
      case 400:
        return { refused: message };
      case 404:
        return {
          unreachable: `the Service Router backend is not installed at ${await discovery.getBaseUrl(
            PLUGIN_ID,
          )}`,
        };
      default:
        return { unreachable: message };
    }
  }
}

function proposalOf(request: RoutingRequest) {
  const { sourceCluster: _onlyInTheManifest, ...proposal } = request;
  return proposal;
}
