import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import {
  createGenerateAction,
  GENERATE_ACTION_ID,
} from './createGenerateAction';
import { generateExamples } from './generateAction.examples';

describe('examples of service-router:generate', () => {
  const directory = createMockDirectory();
  const action = createGenerateAction({
    discovery: mockServices.discovery(),
    auth: mockServices.auth(),
  });

  it.each(generateExamples)('$description', async ({ example }) => {
    directory.clear();
    const [step] = parse(example).steps;
    expect(step.action).toBe(GENERATE_ACTION_ID);
    const output = jest.fn();
    await action.handler({
      ...createMockActionContext({ workspacePath: directory.path }),
      input: step.input,
      output,
      isDryRun: true,
    });
    const { namespace, name } = step.input;
    expect(output).toHaveBeenCalledWith('annotation', `${namespace}/${name}`);
  });

  it('are on the page of the action', () => {
    expect(action.examples).toBe(generateExamples);
  });
});
