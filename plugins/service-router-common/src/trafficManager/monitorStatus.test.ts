import { profileMonitorStatusOf } from './monitorStatus';

describe('profileMonitorStatusOf', () => {
  it.each`
    endpoints                           | status
    ${['Online', 'Degraded']}           | ${'Degraded'}
    ${['Online', 'CheckingEndpoint']}   | ${'Online'}
    ${['CheckingEndpoint', 'Disabled']} | ${'CheckingEndpoints'}
    ${['Disabled', 'Stopped']}          | ${'Inactive'}
    ${[]}                               | ${'Inactive'}
  `('of $endpoints is $status', ({ endpoints, status }) => {
    expect(profileMonitorStatusOf(endpoints)).toBe(status);
  });
});
