import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const example = (...steps: Record<string, unknown>[]) => stringify({ steps });

const plan = (input: Record<string, unknown>) => ({
  id: 'plan',
  name: 'Plan the change',
  action: 'service-router:plan',
  input,
});

/** Examples for the action's page; each is run by a test. */
export const planExamples: TemplateExample[] = [
  {
    description: 'What the manifests of the folder routing change',
    example: example(plan({ targetPath: 'routing' })),
  },
  {
    description: 'One application of a repository that holds several',
    example: example(plan({ targetPath: 'apps/payments/routing' })),
  },
  {
    description:
      'What becomes of a route that was taken out; nothing stops the pull request',
    example: example(
      plan({
        targetPath: 'routing',
        removed: [{ kind: 'ServiceRoute', namespace: 'payments', name: 'api' }],
        failOn: 'never',
      }),
    ),
  },
];
