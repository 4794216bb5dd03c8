import { reportsAt } from '../fixtures';
import { EntityRoutingState } from '../routing';
import { addressOf } from './addressOf';

const { host, report, routing } = reportsAt(0);

const readyWith = (
  ...reports: Parameters<typeof report>[0][]
): EntityRoutingState => ({
  status: 'ready',
  routing: routing(reports.map(report)),
  readAt: 0,
});

describe('addressOf', () => {
  it('is that of the route', () => {
    expect(addressOf(readyWith({}))).toBe(`https://${host}`);
  });

  it('is that of the first route that has a name', () => {
    expect(addressOf(readyWith({ host: undefined }, { host: 'b.nl' }))).toBe(
      'https://b.nl',
    );
  });

  it('is not that of a route that was deleted', () => {
    expect(addressOf(readyWith({ overall: 'gone' }))).toBeUndefined();
  });

  it('is not known before the routes are', () => {
    expect(addressOf({ status: 'loading' })).toBeUndefined();
  });
});
