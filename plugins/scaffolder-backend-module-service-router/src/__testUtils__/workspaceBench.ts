import { readFile } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createGenerateAction } from '../generate';
import { answering, BackendFetch, sample, sound } from './generateBench';

/** The route of the sample in two regions, behind Traffic Manager. */
export const twoRegions = {
  layout: 'kustomize',
  regions: ['weu', 'neu'],
  trafficManager: {
    resourceGroup: 'rg-edge',
    weights: { weu: 90, neu: 10 },
  },
};

/** A backend that a test gives the answers of; by default nothing speaks against any route. */
export function backend(answer: BackendFetch = answering(sound)) {
  return {
    discovery: mockServices.discovery(),
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    fetch: answer as typeof fetch,
  };
}

/** An action, whatever its inputs are: a test may give it wrong ones. */
interface RunnableAction {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the context is an input of generic types
  handler: (context: any) => Promise<void>;
}

/** One workspace in which actions run one after the other; call it inside a `describe`. */
export function createWorkspaceBench() {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  const outputs: Record<string, unknown> = {};

  async function run(
    action: RunnableAction,
    input: object,
    options: { isDryRun?: boolean; signal?: AbortSignal } = {},
  ): Promise<void> {
    await action.handler({
      ...createMockActionContext({ workspacePath: directory.path }),
      ...options,
      input,
      logger,
      output: (name: string, value: unknown) => {
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
    /** Writes the sample's route, with other inputs where they are given. */
    generate: (input: object = {}) =>
      run(createGenerateAction(backend()), { ...sample, ...input }),
    textOf: (path: string) => readFile(directory.resolve(path), 'utf8'),
  };
}
