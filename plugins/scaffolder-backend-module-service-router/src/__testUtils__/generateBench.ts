import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  ProposalCheck,
  ProposalFinding,
} from '@service-router/plugin-service-router-common';
import { createGenerateAction } from '../generate';

/** The GitOps sample of the operator. */
export const sample = {
  namespace: 'ns-workload-a',
  name: 'test-workload-route',
  serviceName: 'test-workload',
  application: 'workload-a',
  environment: 'base',
  gateway: 'ns-service-router/gateway-internal',
  owner: 'guests',
};

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

/** One workspace in which the action runs; call it inside a `describe`. */
export function createGenerateBench() {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  const outputs: Record<string, unknown> = {};

  async function run(
    input: Record<string, unknown> = {},
    options: {
      answer?: BackendFetch;
      isDryRun?: boolean;
      signal?: AbortSignal;
      user?: { ref: string };
    } = {},
  ): Promise<void> {
    const { answer = answering(sound), isDryRun, signal, user } = options;
    const action = createGenerateAction({
      discovery: mockServices.discovery(),
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      fetch: answer as typeof fetch,
    });
    const context = createMockActionContext<
      Parameters<typeof action.handler>[0]['input']
    >({ input: { ...sample, ...input }, workspacePath: directory.path, user });
    await action.handler({
      ...context,
      logger,
      isDryRun,
      signal,
      output: (name, value) => {
        outputs[name] = value;
      },
    });
  }

  beforeEach(() => {
    directory.clear();
    jest.clearAllMocks();
    Object.keys(outputs).forEach(name => delete outputs[name]);
  });

  return {
    directory,
    logger,
    outputs,
    run,
    /** Names of what stands in the workspace. */
    written: () => Object.keys(directory.content() ?? {}).sort(),
  };
}
