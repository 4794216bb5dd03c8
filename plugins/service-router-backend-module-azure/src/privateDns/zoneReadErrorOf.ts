import type { RestError } from '@azure/core-rest-pipeline';
import {
  ZoneAccessError,
  ZoneMissingError,
  ZoneReadError,
  ZoneRefusedError,
  ZoneThrottledError,
  ZoneUnavailableError,
} from '@service-router/plugin-service-router-node';
import { ZoneLocation } from './ZoneLocation';

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
 * The SDK's error does not go along as the cause: it carries the request with its bearer token, and whoever logs all
 * of an error would log that.
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
  if (isCredentialError(error)) {
    if (UNREACHABLE_AUTHORITY.test(error.message)) {
      return new ZoneUnavailableError(
        `No token to read ${zone}: Microsoft Entra ID could not be reached (${firstLine(
          error,
        )}). Check the network, and serviceRouter.azure.cloud.authority where it is set.`,
      );
    }
    return new ZoneAccessError(
      `No token to read ${zone}: ${firstLine(
        error,
      )}. Check serviceRouter.azure.credential.`,
    );
  }
  if (!isRestError(error)) {
    return new ZoneUnavailableError(
      `The list of ${zone} could not be understood: ${firstLine(error)}.`,
    );
  }
  const { statusCode } = error;
  const said = firstLine(refusal ?? error);
  if (statusCode === undefined) {
    return new ZoneUnavailableError(
      `Azure Resource Manager at ${resourceManager} could not be reached to read ${zone}: ${networkReason(
        error,
      )}.`,
    );
  }
  if (statusCode === 401) {
    return new ZoneAccessError(
      `Azure does not accept the credential for ${zone}: ${said}. Check serviceRouter.azure.`,
    );
  }
  if (statusCode === 403) {
    return new ZoneAccessError(
      `The credential may not read ${zone}: ${said}. Give it the role "Reader" (or "Private DNS Zone Contributor") on the zone.`,
    );
  }
  if (statusCode === 404) {
    return new ZoneMissingError(
      `There is no ${zone} of subscription ${subscriptionId}: ${said}. Check serviceRouter.regions.${region}.zone.`,
    );
  }
  if (statusCode === 429) {
    const retryAfter = retryAfterOf(error);
    return new ZoneThrottledError(
      `Azure throttles reads of ${zone}${
        retryAfter === undefined
          ? ''
          : ` and asks to wait ${Math.ceil(retryAfter / 1000)} s`
      }.`,
      retryAfter,
    );
  }
  if (statusCode >= 500 || statusCode === 408 || statusCode < 300) {
    return new ZoneUnavailableError(
      statusCode < 300
        ? `Azure's list of ${zone} could not be understood: ${firstLine(
            error,
          )}.`
        : `Azure could not list ${zone} (${statusCode}): ${said}.`,
    );
  }
  return new ZoneRefusedError(
    `Azure refuses to list ${zone} (${statusCode}): ${said}.`,
  );
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

function retryAfterOf(error: RestError): number | undefined {
  const header = error.response?.headers.get('retry-after');
  const seconds = Number.parseInt(header ?? '', 10);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split(/\r?\n/)[0].trim().replace(/\.$/, '');
}
