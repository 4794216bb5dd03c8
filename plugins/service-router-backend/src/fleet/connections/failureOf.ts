import {
  ApiStatusError,
  ClusterForbiddenError,
  ClusterUnreachableError,
} from './errors';
import { unreachableSentence } from './unreachable';

interface KubernetesStatus {
  kind: 'Status';
  code?: number;
  reason?: string;
  message?: string;
}

/**
 * The error that an answer other than success stands for.
 *
 * An answer without a Kubernetes Status was not made by the API server's handlers: it comes from what stands before it
 * (Backstage's proxy, a load balancer), or from a server that does not know the path at all.
 */
export function failureOf(status: number, body: string): Error {
  const parsed = parse(body);
  if (isKubernetesStatus(parsed)) {
    return statusError(parsed, status);
  }
  const { error } = (parsed ?? {}) as { error?: { message?: string } };
  const message = error?.message ?? body.trim().slice(0, 200);
  if (status === 401 || status === 403) {
    return new ClusterForbiddenError(status, message || forbidden(status));
  }
  if (status === 404 && !error) {
    return new ApiStatusError(404, 'NotFound', message || 'not found');
  }
  return new ClusterUnreachableError(
    error?.message ? unreachableSentence(error.message) : `HTTP ${status}`,
  );
}

/** The error that a Kubernetes Status stands for. */
export function statusError(
  { code, reason, message }: KubernetesStatus,
  httpStatus = 500,
): Error {
  const status = code || httpStatus;
  if (status === 401 || status === 403) {
    return new ClusterForbiddenError(status, message || forbidden(status));
  }
  return new ApiStatusError(
    status,
    reason || 'Unknown',
    message || reason || `HTTP ${status}`,
  );
}

export function isKubernetesStatus(value: unknown): value is KubernetesStatus {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { kind?: unknown }).kind === 'Status'
  );
}

function forbidden(status: number): string {
  return status === 401
    ? 'the credentials are not accepted'
    : 'the credentials do not allow this';
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
