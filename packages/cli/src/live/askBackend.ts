import { changeProposalOf, DeployedObjects } from '@service-router/manifests';
import {
  ChangeFinding,
  ChangeProposal,
  ServiceRouterClient,
  ServiceRouterRequestError,
} from '@service-router/plugin-service-router-common';

/** What the backend says of manifests, or why it was not asked. */
export interface BackendAnswer {
  findings: ChangeFinding[];
  /** A sentence each. */
  unchecked: string[];
  isAsked: boolean;
}

/** Objects that the backend plans together. */
const MOST_OBJECTS = 1000;

/** Asks the backend what would become of the manifests. It never throws: what cannot be asked is told as unchecked. */
export async function askBackend(
  deployed: DeployedObjects,
  options: {
    url: string;
    token?: string;
    /** Milliseconds for all of it. */
    timeout: number;
    fetch: typeof fetch;
  },
): Promise<BackendAnswer> {
  const { proposal } = changeProposalOf(deployed);
  if (proposal.declared.length === 0) {
    return { findings: [], unchecked: [], isAsked: true };
  }
  const { token } = options;
  const deadline = AbortSignal.timeout(options.timeout);
  const client = new ServiceRouterClient({
    baseUrl: async () => baseUrlOf(options.url),
    fetch: (url, init) => {
      const headers = new Headers(init?.headers);
      if (token) {
        headers.set('authorization', `Bearer ${token}`);
      }
      return options.fetch(url, { ...init, headers, signal: deadline });
    },
  });
  const findings: ChangeFinding[] = [];
  const unchecked = new Set<string>();
  try {
    for (const part of partsOf(proposal)) {
      const plan = await client.planChange(part);
      findings.push(...plan.findings);
      plan.unchecked.forEach(sentence => unchecked.add(sentence));
    }
  } catch (error) {
    return {
      findings,
      unchecked: [...unchecked, reasonOf(error, options, deadline)],
      isAsked: false,
    };
  }
  return { findings, unchecked: [...unchecked], isAsked: true };
}

function baseUrlOf(url: string): string {
  return url.endsWith('/api/service-router')
    ? url
    : `${url}/api/service-router`;
}

/**
 * What is planned together. A route is nothing without the policy of its namespace, so that a namespace is never divided unless
 * it is too large by itself.
 */
function* partsOf({ declared }: ChangeProposal): Generator<ChangeProposal> {
  const namespaces = new Map<string, ChangeProposal['declared']>();
  for (const one of declared) {
    const { namespace } = one.object.metadata;
    const known = namespaces.get(namespace);
    if (known) {
      known.push(one);
    } else {
      namespaces.set(namespace, [one]);
    }
  }
  let part: ChangeProposal['declared'] = [];
  for (const objects of namespaces.values()) {
    if (part.length > 0 && part.length + objects.length > MOST_OBJECTS) {
      yield { declared: part, removed: [] };
      part = [];
    }
    for (const one of objects) {
      if (part.length === MOST_OBJECTS) {
        yield { declared: part, removed: [] };
        part = [];
      }
      part.push(one);
    }
  }
  yield { declared: part, removed: [] };
}

function reasonOf(
  error: unknown,
  { url, token, timeout }: { url: string; token?: string; timeout: number },
  deadline: AbortSignal,
): string {
  const words = 'Only the rules that need no backend were checked';
  if (deadline.aborted) {
    return `${words}: ${url} did not answer within ${timeout / 1000} s.`;
  }
  const status =
    error instanceof ServiceRouterRequestError ? error.statusCode : undefined;
  if (status === 401 || status === 403) {
    return `${words}: ${url} refused ${
      token
        ? 'the token in SERVICE_ROUTER_TOKEN'
        : 'a request without a token; set SERVICE_ROUTER_TOKEN'
    } (${status}).`;
  }
  if (status === 404) {
    return `${words}: there is no Service Router backend at ${baseUrlOf(
      url,
    )} (404).`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return `${words}: ${url}: ${message.replace(/\.$/, '')}.`;
}
