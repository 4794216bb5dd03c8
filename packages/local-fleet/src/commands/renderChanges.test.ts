import { renderChange, renderChanges } from './renderChanges';

const change = {
  branch: 'routing/api',
  commit: 'a1',
  author: 'Developer',
  date: '2026-01-01T00:00:00Z',
  title: 'Bind to West Europe',
  description: 'Every region follows.',
  paths: ['apps/api/routing/dns-policy.yaml'],
};

describe('renderChanges', () => {
  it('tells each change with its files', () => {
    expect(renderChanges([change])).toBe(
      'routing/api: Bind to West Europe (Developer)\n  apps/api/routing/dns-policy.yaml',
    );
  });

  it('says that nothing waits', () => {
    expect(renderChanges([])).toBe('No change waits to be merged.');
  });

  it('tells one change with its description and its lines', () => {
    expect(renderChange({ ...change, diff: '-a\n+b', remarks: [] })).toBe(
      `${renderChanges([change])}\n\nEvery region follows.\n\n-a\n+b`,
    );
  });

  it('tells what the clusters would not do', () => {
    expect(
      renderChange({ ...change, diff: '', remarks: ['a.yaml, line 1: no'] }),
    ).toContain('\n\nThe clusters: a.yaml, line 1: no');
  });
});
