import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import type { AccessRule } from '@service-router/local-fleet/src/kubernetes';
import type { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import { parseAllDocuments } from 'yaml';

/** What Service Router may do: everything, or what these objects of RBAC give to their ServiceAccount. */
export type Rights = 'everything' | RbacObject[];

/** An object out of the manifests that are shipped. */
export type RbacObject = AnyObject & { rules?: AccessRule[] };

/** The ServiceAccount that the manifests are about. */
export const SERVICE_ACCOUNT = {
  namespace: 'service-router-system',
  name: 'service-router',
};

/** The objects of one manifest, as they are shipped. */
export function manifestOf(mode: 'observe' | 'reconcile'): RbacObject[] {
  const folder = dirname(
    require.resolve(
      '@service-router/plugin-service-router-backend/package.json',
    ),
  );
  const text = readFileSync(join(folder, 'rbac', `${mode}.yaml`), 'utf8');
  return parseAllDocuments(text).map(document => document.toJS());
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
