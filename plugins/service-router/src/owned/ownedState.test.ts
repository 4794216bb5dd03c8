import { ServiceRouterRequestError } from '@service-router/plugin-service-router-common';
import { ownedStatesAt } from '../fixtures/ownedStates';
import { OwnedState, ownedStateAfter } from './ownedState';

const ready = ownedStatesAt(0)['owned-well'];
const loading: OwnedState = { status: 'loading' };
const refused = (status: number, code = 'ResponseError') =>
  new ServiceRouterRequestError(`answered ${status}`, status, code);

describe('ownedStateAfter', () => {
  it('is ready after an answer, and forgets that there was none', () => {
    const failed = ownedStateAfter(ready, { error: refused(503) });
    const { owned } = ready as Extract<OwnedState, { status: 'ready' }>;
    expect(ownedStateAfter(failed, { owned, readAt: 5 })).toEqual({
      status: 'ready',
      owned,
      readAt: 5,
    });
  });

  it('keeps what was read, and says why it is old', () => {
    expect(ownedStateAfter(ready, { error: refused(503) })).toEqual({
      ...ready,
      failure: { message: 'answered 503' },
    });
  });

  it.each`
    previous   | error                                 | state
    ${ready}   | ${refused(403)}                       | ${{ status: 'forbidden' }}
    ${loading} | ${refused(404)}                       | ${{ status: 'not-configured', lacks: 'backend' }}
    ${loading} | ${refused(404, 'NotConfiguredError')} | ${{ status: 'not-configured', lacks: 'configuration' }}
    ${loading} | ${refused(404, 'NotFoundError')}      | ${{ status: 'error', message: 'answered 404' }}
    ${loading} | ${refused(400, 'InputError')}         | ${{ status: 'error', message: 'answered 400' }}
    ${loading} | ${refused(0, 'Unreachable')}          | ${{ status: 'error', message: 'answered 0' }}
  `('is $state.status after $error', ({ previous, error, state }) => {
    expect(ownedStateAfter(previous, { error })).toEqual(state);
  });
});
