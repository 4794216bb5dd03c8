import {
  answering,
  backend,
  BackendFetch,
  sound,
  speakingAgainst,
} from '../__testUtils__/backend';
import { twoRegions } from '../__testUtils__/sample';
import { createWorkspaceBench } from '../__testUtils__/workspaceBench';
import { createUpdateAction } from './createUpdateAction';

const route = { namespace: 'ns-workload-a', name: 'test-workload-route' };
const missing = {
  field: 'gatewayName',
  rule: 'gatewayMissing',
  message: 'Gateway mesh/public exists in no cluster',
} as const;
const publicGateway = { gateway: 'mesh/public' };

/** A backend with something against what a gateway serves, and nothing against the rest. */
function againstGateway(gatewayName: string): BackendFetch {
  return jest.fn(async (_url, init) =>
    Response.json(
      JSON.parse(String(init?.body)).gatewayName === gatewayName
        ? { ...sound, findings: [{ severity: 'error', ...missing }] }
        : sound,
    ),
  );
}

describe('service-router:update, before it writes,', () => {
  const { directory, logger, generate, run } = createWorkspaceBench();
  const update = (
    input: object,
    answer: BackendFetch,
    options: { isDryRun?: boolean; signal?: AbortSignal } = {},
  ) =>
    run(createUpdateAction(backend(answer)), { ...route, ...input }, options);
  const asked = (answer: BackendFetch) =>
    answer.mock.calls.map(([, init]) => JSON.parse(String(init?.body)));

  it('refuses what the clusters have against the route as it will be', async () => {
    await generate();
    const before = directory.content();
    await expect(
      update(publicGateway, againstGateway('public')),
    ).rejects.toThrow(
      'service-router:update wrote nothing: Gateway mesh/public exists in no cluster',
    );
    expect(directory.content()).toEqual(before);
  });

  it('is not held up by what was wrong before, and says so', async () => {
    await generate(twoRegions);
    await update({ statuses: { weu: 'Disabled' } }, speakingAgainst(missing));
    expect(logger.warn).toHaveBeenCalledWith(
      'gatewayName: Gateway mesh/public exists in no cluster. It was so before this change',
    );
  });

  it.each(['kustomize', 'helm'])(
    'asks of the whole route in the layout %s, with its policy and what Traffic Manager does with its gateway',
    async layout => {
      await generate({
        ...twoRegions,
        layout,
        trafficManager: {
          ...twoRegions.trafficManager,
          settings: { 'always-serve': 'Enabled' },
        },
      });
      const answer = answering(sound);
      await update({ mode: 'RegionBound', sourceRegion: 'weu' }, answer);
      const [, after] = asked(answer);
      expect(after).toEqual({
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
        trafficManager: [
          { region: 'neu', gateway: 'unprobed' },
          { region: 'weu', gateway: 'unprobed' },
        ],
      });
    },
  );

  it('says what is not checked while the backend is down, and goes on', async () => {
    await generate();
    await update(publicGateway, answering({}, 503));
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(
        'Not checked against the clusters, only against the rules of names and settings',
      ),
    );
    expect(directory.content()).toMatchObject({
      routing: {
        'service-route.yaml': expect.stringContaining('gatewayName: public'),
      },
    });
  });

  it('asks nobody in a dry run', async () => {
    await generate();
    const answer = answering(sound);
    await update(publicGateway, answer, { isDryRun: true });
    expect(answer).not.toHaveBeenCalled();
  });

  it('asks nobody where nothing changes', async () => {
    await generate();
    const answer = answering(sound);
    await update({ mode: 'Active' }, answer);
    expect(answer).not.toHaveBeenCalled();
  });

  it('warns of a region that gets nobody any more', async () => {
    await generate(twoRegions);
    await update({ weights: { weu: 100, neu: 0 } }, answering(sound));
    expect(logger.warn).toHaveBeenCalledWith(
      'Traffic Manager sends nobody to neu: the endpoint of the route is Disabled there, and the others answer its users',
    );
  });
});
