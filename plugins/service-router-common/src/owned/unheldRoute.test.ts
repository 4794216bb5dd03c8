import { ClusterRouteReport } from '../report/types';
import { unheldRoute } from './unheldRoute';

const seen: ClusterRouteReport = {
  cluster: 'aks-weu',
  region: 'weu',
  regionTitle: 'West Europe',
  clusterMode: 'reconcile',
  isDeclared: false,
  observedAt: '2026-10-02T12:00:00Z',
};
const lost: ClusterRouteReport = {
  ...seen,
  error: {
    region: 'weu',
    source: 'cluster',
    name: 'aks-weu',
    message: 'does not answer',
    since: '2026-10-02T12:00:00Z',
    retryable: true,
  },
};

describe('unheldRoute', () => {
  it.each`
    clusters                                      | said
    ${[seen]}                                     | ${'No cluster holds this ServiceRoute.'}
    ${[seen, lost]}                               | ${'No cluster that can be read holds this ServiceRoute.'}
    ${[seen, { ...seen, observedAt: undefined }]} | ${'No cluster that can be read holds this ServiceRoute.'}
  `('says "$said"', ({ clusters, said }) => {
    expect(unheldRoute({ clusters }).sentence).toBe(said);
  });
});
