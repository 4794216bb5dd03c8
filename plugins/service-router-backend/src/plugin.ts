import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { metrics, trace } from '@opentelemetry/api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  RoutesChangedSignal,
  SERVICE_ROUTER_SIGNAL_CHANNEL,
  serviceRouterReadPermission,
} from '@service-router/plugin-service-router-common';
import {
  OwnerNoticeSender,
  serviceRouterCloudBudgetsExtensionPoint,
  serviceRouterOwnerNoticesExtensionPoint,
  serviceRouterTrafficClientsExtensionPoint,
  serviceRouterTrafficManagerProvidersExtensionPoint,
  serviceRouterZoneProvidersExtensionPoint,
  systemClock,
  TrafficClient,
} from '@service-router/plugin-service-router-node';
import { registerActions } from './actions';
import {
  askerOf,
  createRouter,
  RouteOwners,
  RouteOwnersOptions,
  serviceRouteResourceType,
} from './api';
import { readServiceRouterConfig } from './config';
import { serviceRouterConnectServiceRef } from './connectService';
import { createControlPlane } from './createControlPlane';
import { CloudBudgets, ZoneProviders } from './observe';
import { Telemetry } from './telemetry';
import { TrafficManagers } from './traffic';

/** The name under which Backstage has what its plugins tell of themselves. */
const TELEMETRY_SCOPE = 'backstage-plugin-service-router';

/** Routes named in one signal; every open browser gets it. */
const ROUTES_IN_SIGNAL = 500;

/**
 * The control plane of Service Router: watches the configured clusters, makes those in mode `reconcile` match their
 * plans, reads zones and answers back, and serves what it knows.
 *
 * @public
 */
export const serviceRouterPlugin = createBackendPlugin({
  pluginId: 'service-router',
  register(env) {
    const zoneProviders = new ZoneProviders();
    env.registerExtensionPoint(
      serviceRouterZoneProvidersExtensionPoint,
      zoneProviders,
    );
    const trafficManagers = new TrafficManagers();
    env.registerExtensionPoint(
      serviceRouterTrafficManagerProvidersExtensionPoint,
      trafficManagers,
    );
    const trafficClients: TrafficClient[] = [];
    env.registerExtensionPoint(serviceRouterTrafficClientsExtensionPoint, {
      addTrafficClient: client => trafficClients.push(client),
    });
    const budgets = new CloudBudgets();
    env.registerExtensionPoint(
      serviceRouterCloudBudgetsExtensionPoint,
      budgets,
    );
    let sender: OwnerNoticeSender | undefined;
    env.registerExtensionPoint(serviceRouterOwnerNoticesExtensionPoint, {
      setOwnerNoticeSender(given) {
        if (sender) {
          throw new Error(
            'Two modules say how owners of routes are told; install one of them.',
          );
        }
        sender = given;
      },
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        connect: serviceRouterConnectServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const { config, logger, lifecycle, httpRouter, signals } = deps;
        const { auditor, auth, catalog, permissionsRegistry } = deps;
        const { httpAuth, permissions } = deps;
        const settings = readServiceRouterConfig(config);
        let routeOf: RouteOwnersOptions['routeOf'] = () => undefined;
        const owners = new RouteOwners({
          catalog,
          auth,
          routeOf: key => routeOf(key),
          clock: systemClock,
          logger,
        });
        const telemetry = new Telemetry({
          tracer: trace.getTracer(TELEMETRY_SCOPE),
          meter: metrics.getMeter(TELEMETRY_SCOPE),
        });
        const asking = {
          telemetry,
          auditor,
          catalog,
          clock: systemClock,
          httpAuth,
          owners,
          permissions,
          permissionsRegistry,
        };
        permissionsRegistry.addPermissions([serviceRouterReadPermission]);
        if (!settings) {
          logger.warn(
            'Service Router is not configured and does nothing: add serviceRouter, with clusters and regions, to app-config.yaml.',
          );
          permissionsRegistry.addResourceType(
            serviceRouteResourceType({
              owners,
              placeOf: () => ({ regions: [], zones: [] }),
            }),
          );
          httpRouter.use(createRouter(asking));
          registerActions(deps.actionsRegistry, {
            ask: askerOf(asking),
            regions: () => [],
          });
          return;
        }
        const controlPlane = await createControlPlane({
          config: settings,
          connect: deps.connect,
          zoneProviders,
          trafficManagers,
          trafficClients,
          budgets,
          database: deps.database,
          clock: systemClock,
          logger,
          telemetry,
          ...(sender ? { notices: { sender, owners } } : {}),
          publish: async routes => {
            for (let at = 0; at < routes.length; at += ROUTES_IN_SIGNAL) {
              const message: RoutesChangedSignal = {
                type: 'routes-changed',
                routes: routes.slice(at, at + ROUTES_IN_SIGNAL),
              };
              await signals.publish({
                recipients: { type: 'broadcast' },
                channel: SERVICE_ROUTER_SIGNAL_CHANNEL,
                message: { ...message },
              });
            }
          },
        });
        const { history, reports, rechecks } = controlPlane;
        routeOf = key => reports.routes().get(key);
        permissionsRegistry.addResourceType(
          serviceRouteResourceType({
            owners,
            placeOf: route => reports.placeOf(route),
          }),
        );
        const answering = { ...asking, reports, rechecks, history };
        httpRouter.use(createRouter(answering));
        registerActions(deps.actionsRegistry, {
          ask: askerOf(answering),
          regions: () => reports.regions(),
        });
        lifecycle.addStartupHook(() => controlPlane.start());
        lifecycle.addShutdownHook(() => controlPlane.stop());
      },
    });
  },
});
