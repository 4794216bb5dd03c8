import { StatusError } from '../errors/StatusError';
import { forbidden, forbiddenPath } from '../errors/statusErrors';
import { AccessRule, KubernetesToken } from './KubernetesToken';

/** Something that somebody wants to do to a resource. */
export interface ResourceAccess {
  verb: string;
  group: string;
  resource: string;
  subresource: string;
  namespace: string;
  name: string;
}

const READ_VERBS = ['get', 'list', 'watch'];
/** Paths that every authenticated user may read (`system:discovery` and `system:public-info-viewer`). */
const DISCOVERY_PATHS =
  /^\/(api|apis|openapi|version|healthz|livez|readyz)(\/|$)/;
/** What every authenticated user may ask about itself (`system:basic-user`). */
const SELF_REVIEWS = [
  'selfsubjectreviews',
  'selfsubjectaccessreviews',
  'selfsubjectrulesreviews',
];

/** Whether a token may do something to a resource. */
export function isAllowed(
  { readOnly, rules }: KubernetesToken,
  access: ResourceAccess,
): boolean {
  const isSelfReview =
    access.verb === 'create' && SELF_REVIEWS.includes(access.resource);
  if (isSelfReview || (!readOnly && !rules)) {
    return true;
  }
  return (
    (readOnly === true && READ_VERBS.includes(access.verb)) ||
    (rules ?? []).some(rule => allows(rule, access))
  );
}

function allows(rule: AccessRule, access: ResourceAccess): boolean {
  const has = (allowed: readonly string[], wanted: string) =>
    allowed.includes('*') || allowed.includes(wanted);
  const resource = access.subresource
    ? `${access.resource}/${access.subresource}`
    : access.resource;
  const anySubresource = `*/${access.subresource}`;
  return (
    has(rule.verbs, access.verb) &&
    has(rule.apiGroups, access.group) &&
    (has(rule.resources, resource) ||
      (access.subresource !== '' && rule.resources.includes(anySubresource))) &&
    (!rule.resourceNames?.length || rule.resourceNames.includes(access.name)) &&
    (!rule.namespaces || rule.namespaces.includes(access.namespace))
  );
}

/** 403 in the words of RBAC. */
export function accessDenied(
  { user }: KubernetesToken,
  access: ResourceAccess,
): StatusError {
  const { verb, group, resource, subresource, namespace, name } = access;
  const full = subresource ? `${resource}/${subresource}` : resource;
  const scope = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  return forbidden(
    { group, resource },
    name,
    `User "${user}" cannot ${verb} resource "${full}" in API group "${group}" ${scope}`,
  );
}

/** Whether a token may read a path that is not a resource. */
export function mayReadPath(
  { readOnly, rules }: KubernetesToken,
  path: string,
): boolean {
  return DISCOVERY_PATHS.test(path) || (!readOnly && !rules);
}

/** 403 for a path that is not a resource. */
export function pathDenied(
  { user }: KubernetesToken,
  verb: string,
  path: string,
): StatusError {
  return forbiddenPath(`User "${user}" cannot ${verb} path "${path}"`);
}
