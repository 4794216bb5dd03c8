import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { ChangePlan } from '@service-router/plugin-service-router-common';
import { parse } from 'yaml';
import { createPlanAction, PLAN_ACTION_ID } from './createPlanAction';
import { planExamples } from './planAction.examples';

const ROUTE = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: payments
spec:
  serviceName: api
  environment: prod
  application: shop
  gatewayName: internal
`;
const calm: ChangePlan = {
  sentence: '1 record made in the zone of West Europe.',
  routes: [{ namespace: 'payments', name: 'api', after: 'api.example.com' }],
  zones: [],
  profiles: [],
  findings: [],
  unchecked: [],
};
const troubled: ChangePlan = {
  ...calm,
  findings: [
    {
      severity: 'error',
      rule: 'hostTaken',
      sentence: 'api.example.com is taken.',
      remedy: 'Choose another.',
    },
    { severity: 'warning', rule: 'gatewayMissing', sentence: 'Later.' },
  ],
};

describe('service-router:plan', () => {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  const asked = jest.fn();
  let answer: () => Response;
  const action = createPlanAction({
    discovery: mockServices.discovery(),
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    fetch: (async (_url: unknown, init?: RequestInit) => {
      asked(JSON.parse(String(init?.body)));
      return answer();
    }) as typeof fetch,
  });
  type Input = Parameters<typeof action.handler>[0]['input'];

  async function run(input: Input = {}, isDryRun?: boolean) {
    const outputs: Record<string, unknown> = {};
    await action.handler({
      ...createMockActionContext<Input>({
        input,
        workspacePath: directory.path,
      }),
      logger,
      isDryRun,
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
    });
    return outputs;
  }

  beforeEach(() => {
    directory.setContent({ routing: { 'route.yaml': ROUTE } });
    answer = () => Response.json(calm);
    jest.clearAllMocks();
  });

  it('asks what the manifests of the folder come to, and gives the answer', async () => {
    expect(await run()).toEqual({
      sentence: '1 record made in the zone of West Europe.',
      markdown: expect.stringContaining(
        '- ServiceRoute `payments/api`: `api.example.com`',
      ),
      isChecked: true,
      hasErrors: false,
      plan: calm,
    });
    expect(asked).toHaveBeenCalledWith({
      declared: [
        {
          object: {
            kind: 'ServiceRoute',
            metadata: { name: 'api', namespace: 'payments' },
            spec: {
              serviceName: 'api',
              environment: 'prod',
              application: 'shop',
              gatewayName: 'internal',
            },
          },
        },
      ],
      removed: [],
    });
  });

  it('looks for the base of an overlay outside of the folder', async () => {
    directory.setContent({
      base: {
        'kustomization.yaml': 'resources: [route.yaml]\n',
        'route.yaml': ROUTE,
      },
      routing: {
        overlays: {
          weu: { 'kustomization.yaml': 'resources: [../../../base]' },
        },
      },
    });
    await run();
    expect(asked.mock.calls[0][0].declared).toMatchObject([
      { regions: ['weu'], object: { metadata: { name: 'api' } } },
    ]);
  });

  it('writes nothing', async () => {
    const before = directory.content();
    await run();
    expect(directory.content()).toEqual(before);
  });

  it('fails with all that would not work', async () => {
    answer = () => Response.json(troubled);
    await expect(run()).rejects.toThrow(
      'The change would not work: api.example.com is taken. Choose another. Correct it, or set failOn to never to have it told in the pull request alone.',
    );
    expect(logger.error).toHaveBeenCalledWith('api.example.com is taken.');
    expect(logger.warn).toHaveBeenCalledWith('Later.');
  });

  it('only tells it where it is asked to', async () => {
    answer = () => Response.json(troubled);
    expect(await run({ failOn: 'never' })).toMatchObject({
      hasErrors: true,
      markdown: expect.stringContaining('api.example.com is taken.'),
    });
  });

  it('refuses nothing while the backend cannot be reached, and says what was not looked at', async () => {
    answer = () => {
      throw new Error('connect ECONNREFUSED');
    };
    const outputs = await run();
    expect(outputs).toMatchObject({
      isChecked: false,
      hasErrors: false,
      sentence: 'What this changes is not known.',
    });
    expect(outputs.markdown).toContain('connect ECONNREFUSED');
  });

  it('asks nobody in a dry run', async () => {
    expect(await run({}, true)).toMatchObject({
      isChecked: false,
      markdown: expect.stringContaining('A dry run asks nobody.'),
    });
    expect(asked).not.toHaveBeenCalled();
  });

  it('says who may not ask', async () => {
    answer = () =>
      Response.json(
        {
          error: {
            name: 'NotAllowedError',
            message: 'This needs the permission service-router.read.',
          },
        },
        { status: 403 },
      );
    await expect(run()).rejects.toThrow(
      'service-router:plan planned nothing: the Service Router backend refused the question: This needs the permission service-router.read.',
    );
  });

  it('names file and line of what cannot be read', async () => {
    directory.setContent({
      routing: { 'route.yaml': ROUTE.replace('  namespace: payments\n', '') },
    });
    await expect(run()).rejects.toThrow(
      'service-router:plan planned nothing: routing/route.yaml:3: ServiceRoute api has no namespace. Write metadata.namespace.',
    );
  });

  it('tells of what cannot be read, and plans the rest, where it is asked to', async () => {
    directory.setContent({
      routing: {
        'nowhere.yaml': ROUTE.replace('  namespace: payments\n', ''),
        'route.yaml': ROUTE,
      },
    });
    expect(await run({ failOn: 'never' })).toMatchObject({
      hasErrors: true,
      plan: {
        unchecked: [
          'routing/nowhere.yaml:3: ServiceRoute api has no namespace. Write metadata.namespace.',
        ],
      },
    });
    expect(asked.mock.calls[0][0].declared).toHaveLength(1);
  });

  it('says which file of the folder it did not read', async () => {
    const large = `# ${'x'.repeat(5_000_000)}\n`;
    directory.setContent({
      'other.yaml': large,
      routing: { 'all.yaml': large, 'route.yaml': ROUTE },
    });
    expect(await run()).toMatchObject({
      plan: {
        unchecked: ['routing/all.yaml was not read: it has more than 5 MB'],
      },
    });
  });

  it('takes no misspelt folder for a change that does nothing', async () => {
    await expect(run({ targetPath: 'routng' })).rejects.toThrow(
      'targetPath "routng" holds no ServiceRoute and no DNSPolicy',
    );
  });

  it('stays in the workspace', async () => {
    await expect(run({ targetPath: '../elsewhere' })).rejects.toThrow(
      'targetPath "../elsewhere" leaves the workspace',
    );
  });

  it.each(planExamples)('example: $description', async ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe(PLAN_ACTION_ID);
    directory.setContent({
      routing: { 'route.yaml': ROUTE },
      apps: { payments: { routing: { 'route.yaml': ROUTE } } },
    });
    expect(await run(step.input)).toMatchObject({ isChecked: true });
  });
});
