import {
  ZoneAccessError,
  ZoneMissingError,
  ZoneReadError,
  ZoneRefusedError,
  ZoneUnavailableError,
} from '@service-router/plugin-service-router-node';
import { requestFailureOf } from '../requests';
import { ZoneLocation } from './ZoneLocation';

/** What is known of a read that failed, besides the error. */
export interface FailedRead {
  location: ZoneLocation;
  /** Origin of the Azure Resource Manager. */
  resourceManager: string;
  /** Azure's own words, where it gave any. */
  refusal?: string;
}

/**
 * What went wrong with a read of a zone, for the person who reads it.
 *
 * @param error - whatever the SDK threw
 */
export function zoneReadErrorOf(
  error: unknown,
  { location, resourceManager, refusal }: FailedRead,
): ZoneReadError {
  if (error instanceof ZoneReadError) {
    return error;
  }
  const { zoneName, resourceGroup, subscriptionId, region } = location;
  const zone = `zone ${zoneName} in resource group ${resourceGroup}`;
  const { kind, said, status } = requestFailureOf(error, refusal);
  switch (kind) {
    case 'noAuthority':
      return new ZoneUnavailableError(
        `No token to read ${zone}: Microsoft Entra ID could not be reached (${said}). Check the network, and serviceRouter.azure.cloud.authority where it is set.`,
      );
    case 'noToken':
      return new ZoneAccessError(
        `No token to read ${zone}: ${said}. Check serviceRouter.azure.credential.`,
      );
    case 'unreachable':
      return new ZoneUnavailableError(
        `Azure Resource Manager at ${resourceManager} could not be reached to read ${zone}: ${said}.`,
      );
    case 'nonsense':
      return new ZoneUnavailableError(
        `Azure's list of ${zone} could not be understood: ${said}.`,
      );
    default:
  }
  switch (status) {
    case 401:
      return new ZoneAccessError(
        `Azure does not accept the credential for ${zone}: ${said}. Check serviceRouter.azure.`,
      );
    case 403:
      return new ZoneAccessError(
        `The credential may not read ${zone}: ${said}. Give it the role "Reader" (or "Private DNS Zone Contributor") on the zone.`,
      );
    case 404:
      return new ZoneMissingError(
        `There is no ${zone} of subscription ${subscriptionId}: ${said}. Check serviceRouter.regions.${region}.zone.`,
      );
    default:
      return (status ?? 500) >= 500 || status === 408
        ? new ZoneUnavailableError(
            `Azure could not list ${zone} (${status}): ${said}.`,
          )
        : new ZoneRefusedError(
            `Azure refuses to list ${zone} (${status}): ${said}.`,
          );
  }
}
