import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { notificationService } from '@backstage/plugin-notifications-node';
import { serviceRouterOwnerNoticesExtensionPoint } from '@service-router/plugin-service-router-node';
import { notificationOf } from './notificationOf';
import { readNotificationsConfig } from './NotificationsConfig';

/**
 * Tells the owners of routes by Backstage's notifications when one stops answering or is changed by hand, and when it
 * recovers, as `serviceRouter.notifications` says.
 *
 * @public
 */
export const serviceRouterModuleNotifications = createBackendModule({
  pluginId: 'service-router',
  moduleId: 'notifications',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        notifications: notificationService,
        ownerNotices: serviceRouterOwnerNoticesExtensionPoint,
      },
      async init({ config, notifications, ownerNotices }) {
        const { isEnabled, holdFor, locations } =
          readNotificationsConfig(config);
        if (isEnabled) {
          ownerNotices.setOwnerNoticeSender({
            holdFor,
            send: notice =>
              notifications.send(notificationOf(notice, locations)),
          });
        }
      },
    });
  },
});
