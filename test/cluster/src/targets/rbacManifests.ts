import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import type { AccessRule } from '@service-router/local-fleet/src/kubernetes';
import type { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import { parseAllDocuments } from 'yaml';

/** What Service Router may do: everything, or what these objects of RBAC give to their ServiceAccount. */
export type Rights = 'everything' | RbacObject[];

/** An object out of the manifests that are shipped. */
export type RbacObject = AnyObject & { rules?: AccessRule[] };

/** The ServiceAccount that the manifests of the backend are about. */
export const SERVICE_ACCOUNT = {
  namespace: 'service-router-system',
  name: 'service-router',
};

/** Whom manifests give their rights to. */
export function accountIn(objects: RbacObject[]): typeof SERVICE_ACCOUNT {
  const found = objects.find(({ kind }) => kind === 'ServiceAccount');
  return found
    ? {
        namespace: found.metadata.namespace ?? '',
        name: found.metadata.name,
      }
    : SERVICE_ACCOUNT;
}

/** The objects of one manifest of the backend, as they are shipped. */
export function manifestOf(mode: 'observe' | 'reconcile'): RbacObject[] {
  return shipped(
    '@service-router/plugin-service-router-backend',
    `rbac/${mode}.yaml`,
  );
}

/** The objects of one manifest of the agent, as they are shipped. */
export function agentManifest(
  name: 'rights' | 'sidecar' | 'clusters/aks-weu' | 'clusters/aks-neu',
): RbacObject[] {
  return shipped('@service-router/agent', `deploy/${name}.yaml`);
}

function shipped(packageName: string, path: string): RbacObject[] {
  const folder = dirname(require.resolve(`${packageName}/package.json`));
  const text = readFileSync(join(folder, path), 'utf8');
  return parseAllDocuments(text).map(document => document.toJS());
}

/** The user name of a ServiceAccount. */
export function userOf({ namespace, name }: typeof SERVICE_ACCOUNT): string {
  return `system:serviceaccount:${namespace}:${name}`;
}

/** The rules that these objects give, each with the namespace it is limited to. */
export function rulesIn(objects: RbacObject[]): AccessRule[] {
  return objects.flatMap(({ kind, metadata, rules = [] }) =>
    rules.map(rule => ({
      ...rule,
      ...(kind === 'Role' ? { namespaces: [metadata.namespace ?? ''] } : {}),
    })),
  );
}
