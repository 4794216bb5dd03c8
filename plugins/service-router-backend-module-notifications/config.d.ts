import { HumanDuration } from '@backstage/types';

export interface Config {
  serviceRouter?: {
    /**
     * Whom Backstage's notifications tell of routes: the owners of their entities.
     */
    notifications?: {
      /**
       * Default: true, where the module is installed.
       */
      enabled?: boolean;
      /**
       * How long a route must not answer, be changed by hand, or be well again, before anybody is told. Default: 60 seconds.
       */
      holdFor?: HumanDuration | string;
      /**
       * Where the routes of an entity are found in the app. Default: `/catalog/:namespace/:kind/:name/routing`.
       */
      entityLocation?: string;
      /**
       * Where the owner of several entities is found in the app. Default: `/catalog/:namespace/:kind/:name`.
       */
      ownerLocation?: string;
    };
  };
}
