import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { parse } from 'yaml';
import {
  fleet,
  inCluster,
  report,
  traffic,
  waiting,
} from './__testUtils__/reports';
import { createWaitAction, WAIT_ACTION_ID } from './createWaitAction';
import { waitExamples } from './waitAction.examples';

describe('service-router:wait', () => {
  const clock = new ManualClock();
  const asked = jest.fn();
  let answer: unknown = report();
  const shares = traffic({ weu: { weight: 90 }, neu: { weight: 10 } });
  const action = createWaitAction({
    discovery: mockServices.discovery(),
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    clock,
    fetch: (async (url: unknown) => {
      asked(String(url));
      const { pathname } = new URL(String(url));
      return Response.json(
        { '/traffic': shares, '/fleet': fleet }[
          /\/(?:traffic|fleet)$/.exec(pathname)?.[0] ?? ''
        ] ?? answer,
      );
    }) as typeof fetch,
  });
  type Input = Parameters<typeof action.handler>[0]['input'];

  async function run(
    input: Partial<Input>,
    more: {
      isDryRun?: boolean;
      checkpoint?: (context: { key: string }) => Promise<unknown>;
    } = {},
  ) {
    const outputs: Record<string, unknown> = {};
    const context = createMockActionContext<Input>({
      input: { namespace: 'payments', name: 'api', ...input },
    });
    await action.handler({
      ...context,
      ...more,
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
    } as typeof context);
    return outputs;
  }

  beforeEach(() => {
    asked.mockClear();
    answer = report();
  });

  it('gives the name and the state of each region', async () => {
    expect(await run({})).toEqual({
      isDone: true,
      waitedSeconds: 0,
      host: 'api.example.com',
      sentence: 'Answering in 2 of 2 regions.',
      regions: [
        { region: 'weu', title: 'WEU', state: 'answering' },
        { region: 'neu', title: 'NEU', state: 'answering' },
      ],
    });
    expect(asked.mock.calls[0][0]).toContain('/v1/routes/payments/api');
  });

  it.each`
    field            | input                                | told
    ${'gateway'}     | ${{ gateway: 'mesh/internal' }}      | ${'wanted is weu-internal.example.com of the gateway mesh/internal'}
    ${'weights'}     | ${{ weights: { weu: 50, neu: 50 } }} | ${'the weight of weu is 90, wanted is 50'}
    ${'weight of 0'} | ${{ weights: { weu: 100, neu: 0 } }} | ${'the status of neu is Enabled, wanted is Disabled'}
    ${'statuses'}    | ${{ statuses: { weu: 'Disabled' } }} | ${'the status of weu is Enabled, wanted is Disabled'}
  `('does not take the old $field for the new', async ({ input, told }) => {
    answer = report({
      clusters: [inCluster('weu', 'public'), inCluster('neu', 'public')],
    });
    const startedAt = new Date(clock.now().getTime() - 600_000).toISOString();
    await expect(
      run(input, { checkpoint: async () => startedAt }),
    ).rejects.toThrow(told);
  });

  it('takes an empty list of regions for none', async () => {
    expect(await run({ regions: [] })).toMatchObject({ isDone: true });
  });

  it('asks nobody in a dry run', async () => {
    expect(await run({}, { isDryRun: true })).toEqual({ isDone: false });
    expect(asked).not.toHaveBeenCalled();
  });

  it('names every input that cannot be used', async () => {
    await expect(run({ namespace: 'Pay', name: 'a.b' })).rejects.toThrow(
      /service-router:wait asked nobody: namespace "Pay" .*; name "a\.b" /,
    );
  });

  it('goes on with the time that was left when a task is recovered', async () => {
    answer = report({ zones: [waiting('weu')] });
    const startedAt = new Date(clock.now().getTime() - 600_000).toISOString();
    await expect(
      run({}, { checkpoint: async () => startedAt }),
    ).rejects.toThrow('does not answer as declared after 600 s');
  });

  it.each(waitExamples)('example: $description', async ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe(WAIT_ACTION_ID);
    answer =
      step.input.until === 'gone'
        ? report({
            zones: [{ ...waiting('weu'), state: 'removed' }],
          })
        : report({
            mode: step.input.mode ?? 'Active',
            clusters: [inCluster('weu', 'public'), inCluster('neu', 'public')],
            boundTo: { region: 'weu', title: 'West Europe' },
          });
    expect(await run(step.input)).toMatchObject({ isDone: true });
  });
});
