import { mkdir, rm, writeFile } from 'fs/promises';
import path from 'path';

/** Adds to a clone of the application repository a route of another team that asks for the name of the demo service. */
export async function addRival(folder: string): Promise<void> {
  const routing = path.join(folder, 'apps/rival/routing');
  await mkdir(routing, { recursive: true });
  await writeFile(path.join(routing, 'routing.yaml'), manifests);
}

/** Takes it out again. */
export function removeRival(folder: string): Promise<void> {
  return rm(path.join(folder, 'apps/rival'), { recursive: true });
}

const manifests = `apiVersion: v1
kind: Namespace
metadata:
  name: ns-rival
---
apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: dns-policy
  namespace: ns-rival
spec:
  mode: Active
---
apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: rival
  namespace: ns-rival
spec:
  serviceName: test-workload
  application: workload-a
  environment: base
  gatewayName: gateway-internal
  gatewayNamespace: ns-service-router
`;
