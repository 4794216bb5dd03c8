import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: Record<string, unknown>) => ({
  id: 'routing',
  name: 'Remove the routing',
  action: 'service-router:remove',
  input: { namespace: 'payments', name: 'api', ...input },
});

/** Examples for the action's page; each is run by a test. */
export const removeExamples: TemplateExample[] = [
  {
    description: 'A route is removed, with what was there for it alone',
    example: stringify({ steps: [step({})] }),
  },
  {
    description:
      'The files of one application that are gone are deleted by a pull request',
    example: stringify({
      steps: [
        step({
          targetPath: 'repository/apps/payments/routing',
          catalogInfoPath: 'repository/apps/payments/catalog-info.yaml',
          sourcePath: 'repository',
        }),
        {
          id: 'pull-request',
          name: 'Open a pull request',
          action: 'publish:github:pull-request',
          input: {
            repoUrl: 'github.com?owner=acme&repo=applications',
            branchName: 'remove-payments-api',
            title: 'Remove the route payments/api',
            description: 'The name is not answered any more once it is merged.',
            sourcePath: 'repository',
            filesToDelete: '${{ steps.routing.output.filesToDelete }}',
          },
        },
      ],
    }),
  },
];
