import { StatusCause, StatusError } from './StatusError';
import { FieldError } from './fieldErrors';

/** Which resource an error is about. */
export interface GroupResource {
  group: string;
  resource: string;
}

/** Which kind an error is about. */
export interface GroupKind {
  group: string;
  kind: string;
}

function qualified(group: string, name: string): string {
  return group === '' ? name : `${name}.${group}`;
}

function nameOf({ group, resource }: GroupResource): string {
  return qualified(group, resource);
}

/** 404: `serviceroutes.routing.router.io "x" not found` */
export function notFound(target: GroupResource, name: string): StatusError {
  return new StatusError({
    code: 404,
    reason: 'NotFound',
    message: `${nameOf(target)} "${name}" not found`,
    details: { name, group: target.group, kind: target.resource },
  });
}

/** 404 for a path that nothing serves. */
export function unknownPath(): StatusError {
  return new StatusError({
    code: 404,
    reason: 'NotFound',
    message: 'the server could not find the requested resource',
    details: {},
  });
}

/** 409: an object of this name is already there. */
export function alreadyExists(
  target: GroupResource,
  name: string,
): StatusError {
  return new StatusError({
    code: 409,
    reason: 'AlreadyExists',
    message: `${nameOf(target)} "${name}" already exists`,
    details: { name, group: target.group, kind: target.resource },
  });
}

/** 409: the object is not in the state the request expects. */
export function conflict(
  target: GroupResource,
  name: string,
  detail: string,
): StatusError {
  return new StatusError({
    code: 409,
    reason: 'Conflict',
    message: `Operation cannot be fulfilled on ${nameOf(
      target,
    )} "${name}": ${detail}`,
    details: { name, group: target.group, kind: target.resource },
  });
}

/** 409: another field manager owns what an apply would change. */
export function applyConflict(
  message: string,
  causes: StatusCause[],
): StatusError {
  return new StatusError({
    code: 409,
    reason: 'Conflict',
    message,
    details: { causes },
  });
}

/** 422: the object breaks its schema, every offending field a cause. */
export function invalid(
  target: GroupKind,
  name: string,
  errors: readonly FieldError[],
): StatusError {
  const lines = [...new Set(errors.map(e => `${e.field}: ${e.message}`))];
  const text = lines.length === 1 ? lines[0] : `[${lines.join(', ')}]`;
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: `${qualified(
      target.group,
      target.kind,
    )} "${name}" is invalid: ${text}`,
    details: {
      name,
      group: target.group,
      kind: target.kind,
      causes: errors.map(({ reason, message, field }) => ({
        reason,
        message,
        field,
      })),
    },
  });
}

/** 403, in the words of RBAC or of an admission plugin. */
export function forbidden(
  target: GroupResource,
  name: string,
  detail: string,
  causes: StatusCause[] = [],
): StatusError {
  const subject = name ? `${nameOf(target)} "${name}"` : nameOf(target);
  return new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `${subject} is forbidden: ${detail}`,
    details: { name, group: target.group, kind: target.resource, causes },
  });
}

/** 403 for a path that is not a resource. */
export function forbiddenPath(detail: string): StatusError {
  return new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `forbidden: ${detail}`,
    details: {},
  });
}

/** 401: no token, or one that nobody gave out. */
export function unauthorized(): StatusError {
  return new StatusError({
    code: 401,
    reason: 'Unauthorized',
    message: 'Unauthorized',
  });
}

/** 400: the request cannot be understood. */
export function badRequest(message: string): StatusError {
  return new StatusError({ code: 400, reason: 'BadRequest', message });
}

/** 410: the resource version is older than what is still known. */
export function expired(message: string): StatusError {
  return new StatusError({ code: 410, reason: 'Expired', message });
}

/** 405: the resource does not know this verb. */
export function methodNotAllowed(): StatusError {
  return new StatusError({
    code: 405,
    reason: 'MethodNotAllowed',
    message: 'the server does not allow this method on the requested resource',
    details: {},
  });
}

/** 406: nothing that is offered satisfies the Accept header. */
export function notAcceptable(offered: readonly string[]): StatusError {
  return new StatusError({
    code: 406,
    reason: 'NotAcceptable',
    message: `only the following media types are accepted: ${offered.join(
      ', ',
    )}`,
  });
}

/** 415: the body has a form that is not read here. */
export function unsupportedMediaType(accepted: readonly string[]): StatusError {
  return new StatusError({
    code: 415,
    reason: 'UnsupportedMediaType',
    message: `the body of the request was in an unknown format - accepted media types include: ${accepted.join(
      ', ',
    )}`,
  });
}

/** 413: the body is larger than the API server reads (3 MiB). */
export function tooLarge(limit: number): StatusError {
  return new StatusError({
    code: 413,
    reason: 'RequestEntityTooLarge',
    message: `Request entity too large: limit is ${limit}`,
  });
}

/** 500: a failure of the server itself. */
export function internalError(message: string): StatusError {
  return new StatusError({
    code: 500,
    reason: 'InternalError',
    message: `Internal error occurred: ${message}`,
    details: { causes: [{ message }] },
  });
}
