import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const example = (input: Record<string, unknown>) =>
  stringify({
    steps: [
      {
        id: 'routing',
        name: 'Change the routing',
        action: 'service-router:update',
        input: { namespace: 'payments', name: 'api', ...input },
      },
    ],
  });

/** Examples for the action's page; each is run by a test. */
export const updateExamples: TemplateExample[] = [
  {
    description: 'One region answers for all of them',
    example: example({ mode: 'RegionBound', sourceRegion: 'weu' }),
  },
  {
    description: 'Every region answers for itself again',
    example: example({ mode: 'Active' }),
  },
  {
    description: 'A canary gets half of the answers',
    example: example({ weights: { weu: 50, neu: 50 } }),
  },
  {
    description: 'A region is taken out of answers, to fail over',
    example: example({ statuses: { weu: 'Disabled' } }),
  },
  {
    description: 'It is put back',
    example: example({ statuses: { weu: 'Enabled' } }),
  },
  {
    description:
      'Another gateway serves the host, in one application of several',
    example: example({
      gateway: 'ns-service-router/gateway-public',
      targetPath: 'apps/payments',
    }),
  },
];
