import { mockServices } from '@backstage/backend-test-utils';
import {
  ProposalCheck,
  ProposalFinding,
} from '@service-router/plugin-service-router-common';

/** What the backend says of a route that nothing speaks against. */
export const sound: ProposalCheck = {
  host: 'test-workload-ns-p-base-workload-a.test-aks.nl',
  labelBudget: 63,
  registryBudget: 57,
  targets: [],
  findings: [],
  unchecked: [],
};

/** A fetch that a test gives the answers of. */
export type BackendFetch = jest.Mock<
  Promise<Response>,
  [url: unknown, init?: RequestInit]
>;

/** A backend that gives one answer. */
export function answering(body: unknown, status = 200): BackendFetch {
  return jest.fn(async (_url, _init) => Response.json(body, { status }));
}

/** A backend with something against every route. */
export function speakingAgainst(
  finding: Pick<ProposalFinding, 'field' | 'rule' | 'message'>,
  severity: ProposalFinding['severity'] = 'error',
): BackendFetch {
  return answering({ ...sound, findings: [{ severity, ...finding }] });
}

/** A backend that a test gives the answers of; by default nothing speaks against any route. */
export function backend(answer: BackendFetch = answering(sound)) {
  return {
    discovery: mockServices.discovery(),
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    fetch: answer as typeof fetch,
  };
}
