import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const example = (input: Record<string, unknown>) =>
  stringify({
    steps: [
      {
        id: 'wait',
        name: 'Wait for the regions',
        action: 'service-router:wait',
        input,
      },
    ],
  });

/** Examples for the action's page; each is run by a test. */
export const waitExamples: TemplateExample[] = [
  {
    description: 'Until every region answers',
    example: example({ namespace: 'payments', name: 'api' }),
  },
  {
    description: 'Until every region follows West Europe, for half an hour',
    example: example({
      namespace: 'payments',
      name: 'api',
      mode: 'RegionBound',
      sourceRegion: 'weu',
      timeoutSeconds: 1800,
    }),
  },
  {
    description: 'Until a tenth of the users is sent to North Europe',
    example: example({
      namespace: 'payments',
      name: 'api',
      weights: { weu: 90, neu: 10 },
    }),
  },
  {
    description: 'Until every region leads through another gateway',
    example: example({
      namespace: 'payments',
      name: 'api',
      gateway: 'mesh/public',
    }),
  },
  {
    description: 'Until no record is left of a route that was removed',
    example: example({ namespace: 'payments', name: 'api', until: 'gone' }),
  },
];
