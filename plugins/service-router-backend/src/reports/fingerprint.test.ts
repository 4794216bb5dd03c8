import { RouteReport } from '@service-router/plugin-service-router-common';
import { fingerprintOf } from './fingerprint';

const report: RouteReport = {
  route: { namespace: 'payments', name: 'api' },
  host: 'api.example.com',
  overall: 'good',
  sentence: 'Answering in 1 of 1 regions.',
  zones: [],
  clusters: [
    {
      cluster: 'aks-weu',
      region: 'weu',
      regionTitle: 'West Europe',
      clusterMode: 'reconcile',
      isDeclared: true,
      observedAt: '2026-01-01T12:00:00Z',
    },
  ],
  problems: [],
  generatedAt: '2026-01-01T12:00:00Z',
};

describe('fingerprintOf', () => {
  it('is the same when only time passed', () => {
    const later = {
      ...report,
      generatedAt: '2026-01-01T13:00:00Z',
      clusters: [{ ...report.clusters[0], observedAt: '2026-01-01T13:00:00Z' }],
    };
    expect(fingerprintOf(later)).toBe(fingerprintOf(report));
  });

  it.each<[string, Partial<RouteReport>]>([
    ['the sentence', { sentence: 'Deleted.' }],
    ['the name', { host: 'v2.example.com' }],
    ['a cluster', { clusters: [] }],
  ])('is another when %s changed', (_, change) => {
    expect(fingerprintOf({ ...report, ...change })).not.toBe(
      fingerprintOf(report),
    );
  });
});
