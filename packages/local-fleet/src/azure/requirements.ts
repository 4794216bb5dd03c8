import { AzureError } from './AzureError';
import { ResourceRequest, ResourceResponse } from './ResourceRequest';

export function ok(body: unknown): ResourceResponse {
  return { status: 200, body };
}

/** @throws AzureError 400 without an `api-version`, or with one that is not served */
export function requireApiVersion(
  url: URL,
  type: string,
  versions: readonly string[],
): void {
  const version = url.searchParams.get('api-version');
  if (!version) {
    throw new AzureError(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  }
  if (!versions.includes(version)) {
    throw new AzureError(
      400,
      'InvalidResourceType',
      `The resource type '${type}' could not be found in the namespace 'Microsoft.Network' for api version '${version}'. The supported api-versions are '${versions.join(
        ',',
      )}'.`,
    );
  }
}

/** @throws AzureError 405 */
export function requireMethod(
  { method }: ResourceRequest,
  allowed: string[],
): void {
  if (!allowed.includes(method)) {
    throw new AzureError(
      405,
      'MethodNotAllowed',
      `The requested resource does not support http method '${method}'.`,
      { allow: allowed.join(', ') },
    );
  }
}
