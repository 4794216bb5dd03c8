import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /**
       * Service Router: how often its routes are put into the index, and where a result leads.
       */
      serviceRouter?: {
        /**
         * Default: every 10 minutes, for at most 15, a few seconds after the start.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Where a route of an entity is found in the app. Default: `/catalog/:namespace/:kind/:name/routing`.
         */
        entityLocation?: string;
        /**
         * Where a route of no entity is found in the app. Default: `/service-router/routes/:namespace/:name`.
         */
        routeLocation?: string;
      };
    };
  };
}
