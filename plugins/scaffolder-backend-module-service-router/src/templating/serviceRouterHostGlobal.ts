import { createTemplateGlobalFunction } from '@backstage/plugin-scaffolder-node/alpha';
import { serviceRouterHost } from './serviceRouterHost';

/** The function `serviceRouterHost`, for texts and files that name the service before it is routed. */
export const serviceRouterHostGlobal = createTemplateGlobalFunction({
  id: 'serviceRouterHost',
  description:
    "The DNS name that a route gets: {serviceName}-ns-{letter}-{environment}-{application}.{domain}. Letter and domain are those of the clusters' ClusterIdentity. Parts that make no DNS name end the task with what is wrong.",
  schema: z =>
    z.function(
      z.tuple([
        z.object({
          serviceName: z.string().describe('serviceName of the ServiceRoute'),
          environment: z.string().describe('environment of the ServiceRoute'),
          application: z.string().describe('application of the ServiceRoute'),
          letter: z
            .string()
            .describe('environmentLetter of the ClusterIdentity, such as p'),
          domain: z
            .string()
            .describe('domain of the ClusterIdentity, such as example.com'),
        }),
      ]),
      z.string().describe('Host name'),
    ),
  examples: [
    {
      description: 'The name in a text, before anything is written',
      example: `text: The service will be \${{ serviceRouterHost({ serviceName: parameters.serviceName, environment: parameters.environment, application: parameters.application, letter: 'p', domain: 'example.com' }) }}`,
      notes:
        'For orders, prod and webshop it is `orders-ns-p-prod-webshop.example.com`.',
    },
  ],
  fn: serviceRouterHost,
});
