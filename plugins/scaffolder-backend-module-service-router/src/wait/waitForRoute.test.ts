import { mockServices } from '@backstage/backend-test-utils';
import {
  RouteReport,
  ServiceRouterRequestError,
} from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import {
  fleet,
  inCluster,
  report,
  traffic,
  waiting,
  zone,
} from './__testUtils__/reports';
import { WantedRoute } from './routeProgress';
import { waitForRoute, WaitingApi } from './waitForRoute';

const route = { namespace: 'payments', name: 'api' };
const halfway = report({
  sentence: 'Answering in 1 of 2 regions.',
  zones: [zone('weu'), waiting('neu')],
});
const unknown = new ServiceRouterRequestError(
  'No cluster holds ServiceRoute payments/api, and none is remembered.',
  404,
  'NotFoundError',
);

describe('waitForRoute', () => {
  const logger = mockServices.logger.mock();
  let clock: ManualClock;

  beforeEach(() => {
    clock = new ManualClock();
    jest.clearAllMocks();
  });

  /** Gives the answers one after another, the last for ever. */
  function wait(
    answers: (RouteReport | Error)[],
    options: {
      seconds?: number;
      signal?: AbortSignal;
      wanted?: Partial<WantedRoute>;
    } = {},
  ) {
    const getRoute = jest.fn(async () => {
      const next = answers.length > 1 ? answers.shift()! : answers[0];
      if (next instanceof Error) {
        throw next;
      }
      return next;
    });
    const weights = ['90', '50'];
    const getTraffic = jest.fn(async () =>
      traffic({
        weu: {
          weight: Number(weights.length > 1 ? weights.shift() : weights[0]),
        },
      }),
    );
    const getFleet = jest.fn(async () => fleet);
    const startedAt = clock.now();
    const result = waitForRoute(
      route,
      { until: 'answering', ...options.wanted },
      {
        api: { getRoute, getTraffic, getFleet } as unknown as WaitingApi,
        clock,
        logger,
        startedAt,
        until: new Date(startedAt.getTime() + (options.seconds ?? 60) * 1000),
        signal: options.signal,
      },
    );
    return { getRoute, getTraffic, getFleet, result };
  }

  /** What a wait ends with that fails; taken at once, so that the rejection is never unhandled. */
  const failureOf = (result: Promise<unknown>) =>
    result.then(
      () => undefined,
      (error: Error) => error,
    );

  const toldLines = () => logger.info.mock.calls.map(([line]) => line);

  it('ends when every region answers', async () => {
    const { result, getRoute } = wait([unknown, halfway, report()]);
    await clock.advance(10_000);
    expect(await result).toEqual(report());
    expect(getRoute).toHaveBeenCalledTimes(3);
  });

  it('goes on until Traffic Manager holds the weight that is wanted', async () => {
    const { result, getTraffic } = wait(
      [report({ clusters: [inCluster('weu')] })],
      { wanted: { settings: { weu: { weight: '50' } } } },
    );
    await clock.advance(10_000);
    await result;
    expect(getTraffic).toHaveBeenCalledTimes(2);
    expect(toldLines()).toContain(
      'Traffic Manager does not hold the change yet: the weight of weu is 90, wanted is 50.',
    );
  });

  it('asks for nothing that it does not need', async () => {
    const { result, getTraffic, getFleet } = wait([report()]);
    await result;
    expect(getTraffic).not.toHaveBeenCalled();
    expect(getFleet).not.toHaveBeenCalled();
  });

  it('says in the log whenever it got further, and not more often', async () => {
    const { result } = wait([halfway, halfway, halfway, report()]);
    await clock.advance(10_000);
    await result;
    expect(toldLines()).toEqual([
      'Answering in 1 of 2 regions.',
      'NEU: Zone example.com holds no record yet. Look into the log of ExternalDNS.',
      'Answering in 2 of 2 regions.',
    ]);
  });

  it('says which link does not hold when the time is over', async () => {
    const { result } = wait([halfway], { seconds: 5 });
    const failed = failureOf(result);
    await clock.advance(5_000);
    expect(await failed).toMatchObject({
      name: 'RouteNotThereError',
      message:
        'ServiceRoute payments/api does not answer as declared after 5 s. NEU: Zone example.com holds no record yet. Look into the log of ExternalDNS.',
    });
  });

  it('goes on while the backend cannot be reached', async () => {
    const { result } = wait([
      new ServiceRouterRequestError('connection refused', 0, 'Unreachable'),
      report(),
    ]);
    await clock.advance(2_000);
    expect(await result).toEqual(report());
    expect(logger.warn).toHaveBeenCalledWith(
      'It is not known: connection refused',
    );
  });

  it('ends at once where the answer is refused', async () => {
    const { result, getRoute } = wait([
      new ServiceRouterRequestError(
        'This needs the permission service-router.read.',
        403,
        'NotAllowedError',
      ),
    ]);
    await expect(result).rejects.toThrow(
      'ServiceRoute payments/api cannot be waited for: This needs the permission service-router.read.',
    );
    expect(getRoute).toHaveBeenCalledTimes(1);
  });

  it('does not take a portal without the plugin for a route that is not there', async () => {
    const { result } = wait(
      [new ServiceRouterRequestError('Not Found', 404, 'NotFoundError')],
      { seconds: 1 },
    );
    const failed = failureOf(result);
    await clock.advance(1_000);
    expect((await failed)?.message).toContain(
      'the Service Router backend is not installed',
    );
  });

  it('stops with the task', async () => {
    const controller = new AbortController();
    const { result } = wait([halfway], { signal: controller.signal });
    const failed = failureOf(result);
    await clock.advance(1_000);
    controller.abort(new Error('called off'));
    expect((await failed)?.message).toBe('called off');
  });
});
