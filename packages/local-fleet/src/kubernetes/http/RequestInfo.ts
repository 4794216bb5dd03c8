/** What a request is about, as its path and query say. */
export interface RequestInfo {
  /** The verb of the API: get, list, watch, create, update, patch, delete, deletecollection. */
  verb: string;
  path: string;
  /** Present when the path names a resource. */
  resource?: {
    group: string;
    version: string;
    resource: string;
    namespace: string;
    name: string;
    subresource: string;
  };
}

const VERBS: { readonly [method: string]: string } = {
  GET: 'get',
  HEAD: 'get',
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

/** Reads `/api/v1/...` and `/apis/<group>/<version>/...` as the API server does. */
export function requestInfoOf(method: string, url: URL): RequestInfo {
  const path = url.pathname;
  const verb = VERBS[method] ?? method.toLowerCase();
  const resource = resourceIn(path);
  if (!resource) {
    return { verb, path };
  }
  const isCollection = resource.name === '';
  const isWatch = ['true', '1'].includes(url.searchParams.get('watch') ?? '');
  if (isCollection && verb === 'get') {
    return { verb: isWatch ? 'watch' : 'list', path, resource };
  }
  if (isCollection && verb === 'delete') {
    return { verb: 'deletecollection', path, resource };
  }
  return { verb, path, resource };
}

function resourceIn(path: string): RequestInfo['resource'] {
  const parts = path
    .split('/')
    .filter(part => part !== '')
    .map(decodeSegment);
  const isCore = parts[0] === 'api';
  if (!isCore && parts[0] !== 'apis') {
    return undefined;
  }
  const group = isCore ? '' : parts[1];
  const [version, ...rest] = parts.slice(isCore ? 1 : 2);
  if (rest.length === 0) {
    return undefined;
  }
  const isInNamespace = rest[0] === 'namespaces' && rest.length > 2;
  const isNamespaceItself =
    isInNamespace && ['status', 'finalize'].includes(rest[2]);
  const [resource, name = '', subresource = ''] =
    isInNamespace && !isNamespaceItself ? rest.slice(2) : rest;
  const namespaceOf = () => {
    if (isInNamespace && !isNamespaceItself) {
      return rest[1];
    }
    return resource === 'namespaces' && isCore ? name : '';
  };
  return {
    group,
    version,
    resource,
    namespace: namespaceOf(),
    name,
    subresource,
  };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
