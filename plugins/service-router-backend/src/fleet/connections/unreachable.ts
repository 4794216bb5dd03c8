import { ClusterUnreachableError } from './errors';

const SENTENCES: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection lost',
  EPIPE: 'connection lost',
  ETIMEDOUT: 'connection timed out',
  EHOSTUNREACH: 'no route to host',
  ENETUNREACH: 'network unreachable',
};

const CERTIFICATE_CODES = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_SIGNATURE_FAILURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
];

/** What a failed connection means, in words for the person who operates the cluster. */
export function unreachable(
  cause: Error,
  host: string,
): ClusterUnreachableError {
  if (cause instanceof ClusterUnreachableError) {
    return cause;
  }
  const code = codeOf(cause);
  return new ClusterUnreachableError(sentenceOf(code, cause.message, host), {
    cause,
  });
}

/** The same, from a message that somebody else made of the error. */
export function unreachableSentence(message: string): string {
  const code = Object.keys(SENTENCES).find(known => message.includes(known));
  return code ? SENTENCES[code] : message;
}

function sentenceOf(
  code: string | undefined,
  message: string,
  host: string,
): string {
  if (code && SENTENCES[code]) {
    return SENTENCES[code];
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `host name ${host} not found`;
  }
  if (code && CERTIFICATE_CODES.includes(code)) {
    return `the certificate of ${host} is not trusted: ${message}. Give its CA in caData or caFile, or in the kubeconfig`;
  }
  return message || code || 'connection failed';
}

/** Node tells of several failed addresses in one AggregateError. */
function codeOf(error: Error): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code) {
    return code;
  }
  const inner: unknown =
    error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner instanceof Error ? codeOf(inner) : undefined;
}
