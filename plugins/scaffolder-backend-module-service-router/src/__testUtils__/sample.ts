/** The GitOps sample of the operator. */
export const sample = {
  namespace: 'ns-workload-a',
  name: 'test-workload-route',
  serviceName: 'test-workload',
  application: 'workload-a',
  environment: 'base',
  gateway: 'ns-service-router/gateway-internal',
  owner: 'guests',
};

/** The route of the sample in two regions, behind Traffic Manager. */
export const twoRegions = {
  layout: 'kustomize',
  regions: ['weu', 'neu'],
  trafficManager: {
    resourceGroup: 'rg-edge',
    weights: { weu: 90, neu: 10 },
  },
};
