import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { Connect, createConnect } from './fleet';

/**
 * How clusters are reached. By default as `serviceRouter.clusters.<name>.connection` says; an installation, or a test,
 * may bring another way.
 *
 * @public
 */
export const serviceRouterConnectServiceRef = createServiceRef<Connect>({
  id: 'service-router.connect',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { discovery: coreServices.discovery, auth: coreServices.auth },
      factory: ({ discovery, auth }) => createConnect({ discovery, auth }),
    }),
});
