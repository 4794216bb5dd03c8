import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  AzureCloudConfig,
  AzureConfig,
  AzureCredentialConfig,
} from './AzureConfig';
import { optionalText, requiredText } from './texts';

const ROOT = 'serviceRouter.azure';
const PUBLIC_RESOURCE_MANAGER = 'https://management.azure.com';
const credentialTypes = [
  'default',
  'clientSecret',
  'managedIdentity',
  'workloadIdentity',
] as const;

/** Resource Managers that take only tokens for themselves; any other takes those of the public cloud. */
const SOVEREIGN = /\.(usgovcloudapi\.net|chinacloudapi\.cn)$/;

/**
 * Reads `serviceRouter.azure`.
 *
 * @param config - the root of the configuration
 * @returns the public cloud with Azure's default credential when the block is absent
 * @throws InputError naming the full key path, what was found and what was expected; never a secret
 */
export function readAzureConfig(config: Config): AzureConfig {
  if (config.has(ROOT) && !isBlock(config.getOptional(ROOT))) {
    throw new InputError(
      `app-config: ${ROOT} must be a block of keys, for example "credential: default".`,
    );
  }
  const azure = config.getOptionalConfig(ROOT);
  const recordSetsApiVersion = optionalText(
    azure,
    ROOT,
    'recordSetsApiVersion',
  );
  if (
    recordSetsApiVersion &&
    !/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(recordSetsApiVersion)
  ) {
    throw new InputError(
      `app-config: ${ROOT}.recordSetsApiVersion is "${recordSetsApiVersion}"; expected a version of Azure's API such as "2024-06-01" or "2026-06-01-preview".`,
    );
  }
  return {
    credential: readCredential(azure),
    cloud: readCloud(azure),
    ...(recordSetsApiVersion ? { recordSetsApiVersion } : {}),
  };
}

function readCredential(azure: Config | undefined): AzureCredentialConfig {
  const found = optionalText(azure, ROOT, 'credential') ?? 'default';
  const type = credentialTypes.find(known => known === found);
  if (!type) {
    throw new InputError(
      `app-config: ${ROOT}.credential is "${found}"; expected one of ${credentialTypes.join(
        ', ',
      )}.`,
    );
  }
  if (type === 'clientSecret') {
    return {
      type,
      tenantId: requiredText(azure, ROOT, 'tenantId', because(type)),
      clientId: requiredText(azure, ROOT, 'clientId', because(type)),
      clientSecret: requiredText(azure, ROOT, 'clientSecret', because(type)),
    };
  }
  refuse(azure, type, 'clientSecret');
  const clientId = optionalText(azure, ROOT, 'clientId');
  if (type === 'managedIdentity') {
    refuse(azure, type, 'tenantId');
    return { type, ...(clientId ? { clientId } : {}) };
  }
  const tenantId = optionalText(azure, ROOT, 'tenantId');
  return {
    type,
    ...(tenantId ? { tenantId } : {}),
    ...(clientId ? { clientId } : {}),
  };
}

function because(type: AzureCredentialConfig['type']): string {
  return `it is needed because ${ROOT}.credential is "${type}"`;
}

/** A key that another credential would use is a contradiction, and somebody believes that it is in force. */
function refuse(
  azure: Config | undefined,
  type: AzureCredentialConfig['type'],
  key: string,
): void {
  if (azure?.has(key)) {
    throw new InputError(
      `app-config: ${ROOT}.${key} is set, but ${ROOT}.credential is "${type}", which does not use it. Remove it, or set ${ROOT}.credential to clientSecret.`,
    );
  }
}

function readCloud(azure: Config | undefined): AzureCloudConfig {
  const path = `${ROOT}.cloud`;
  if (azure?.has('cloud') && !isBlock(azure.getOptional('cloud'))) {
    throw new InputError(
      `app-config: ${path} must be a block with the keys resourceManager and authority.`,
    );
  }
  const cloud = azure?.getOptionalConfig('cloud');
  const resourceManager =
    readOrigin(cloud, path, 'resourceManager') ?? PUBLIC_RESOURCE_MANAGER;
  const authority = readOrigin(cloud, path, 'authority');
  const ownAudience = SOVEREIGN.test(new URL(resourceManager).hostname)
    ? resourceManager
    : PUBLIC_RESOURCE_MANAGER;
  return {
    resourceManager,
    ...(authority ? { authority } : {}),
    audience: readOrigin(cloud, path, 'audience') ?? ownAudience,
  };
}

function readOrigin(
  cloud: Config | undefined,
  path: string,
  key: string,
): string | undefined {
  const text = optionalText(cloud, path, key);
  if (text === undefined) {
    return undefined;
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search) {
    throw new InputError(
      `app-config: ${path}.${key} is "${text}"; expected an https address without a path, for example "https://management.azure.com". Azure's clients send credentials over https only.`,
    );
  }
  return url.origin;
}

function isBlock(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
