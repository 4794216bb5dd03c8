import { profileMonitorStatusOf } from './monitorStatus';

describe('profileMonitorStatusOf', () => {
  it.each`
    endpoints                           | status
    ${['Online', 'Degraded']}           | ${'Degraded'}
    ${['Online', 'CheckingEndpoint']}   | ${'Online'}
    ${['CheckingEndpoint', 'Disabled']} | ${'CheckingEndpoints'}
    ${['Disabled', 'Stopped']}          | ${'Inactive'}
    ${['Unmonitored', 'Disabled']}      | ${'Online'}
    ${[]}                               | ${'Inactive'}
  `('of $endpoints is $status', ({ endpoints, status }) => {
    expect(profileMonitorStatusOf(endpoints)).toBe(status);
  });
});
