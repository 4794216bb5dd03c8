import {
  BackendFeature,
  BackstageCredentials,
  coreServices,
  createBackendModule,
  createServiceFactory,
  PermissionsServiceRequestOptions,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { serviceRouterConnectServiceRef } from '../connectService';
import { Connect } from '../fleet';
import {
  serviceRouterZoneProvidersExtensionPoint,
  ZoneReader,
} from '@service-router/plugin-service-router-node';
import { serviceRouterPlugin } from '../plugin';

/** The edges of the plugin that a test may replace. */
export interface PluginEdges {
  /** The whole configuration. */
  config?: object;
  entities?: Entity[];
  /** In place of a catalog that holds these entities. */
  catalog?: BackendFeature;
  connect?: Connect;
  readZone?: ZoneReader['read'];
  /** Whether the permission framework lets callers in. */
  result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  /** What the permission framework decides, where that is not the same for everything. */
  decide?: (
    permission: Permission,
    credentials: BackstageCredentials,
  ) => PolicyDecision | Promise<PolicyDecision>;
  /** Who asks without saying so. */
  caller?: BackstageCredentials;
  publishSignal?: (signal: unknown) => Promise<void>;
  auditor?: ReturnType<typeof mockServices.auditor.mock>;
  /** In place of what a backend has by itself. */
  features?: BackendFeature[];
}

/** A configuration of one region, whose zone the provider `fake` reads. */
export const oneRegion = {
  serviceRouter: {
    clusters: {
      weu: {
        region: 'weu',
        mode: 'reconcile',
        connection: { kubernetesPlugin: 'weu' },
      },
    },
    regions: {
      weu: {
        title: 'West Europe',
        zone: { provider: 'fake', name: 'example.com' },
      },
    },
  },
};

/** A permission framework in which one function decides. */
function permissionsBy(decide: NonNullable<PluginEdges['decide']>) {
  const decideAll = (
    questions: { permission: Permission }[],
    options?: PermissionsServiceRequestOptions,
  ) =>
    Promise.all(
      questions.map(async ({ permission }) =>
        decide(permission, options?.credentials as BackstageCredentials),
      ),
    );
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => ({
      authorizeConditional: decideAll,
      // As the framework, which never answers this one with conditions.
      authorize: async (questions, options) =>
        (await decideAll(questions, options)).map(({ result }) => ({
          result:
            result === AuthorizeResult.CONDITIONAL
              ? AuthorizeResult.DENY
              : result,
        })),
    }),
  });
}

/** A component that names routes. */
export function component(
  name: string,
  annotation?: string,
  owner?: string,
): Entity {
  return {
    ...(owner ? { relations: [{ type: 'ownedBy', targetRef: owner }] } : {}),
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      ...(annotation === undefined
        ? {}
        : { annotations: { 'router.io/service-route': annotation } }),
    },
  };
}

/** The plugin in a backend of its own, with everything around it replaced. */
export function startPlugin({
  config = oneRegion,
  entities = [],
  catalog = catalogServiceMock.factory({ entities }),
  connect = async () => {
    throw new Error('no cluster in this test');
  },
  readZone = async () => [],
  result = AuthorizeResult.ALLOW,
  decide = () => ({ result }),
  caller = mockCredentials.user(),
  publishSignal = async () => {},
  auditor = mockServices.auditor.mock(),
  features = [],
}: PluginEdges): Promise<TestBackend> {
  const zones = createBackendModule({
    pluginId: 'service-router',
    moduleId: 'fake-zones',
    register(env) {
      env.registerInit({
        deps: { providers: serviceRouterZoneProvidersExtensionPoint },
        async init({ providers }) {
          providers.addZoneProvider({
            id: 'fake',
            createReader: () => ({ read: readZone }),
          });
        },
      });
    },
  });
  return startTestBackend({
    features: [
      serviceRouterPlugin,
      zones,
      mockServices.rootConfig.factory({ data: config as never }),
      permissionsBy(decide),
      mockServices.httpAuth.factory({ defaultCredentials: caller }),
      catalog,
      createServiceFactory({
        service: serviceRouterConnectServiceRef,
        deps: {},
        factory: () => connect,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: publishSignal }),
      }),
      auditor.factory,
      ...features,
    ],
  });
}

/** Asks again until the answer is the wanted one; the last answer when it never is. */
export async function eventually<T>(
  ask: () => Promise<T> | T,
  isWanted: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() > end) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
