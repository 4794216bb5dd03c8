import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  OwnerNotice,
  OwnerNoticeSender,
  serviceRouterOwnerNoticesExtensionPoint,
} from '@service-router/plugin-service-router-node';
import request from 'supertest';
import serviceRouterModuleNotifications from './index';

const notice: OwnerNotice = {
  id: 'one',
  owners: ['group:default/team'],
  about: 'stopped',
  title: 'api.example.com has stopped answering in West Europe',
  description: 'Nobody publishes it.',
  entities: ['component:default/api'],
};
const recovery: OwnerNotice = {
  ...notice,
  about: 'recovered',
  title: 'api.example.com answers as declared again in West Europe',
};

/** In place of the plugin that the module belongs to. */
function plugin() {
  const given: OwnerNoticeSender[] = [];
  const feature = createBackendPlugin({
    pluginId: 'service-router',
    register(env) {
      env.registerExtensionPoint(serviceRouterOwnerNoticesExtensionPoint, {
        setOwnerNoticeSender: sender => given.push(sender),
      });
      env.registerInit({
        deps: { logger: coreServices.logger },
        async init() {},
      });
    },
  });
  return { feature, given };
}

const configured = (notifications?: object) =>
  mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: 'http://localhost:3000' },
      ...(notifications ? { serviceRouter: { notifications } } : {}),
    } as never,
  });

describe('the module', () => {
  async function start(config?: object) {
    const send = jest.fn(async () => {});
    const { feature, given } = plugin();
    const backend = await startTestBackend({
      features: [
        feature,
        serviceRouterModuleNotifications,
        configured(config),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send }),
        }),
      ],
    });
    await backend.stop();
    return { send, given };
  }

  it('sends notices as notifications, after a minute by itself', async () => {
    const { send, given } = await start();
    expect(given).toEqual([{ holdFor: 60_000, send: expect.any(Function) }]);
    await given[0].send(notice);
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: ['group:default/team'] },
      payload: expect.objectContaining({
        title: notice.title,
        link: '/catalog/default/component/api/routing',
      }),
    });
  });

  it('goes by what is configured', async () => {
    const { send, given } = await start({
      holdFor: '5m',
      entityLocation: '/services/:name',
    });
    expect(given[0].holdFor).toBe(300_000);
    await given[0].send(notice);
    expect(send).toHaveBeenCalledWith(
      expect.objectContaining({
        payload: expect.objectContaining({ link: '/services/api' }),
      }),
    );
  });

  it('tells nobody where it is switched off', async () => {
    expect((await start({ enabled: false })).given).toEqual([]);
  });

  it.each([
    [{ holdFor: 'soon' }, 'serviceRouter.notifications.holdFor is "soon"'],
    [{ enabled: 'maybe' }, 'serviceRouter.notifications.enabled is "maybe"'],
    [{ debounce: 5 }, 'serviceRouter.notifications.debounce'],
  ])('does not start with %j', async (config, told) => {
    await expect(start(config)).rejects.toThrow(told);
  });
});

describe('the notifications of Backstage', () => {
  const entity = (
    kind: string,
    name: string,
    relations: { type: string; targetRef: string }[] = [],
  ) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: {},
    relations,
  });

  async function start() {
    const { feature, given } = plugin();
    const backend = await startTestBackend({
      features: [
        feature,
        serviceRouterModuleNotifications,
        notificationsPlugin,
        configured(),
        catalogServiceMock.factory({
          entities: [
            entity('Group', 'team', [
              { type: 'hasMember', targetRef: 'user:default/jo' },
            ]),
            entity('User', 'jo', [
              { type: 'memberOf', targetRef: 'group:default/team' },
            ]),
            entity('User', 'sam'),
          ],
        }),
      ],
    });
    const inboxOf = async (user: string) => {
      const { body } = await request(backend.server)
        .get('/api/notifications')
        .set('Authorization', mockCredentials.user.header(user));
      return body.notifications;
    };
    return { send: given[0].send, inboxOf, stop: () => backend.stop() };
  }

  it('bring a notice to who is of the team that owns the route, and to nobody else', async () => {
    const { send, inboxOf, stop } = await start();
    await send(notice);
    expect(await inboxOf('user:default/jo')).toEqual([
      expect.objectContaining({
        origin: 'plugin:service-router',
        payload: expect.objectContaining({
          title: notice.title,
          severity: 'high',
        }),
      }),
    ]);
    expect(await inboxOf('user:default/sam')).toEqual([]);
    await stop();
  });

  it('put its recovery in its place', async () => {
    const { send, inboxOf, stop } = await start();
    await send(notice);
    await send(recovery);
    const inbox = await inboxOf('user:default/jo');
    expect(inbox).toEqual([
      expect.objectContaining({
        payload: expect.objectContaining({ title: recovery.title }),
      }),
    ]);
    expect(inbox[0].read).toBeNull();
    await stop();
  });

  it('are missed where they are not installed: the notice is to be sent later', async () => {
    const { feature, given } = plugin();
    const backend = await startTestBackend({
      features: [feature, serviceRouterModuleNotifications, configured()],
    });
    await expect(given[0].send(notice)).rejects.toThrow('status 404');
    await backend.stop();
  });
});
