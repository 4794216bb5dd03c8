import { say, told, unsaidIn, worded } from '../../sentences';
import { readerOf } from './ReportReader';
import { reportSeenBy } from './reportSeenBy';

const own = 'ServiceRoute payments/api';
const other = 'ServiceRoute payments/web';
const reader = readerOf(
  { namespace: 'payments', name: 'api' },
  ({ name }) => name === 'web',
);

const reportOf = (name: string) => ({
  route: { namespace: 'payments', name: 'api' },
  zones: [
    {
      ...told(say`pay is held by ${name}.`, say`Ask the owners of ${name}.`),
      owners: [{ owner: 'weu', resource: 'crd/payments/api-weu' }],
    },
  ],
  clusters: [{ ...worded(say`${name} has it`), at: new Date(0) }],
  total: 1,
  nothing: null,
});

describe('reportSeenBy', () => {
  it('is the same object where nothing is to be kept back', () => {
    const report = reportOf(own);
    expect(reportSeenBy(report, reader)).toBe(report);
  });

  it('tells of another route in English and in what pages say', () => {
    const report = reportOf(other);
    const seen = reportSeenBy(report, reader);
    expect(seen).toEqual({
      ...report,
      zones: [
        {
          ...told(
            say`pay is held by ${say`another route`}.`,
            say`Ask the owners of ${say`another route`}.`,
          ),
          owners: report.zones[0].owners,
        },
      ],
      clusters: [
        { ...report.clusters[0], ...worded(say`${say`another route`} has it`) },
      ],
    });
    expect(unsaidIn(seen)).toEqual([]);
  });

  it('leaves the report itself as it was', () => {
    const report = reportOf(other);
    reportSeenBy(report, reader);
    expect(report).toEqual(reportOf(other));
  });

  it('leaves out from which object of others an owner made a record', () => {
    const owner = { owner: 'neu', resource: 'crd/payments/web-neu' };
    expect(reportSeenBy({ owners: [owner] }, reader)).toEqual({
      owners: [{ owner: 'neu' }],
    });
  });

  it('looks through what others wrote, whatever it stands under', () => {
    const content = {
      status: { conditions: [{ message: `held by ${other} since then` }] },
      values: [
        '"heritage=external-dns,external-dns/resource=crd/payments/web-neu"',
      ],
    };
    expect(JSON.stringify(reportSeenBy({ content }, reader))).not.toContain(
      'web',
    );
  });
});
