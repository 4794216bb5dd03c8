import { ResourceType } from './ClusterClient';

/** Where an API server serves a kind, over all namespaces. */
export function collectionPath({ apiVersion, plural }: ResourceType): string {
  return `${groupPath(apiVersion)}/${plural}`;
}

/** Where objects of a kind are made, in one namespace. */
export function namespacePath(
  { apiVersion, plural, isNamespaced }: ResourceType,
  namespace: string | undefined,
): string {
  return isNamespaced
    ? `${groupPath(apiVersion)}/namespaces/${segmentOf(
        namespace ?? 'default',
      )}/${plural}`
    : `${groupPath(apiVersion)}/${plural}`;
}

/** Where an API server serves one object. */
export function objectPath(
  resource: ResourceType,
  { name, namespace }: { name: string; namespace?: string },
): string {
  return `${namespacePath(resource, namespace)}/${segmentOf(name)}`;
}

/** A query string of the values that are given. */
export function queryOf(
  values: Record<string, string | number | boolean | undefined>,
): string {
  const given = Object.entries(values).filter(
    ([, value]) => value !== undefined,
  );
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(
        given.map(([key, value]) => [key, String(value)]),
      )}`;
}

function groupPath(apiVersion: string): string {
  return apiVersion.includes('/')
    ? `/apis/${apiVersion}`
    : `/api/${apiVersion}`;
}

/** A name as part of a path, and never as a way out of it. */
function segmentOf(name: string): string {
  if (name === '.' || name === '..' || name === '') {
    throw new Error(`"${name}" is no name that a Kubernetes object can have`);
  }
  return encodeURIComponent(name);
}
