import type { RestError } from '@azure/core-rest-pipeline';

/** What node's network errors mean; others are told by their code. */
const networkWords: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection closed by the other side',
  ENOTFOUND: 'its name cannot be resolved',
  EAI_AGAIN: 'its name cannot be resolved',
  ETIMEDOUT: 'no answer in time',
  ESOCKETTIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'no route to it',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};

/** Codes of MSAL and of node that mean that the token endpoint was not even asked. */
const UNREACHABLE_AUTHORITY =
  /endpoints_resolution_error|openid_config_error|network_error|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT/;

/**
 * How a request failed:
 *
 * - `noAuthority`: Microsoft Entra ID could not be reached for a token;
 * - `noToken`: it gave none;
 * - `unreachable`: Azure Resource Manager could not be reached;
 * - `status`: it answered with an error;
 * - `nonsense`: it answered with what cannot be understood.
 */
export interface RequestFailure {
  kind: 'noAuthority' | 'noToken' | 'unreachable' | 'status' | 'nonsense';
  /** In words, without a full stop. */
  said: string;
  /** For `status`. */
  status?: number;
  /** Azure's own code, such as `Conflict`, where it gave one. */
  code?: string;
}

/**
 * What is to be told of whatever the SDK threw. The error itself should not go along as a cause: it carries the request
 * with its bearer token, and whoever logs all of an error would log that.
 *
 * @param refusal - Azure's own words, where the error leaves them out
 */
export function requestFailureOf(
  error: unknown,
  refusal?: string,
): RequestFailure {
  if (isCredentialError(error)) {
    return {
      kind: UNREACHABLE_AUTHORITY.test(error.message)
        ? 'noAuthority'
        : 'noToken',
      said: firstLine(error),
    };
  }
  if (!isRestError(error)) {
    return { kind: 'nonsense', said: firstLine(error) };
  }
  const { statusCode } = error;
  if (statusCode === undefined) {
    return { kind: 'unreachable', said: networkReason(error) };
  }
  if (statusCode < 300) {
    return { kind: 'nonsense', said: firstLine(error) };
  }
  const { code, message } = azureErrorIn(error.response?.bodyAsText);
  const words = [code, message].filter(Boolean).join(': ');
  return {
    kind: 'status',
    said: firstLine(refusal ?? (words || error)),
    status: statusCode,
    ...(code ? { code } : {}),
  };
}

/** `{ "error": { "code", "message" } }`, as Azure Resource Manager answers errors. */
export function azureErrorIn(body: string | null | undefined): {
  code?: string;
  message?: string;
} {
  try {
    const { error } = JSON.parse(body ?? '') as {
      error?: { code?: string; message?: string };
    };
    return { code: error?.code, message: error?.message };
  } catch {
    return {};
  }
}

/** By name: the class would have to be loaded from a package that Azure's own packages may hold in another version. */
function isRestError(error: unknown): error is RestError {
  return error instanceof Error && error.name === 'RestError';
}

/** `@azure/identity` has no common base class for its errors; all of them are named so. */
function isCredentialError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    /^(AggregateAuthentication|Authentication|AuthenticationRequired|CredentialUnavailable)Error$/.test(
      error.name,
    )
  );
}

function networkReason(error: RestError): string {
  const code = error.code ?? '';
  const known = networkWords[code];
  return known ? `${known} (${code})` : firstLine(error);
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split(/\r?\n/)[0].trim().replace(/\.$/, '');
}
