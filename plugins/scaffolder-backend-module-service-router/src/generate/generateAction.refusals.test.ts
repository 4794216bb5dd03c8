import { symlink, writeFile } from 'node:fs/promises';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { answering, BackendFetch, sound } from '../__testUtils__/backend';
import { createGenerateBench } from '../__testUtils__/generateBench';
import { RoutingInputError } from './RoutingInputError';

describe('service-router:generate, before it writes,', () => {
  const { directory, logger, outputs, run, written } = createGenerateBench();
  const outside = createMockDirectory();

  it('refuses what the rules of names refuse, without asking the backend', async () => {
    const answer = answering(sound);
    await expect(
      run({ serviceName: 'My.Service' }, { answer }),
    ).rejects.toThrow(RoutingInputError);
    expect(written()).toEqual([]);
    expect(answer).not.toHaveBeenCalled();
  });

  it.each`
    field                | path
    ${'targetPath'}      | ${'../outside'}
    ${'targetPath'}      | ${'/etc'}
    ${'targetPath'}      | ${'a\\..\\..\\outside'}
    ${'catalogInfoPath'} | ${'routing/../../catalog-info.yaml'}
    ${'targetPath'}      | ${'elsewhere/routing'}
    ${'catalogInfoPath'} | ${'link.yaml'}
  `(
    'refuses the $field $path, which leaves the workspace',
    async ({ field, path }) => {
      await symlink(outside.path, directory.resolve('elsewhere'));
      await writeFile(outside.resolve('secret.yaml'), 'a: 1\n');
      await symlink(
        outside.resolve('secret.yaml'),
        directory.resolve('link.yaml'),
      );
      await expect(run({ [field]: path })).rejects.toThrow(
        `${field} "${path}" leaves the workspace`,
      );
      expect(outside.content()).toEqual({ 'secret.yaml': 'a: 1\n' });
    },
  );

  it('asks the backend with the rights of the person who runs the template', async () => {
    const answer = answering(sound);
    await run({ mode: 'RegionBound', sourceRegion: 'weu' }, { answer });
    const [url, init] = answer.mock.calls[0];
    expect(url).toBe(
      `${await mockServices.discovery().getBaseUrl('service-router')}/v1/check`,
    );
    expect(new Headers(init?.headers).get('authorization')).toBe(
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.user(),
        targetPluginId: 'service-router',
      }),
    );
    expect(JSON.parse(String(init?.body))).toEqual({
      namespace: 'ns-workload-a',
      name: 'test-workload-route',
      serviceName: 'test-workload',
      application: 'workload-a',
      environment: 'base',
      gatewayName: 'gateway-internal',
      gatewayNamespace: 'ns-service-router',
      mode: 'RegionBound',
      sourceRegion: 'weu',
      policyName: 'dns-policy',
      trafficManager: [],
    });
  });

  it('asks whether Traffic Manager reaches the gateway as it is used in each region', async () => {
    const answer = answering(sound);
    await run(
      {
        layout: 'helm',
        regions: ['weu', 'neu'],
        trafficManager: {
          resourceGroup: 'rg-edge',
          weights: { weu: 90, neu: 10 },
        },
      },
      { answer },
    );
    const [[, init]] = answer.mock.calls;
    expect(JSON.parse(String(init?.body)).trafficManager).toEqual([
      { region: 'neu', gateway: 'probed' },
      { region: 'weu', gateway: 'probed' },
    ]);
  });

  it('asks by the name of the policy that the namespace has already', async () => {
    directory.setContent({
      routing: {
        'all.yml':
          'apiVersion: routing.router.io/v1alpha1\nkind: DNSPolicy\nmetadata:\n  name: ours\n  namespace: ns-workload-a\nspec:\n  mode: Active\n',
      },
    });
    const answer = answering(sound);
    await run({}, { answer });
    const [[, init]] = answer.mock.calls;
    expect(JSON.parse(String(init?.body)).policyName).toBe('ours');
  });

  it('warns of a region that gets nobody', async () => {
    await run({
      layout: 'kustomize',
      regions: ['weu', 'neu'],
      trafficManager: {
        resourceGroup: 'rg-edge',
        weights: { weu: 100, neu: 0 },
      },
    });
    expect(logger.warn).toHaveBeenCalledWith(
      'Traffic Manager sends nobody to neu: the endpoint of the route is Disabled there, and the others answer its users',
    );
  });

  it('refuses what the backend finds wrong', async () => {
    const answer = answering({
      ...sound,
      findings: [
        {
          severity: 'error',
          field: 'host',
          rule: 'hostTaken',
          message: 'the name belongs to ServiceRoute payments/api',
        },
      ],
    });
    await expect(run({}, { answer })).rejects.toThrow(
      'service-router:generate wrote nothing: the name belongs to ServiceRoute payments/api',
    );
    expect(written()).toEqual([]);
  });

  it('logs what the backend only warns of, and what it could not check', async () => {
    const answer = answering({
      ...sound,
      findings: [
        {
          severity: 'warning',
          field: 'namespace',
          rule: 'secondPolicy',
          message: 'has a policy already',
        },
      ],
      unchecked: ['aks-neu was not seen'],
    });
    await run({}, { answer });
    expect(logger.warn.mock.calls.flat()).toEqual([
      'namespace: has a policy already',
      'Not checked: aks-neu was not seen',
    ]);
  });

  it.each`
    case                   | answer                                                                             | told
    ${'cannot be reached'} | ${jest.fn(async () => Promise.reject(new Error('connect ECONNREFUSED')))}          | ${'does not answer: connect ECONNREFUSED'}
    ${'is not installed'}  | ${answering({ error: { name: 'NotFoundError', message: 'no such plugin' } }, 404)} | ${'the Service Router backend is not installed at http://'}
    ${'has broken down'}   | ${answering({}, 503)}                                                              | ${'The Service Router backend answered 503'}
  `(
    'says in the log when the backend $case, and writes',
    async ({ answer, told }) => {
      await run({}, { answer });
      expect(written()).toEqual(['catalog-info.yaml', 'routing']);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(/^Not checked against the clusters/),
      );
      expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining(told));
      expect(outputs).not.toHaveProperty('host');
    },
  );

  it('refuses what the backend refuses to look at', async () => {
    const answer = answering(
      { error: { name: 'InputError', message: 'mode is "Both"' } },
      400,
    );
    await expect(run({}, { answer })).rejects.toThrow(
      'the Service Router backend refused the route: mode is "Both"',
    );
  });

  it('asks nothing in a dry run, and writes', async () => {
    const answer = answering(sound);
    await run({}, { answer, isDryRun: true });
    expect(answer).not.toHaveBeenCalled();
    expect(written()).toEqual(['catalog-info.yaml', 'routing']);
  });

  it('stops when the task is cancelled while the backend is asked', async () => {
    const task = new AbortController();
    const answer: BackendFetch = jest.fn(async (_url, init) => {
      task.abort(new Error('cancelled'));
      expect(init?.signal?.aborted).toBe(true);
      throw new Error('aborted');
    });
    await expect(run({}, { answer, signal: task.signal })).rejects.toThrow(
      'cancelled',
    );
    expect(written()).toEqual([]);
  });
});
