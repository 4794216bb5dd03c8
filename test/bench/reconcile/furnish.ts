import {
  AnyObject,
  ClusterClient,
} from '@service-router/plugin-service-router-backend/src/fleet';
import { resourceOf } from '../../cluster/src/resources';
import { fleetOfRoutes } from '../fleetOfRoutes';
import { eachOf } from './eachOf';

/** Puts one cluster of the bench's fleet onto an API server: its routes and all that they need, as a person would. */
export async function furnish(
  admin: ClusterClient,
  routes: number,
): Promise<void> {
  const [state] = fleetOfRoutes(routes, 1);
  const put = async (object: unknown) => {
    const { status, ...rest } = object as AnyObject;
    const { uid, generation, creationTimestamp, ...metadata } = rest.metadata;
    const resource = resourceOf(rest);
    await admin.create(resource, { ...rest, metadata });
    if (status) {
      await admin.mergeStatus(
        resource,
        { ...rest, ...metadata },
        { status: status as Record<string, unknown> },
        { fieldManager: 'bench' },
      );
    }
  };
  const namespaces = state.policies.map(({ metadata }) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: metadata.namespace },
  }));
  const first = [
    ...namespaces,
    ...state.identities,
    ...state.configurations,
    ...state.gateways,
    // A real API server wants a port of a Service.
    ...state.services.map(service => ({
      ...service,
      spec: { ...service.spec, ports: [{ name: 'https', port: 443 }] },
    })),
  ];
  await eachOf(first, 8, put);
  await eachOf([...state.policies, ...state.routes], 16, put);
}
