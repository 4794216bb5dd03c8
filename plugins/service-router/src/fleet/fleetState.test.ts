import { ServiceRouterRequestError } from '@service-router/plugin-service-router-common';
import { fleetReportsAt } from '../fixtures';
import { FleetState, fleetStateAfter } from './fleetState';

const reports = fleetReportsAt(0);
const fleet = { value: reports.fleet, readAt: 1 };
const traffic = { value: reports.traffic, readAt: 2 };
const loading: FleetState = { status: 'loading' };
const failed = (
  statusCode: number,
  code = 'ResponseError',
  message = 'as it says',
) => ({ error: new ServiceRouterRequestError(message, statusCode, code) });

describe('fleetStateAfter', () => {
  it('shows what was read', () => {
    expect(fleetStateAfter(loading, fleet, traffic)).toEqual({
      status: 'ready',
      fleet,
      traffic,
    });
  });

  it('shows the part that was read, and why the other was not', () => {
    expect(fleetStateAfter(loading, fleet, failed(503))).toEqual({
      status: 'ready',
      fleet,
      traffic: { failure: { message: 'as it says' } },
    });
  });

  it('keeps what was read before, with the reason why it is old', () => {
    const before = fleetStateAfter(loading, fleet, traffic);
    expect(fleetStateAfter(before, failed(0), failed(0))).toEqual({
      status: 'ready',
      fleet: { ...fleet, failure: { message: 'as it says' } },
      traffic: { ...traffic, failure: { message: 'as it says' } },
    });
  });

  it('forgets why, as soon as it is read again', () => {
    const before = fleetStateAfter(
      fleetStateAfter(loading, fleet, traffic),
      failed(503),
      failed(503),
    );
    expect(fleetStateAfter(before, fleet, traffic)).toEqual({
      status: 'ready',
      fleet,
      traffic,
    });
  });

  it('shows nothing any more to whom it may not be told', () => {
    const before = fleetStateAfter(loading, fleet, traffic);
    expect(fleetStateAfter(before, failed(403), traffic)).toEqual({
      status: 'forbidden',
    });
  });

  it.each`
    statusCode | code                    | state
    ${404}     | ${'ResponseError'}      | ${{ status: 'not-configured', lacks: 'backend' }}
    ${503}     | ${'NotConfiguredError'} | ${{ status: 'not-configured', lacks: 'configuration' }}
    ${503}     | ${'ResponseError'}      | ${{ status: 'error', message: 'as it says', isReachable: true }}
    ${0}       | ${'Unreachable'}        | ${{ status: 'error', message: 'as it says', isReachable: false }}
  `(
    'is $state.status after $statusCode $code',
    ({ statusCode, code, state }) => {
      const outcome = failed(statusCode, code);
      expect(fleetStateAfter(loading, outcome, outcome)).toEqual(state);
    },
  );
});
