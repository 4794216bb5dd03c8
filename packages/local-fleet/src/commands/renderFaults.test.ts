import { renderFaults } from './renderFaults';

describe('renderFaults', () => {
  it('says that there are none', () => {
    expect(renderFaults([])).toBe('No faults wait for requests.');
  });

  it('tells of each on a line', () => {
    expect(
      renderFaults([
        { kind: 'throttled', count: 3, path: 'dnsZones', retryAfter: 0 },
        { kind: 'slow', count: 1, method: 'GET', delay: 200 },
      ]),
    ).toBe(
      [
        'throttled  for the next 3 requests  on dnsZones  retry after 0 s',
        'slow  for the next request  GET  after 200 ms',
      ].join('\n'),
    );
  });
});
