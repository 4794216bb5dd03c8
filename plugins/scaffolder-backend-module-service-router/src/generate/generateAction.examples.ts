import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const example = (input: Record<string, unknown>) =>
  stringify({
    steps: [
      {
        id: 'routing',
        name: 'Write the routing',
        action: 'service-router:generate',
        input,
      },
    ],
  });

/** Examples for the action's page; each is run by a test. */
export const generateExamples: TemplateExample[] = [
  {
    description: 'Every region answers for itself',
    example: example({
      namespace: 'ns-workload-a',
      name: 'test-workload-route',
      serviceName: 'test-workload',
      application: 'workload-a',
      environment: 'base',
      gateway: 'ns-service-router/gateway-internal',
      owner: 'group:workload-a',
    }),
  },
  {
    description: 'One region answers for all of them',
    example: example({
      namespace: 'ns-workload-a',
      name: 'test-workload-route',
      serviceName: 'test-workload',
      application: 'workload-a',
      environment: 'base',
      gatewayName: 'gateway-internal',
      gatewayNamespace: 'ns-service-router',
      mode: 'RegionBound',
      sourceRegion: 'weu',
      owner: 'group:workload-a',
    }),
  },
  {
    description:
      'A canary behind Traffic Manager: an overlay for each region with its weight, handed over by Flux',
    example: example({
      namespace: 'payments',
      name: 'api',
      serviceName: 'api',
      application: 'payments',
      environment: 'prod',
      gateway: 'ns-service-router/gateway-public',
      layout: 'kustomize',
      regions: ['weu', 'neu'],
      trafficManager: {
        resourceGroup: 'rg-edge',
        settings: { 'monitor-path': '/healthz' },
        weights: { weu: 95, neu: 5 },
      },
      delivery: 'flux',
      repositoryUrl: 'https://github.com/acme/payments.git',
      owner: 'group:payments',
    }),
  },
  {
    description:
      'A chart for two regions, the second only when the first is down, handed over by Argo CD',
    example: example({
      namespace: 'payments',
      name: 'api',
      serviceName: 'api',
      application: 'payments',
      environment: 'prod',
      gateway: 'ns-service-router/gateway-public',
      layout: 'helm',
      regions: ['weu', 'neu'],
      trafficManager: {
        resourceGroup: 'rg-edge',
        routingMethod: 'Priority',
        priorities: { weu: 1, neu: 2 },
      },
      delivery: 'argocd',
      repositoryUrl: 'https://github.com/acme/payments.git',
      destinations: { weu: 'aks-weu', neu: 'aks-neu' },
      owner: 'group:payments',
    }),
  },
  {
    description:
      'One application of a repository that holds several, in a namespace that is made elsewhere',
    example: example({
      namespace: 'payments',
      name: 'api',
      serviceName: 'api',
      application: 'payments',
      environment: 'prod',
      gateway: 'ns-service-router/gateway-internal',
      createNamespace: false,
      targetPath: 'apps/payments/routing',
      catalogInfoPath: 'apps/payments/catalog-info.yaml',
      componentName: 'payments-api',
      owner: 'group:payments',
      description: 'Takes the money',
    }),
  },
];
