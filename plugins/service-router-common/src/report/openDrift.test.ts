import { isDrifted, openDriftOf } from './openDrift';
import { DriftReport } from './types';

const open: DriftReport = {
  kind: 'edited',
  fqdn: 'api.example.com',
  type: 'CNAME',
  before: { values: ['aks-weu.example.com'] },
  after: { values: ['elsewhere.example.com'] },
  sentence: 'CNAME api.example.com was changed.',
  seenAt: '2026-03-01T11:55:00Z',
  foundAt: '2026-03-01T11:56:00Z',
};
const mended = { ...open, mendedAt: '2026-03-01T11:58:00Z' };
const earlier = { ...open, foundAt: '2026-03-01T11:50:00Z' };

describe('a change by hand that is not as planned again', () => {
  it.each`
    drift                | found
    ${undefined}         | ${undefined}
    ${[]}                | ${undefined}
    ${[mended]}          | ${undefined}
    ${[open, earlier]}   | ${open}
    ${[mended, earlier]} | ${earlier}
  `('of $drift is $found', ({ drift, found }) => {
    expect(openDriftOf({ drift })).toBe(found);
    expect(isDrifted({ drift })).toBe(found !== undefined);
  });
});
