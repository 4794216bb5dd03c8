import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read routes and the state of the fleet.
 *
 * @public
 */
export const serviceRouterReadPermission = createPermission({
  name: 'service-router.read',
  attributes: { action: 'read' },
});

/** Every permission of the plugin. @public */
export const serviceRouterPermissions = [serviceRouterReadPermission];
