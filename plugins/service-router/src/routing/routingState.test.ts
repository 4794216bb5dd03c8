import {
  say,
  ServiceRouterRequestError,
} from '@service-router/plugin-service-router-common';
import { cardStatesAt, reportsAt } from '../fixtures';
import {
  EntityRoutingState,
  isNotThereYet,
  stateOfAnswer,
  stateOfFailure,
} from './routingState';

const NOW = Date.parse('2026-10-02T12:00:00Z');
const { routing, report, bareZone, cluster, lostCluster } = reportsAt(NOW);
const loading: EntityRoutingState = { status: 'loading' };
const ready = stateOfAnswer(routing(), NOW);

const refused = (statusCode: number, code = 'ResponseError') =>
  new ServiceRouterRequestError(`answered ${statusCode}`, statusCode, code);

describe('stateOfAnswer', () => {
  it('is ready with the routes that were read', () => {
    expect(ready).toEqual({
      status: 'ready',
      routing: routing(),
      readAt: NOW,
    });
  });

  it('lacks an annotation when the backend finds none', () => {
    expect(
      stateOfAnswer(routing([], [], { annotation: undefined }), NOW),
    ).toEqual({ status: 'missing-annotation' });
  });

  it('is empty for an entity that looks for routes by labels or hosts and finds none', () => {
    const finds = [
      { by: 'labels' as const, says: 'app=a', routes: [], forbidden: 0 },
    ];
    expect(
      stateOfAnswer(routing([], [], { annotation: undefined, finds }), NOW),
    ).toMatchObject({ status: 'empty' });
  });

  it('says the same, and when that was told, after the same answer', () => {
    const failed = stateOfFailure(ready, refused(503));
    const answer = ready.status === 'ready' ? ready.routing : routing();
    expect(stateOfAnswer(answer, NOW + 5_000, failed)).toEqual({
      ...ready,
      confirmedAt: NOW + 5_000,
    });
  });

  it('is empty without routes, and keeps what could not be read', () => {
    const answer = routing([], [lostCluster('neu')], { annotation: 'a/b' });
    expect(stateOfAnswer(answer, NOW)).toMatchObject({
      status: 'empty',
      routing: { errors: [{ name: 'aks-neu' }] },
    });
  });

  it('is not configured when there are routes but no regions', () => {
    expect(stateOfAnswer(routing([report({ zones: [] })]), NOW)).toEqual({
      status: 'not-configured',
      lacks: 'configuration',
    });
  });
});

describe('stateOfFailure', () => {
  it('keeps what was read, and says why it is old', () => {
    expect(stateOfFailure(ready, refused(503))).toEqual({
      ...ready,
      failure: { message: 'answered 503' },
    });
  });

  it('forgets what was read when it may no longer be seen', () => {
    expect(stateOfFailure(ready, refused(403, 'NotAllowedError'))).toEqual({
      status: 'forbidden',
    });
  });

  it.each`
    error                                 | state
    ${refused(403)}                       | ${{ status: 'forbidden' }}
    ${refused(404)}                       | ${{ status: 'not-configured', lacks: 'backend' }}
    ${refused(404, 'NotConfiguredError')} | ${{ status: 'not-configured', lacks: 'configuration' }}
    ${refused(400, 'InputError')}         | ${{ status: 'invalid-annotation', message: 'answered 400' }}
    ${refused(404, 'NotFoundError')}      | ${{ status: 'error', message: 'answered 404' }}
    ${refused(500)}                       | ${{ status: 'error', message: 'answered 500' }}
    ${refused(0, 'Unreachable')}          | ${{ status: 'error', message: 'answered 0' }}
    ${new TypeError('broken')}            | ${{ status: 'error', message: 'broken' }}
    ${'text'}                             | ${{ status: 'error', message: 'text' }}
  `('is $state.status after $error', ({ error, state }) => {
    expect(stateOfFailure(loading, error)).toEqual(state);
  });

  it('says what is wrong with an annotation in words for every language', () => {
    const words = say`annotation ${'router.io/service-route'} is empty`;
    const refusal = new ServiceRouterRequestError(
      'annotation router.io/service-route is empty',
      400,
      'InputError',
      words,
    );
    expect(stateOfFailure(loading, refusal)).toEqual({
      status: 'invalid-annotation',
      message: refusal.message,
      words,
    });
  });
});

describe('isNotThereYet', () => {
  const unserved = {
    host: undefined,
    zones: ['weu', 'neu'].map(region => bareZone(region, 'unserved')),
    clusters: [cluster('weu', { isDeclared: false })],
  };

  it('is so for a route that no cluster ever held', () => {
    expect(isNotThereYet(report(unserved))).toBe(true);
  });

  it.each(['SourceUnavailable', 'SourceThrottled'] as const)(
    'is so while all that is told is %s',
    code => {
      const problems = [
        { severity: 'warning' as const, code, sentence: 'Not read now.' },
      ];
      expect(isNotThereYet(report({ ...unserved, problems }))).toBe(true);
    },
  );

  it.each(['answering', 'refused', 'gone', 'mixed'])(
    'is not so for a route that is %s',
    name => {
      const state = cardStatesAt(NOW)[name];
      expect(
        state.status === 'ready' && state.routing.items.some(isNotThereYet),
      ).toBe(false);
    },
  );
});
