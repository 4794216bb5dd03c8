import { TrafficManagerError } from '@service-router/plugin-service-router-node';
import { requestFailureOf } from '../requests';

/**
 * What went wrong with a call, for the person who reads it.
 *
 * @param error - whatever the SDK threw
 * @param doing - as in "could not ...": "list the Traffic Manager profiles of subscription ..."
 */
export function trafficManagerErrorOf(
  error: unknown,
  doing: string,
  resourceManager: string,
): TrafficManagerError {
  if (error instanceof TrafficManagerError) {
    return error;
  }
  const { kind, said, status } = requestFailureOf(error);
  switch (kind) {
    case 'noAuthority':
      return new TrafficManagerError(
        'unavailable',
        `No token to ${doing}: Microsoft Entra ID could not be reached (${said}). Check the network, and serviceRouter.azure.cloud.authority where it is set.`,
      );
    case 'noToken':
      return new TrafficManagerError(
        'access',
        `No token to ${doing}: ${said}. Check serviceRouter.azure.credential.`,
      );
    case 'unreachable':
      return new TrafficManagerError(
        'unavailable',
        `Azure Resource Manager at ${resourceManager} could not be reached to ${doing}: ${said}.`,
      );
    case 'nonsense':
      return new TrafficManagerError(
        'unavailable',
        `Azure's answer could not be understood, asked to ${doing}: ${said}.`,
      );
    default:
  }
  switch (status) {
    case 401:
      return new TrafficManagerError(
        'access',
        `Azure does not accept the credential to ${doing}: ${said}. Check serviceRouter.azure.`,
      );
    case 403:
      return new TrafficManagerError(
        'access',
        `The credential may not ${doing}: ${said}. Give it the role "Traffic Manager Contributor" ("Reader" to look only).`,
      );
    case 404:
      return new TrafficManagerError(
        'missing',
        `Azure does not find what it takes to ${doing}: ${said}. Check serviceRouter.trafficManager.`,
      );
    case 409:
    case 412:
      return new TrafficManagerError(
        'taken',
        `Azure refuses to ${doing}: ${said}.`,
      );
    default:
      return (status ?? 500) >= 500 || status === 408
        ? new TrafficManagerError(
            'unavailable',
            `Azure could not ${doing} (${status}): ${said}.`,
          )
        : new TrafficManagerError(
            'refused',
            `Azure refuses to ${doing} (${status}): ${said}.`,
          );
  }
}
