import { readFile } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createGenerateAction } from '../generate';
import { backend } from './backend';
import { sample } from './sample';

/** An action, whatever its inputs are: a test may give it wrong ones. */
export interface RunnableAction {
  handler: (context: never) => Promise<void>;
}

/** One workspace in which actions run one after the other; call it inside a `describe`. */
export function createWorkspaceBench() {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  const outputs: Record<string, unknown> = {};

  async function run(
    action: RunnableAction,
    input: object,
    options: {
      isDryRun?: boolean;
      signal?: AbortSignal;
      user?: { ref: string };
    } = {},
  ): Promise<void> {
    const context = {
      ...createMockActionContext({ workspacePath: directory.path }),
      ...options,
      input,
      logger,
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
    };
    await action.handler(context as never);
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
