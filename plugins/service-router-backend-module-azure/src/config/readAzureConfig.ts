import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  AzureCloudConfig,
  AzureConfig,
  AzureCredentialConfig,
} from './AzureConfig';
import { readSubscriptionId } from './readSubscriptionId';
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
    credential: readCredential(azure, ROOT),
    ...readSubscriptions(azure),
    cloud: readCloud(azure),
    ...(recordSetsApiVersion ? { recordSetsApiVersion } : {}),
  };
}

/** Credentials of single subscriptions, where one does not serve for all. */
function readSubscriptions(
  azure: Config | undefined,
): Pick<AzureConfig, 'subscriptions'> {
  const path = `${ROOT}.subscriptions`;
  if (!azure?.has('subscriptions')) {
    return {};
  }
  const value = azure.getOptional('subscriptions');
  if (!Array.isArray(value) || !value.every(isBlock)) {
    throw new InputError(
      `app-config: ${path} must be a list of blocks, each with subscriptionId and credential.`,
    );
  }
  return {
    subscriptions: Object.fromEntries(
      azure.getConfigArray('subscriptions').map((block, index) => {
        const at = `${path}[${index}]`;
        const id = readSubscriptionId(block, at, 'what is read or written');
        return [id.toLowerCase(), readCredential(block, at)];
      }),
    ),
  };
}

function readCredential(
  block: Config | undefined,
  path: string,
): AzureCredentialConfig {
  const found = optionalText(block, path, 'credential') ?? 'default';
  const type = credentialTypes.find(known => known === found);
  if (!type) {
    throw new InputError(
      `app-config: ${path}.credential is "${found}"; expected one of ${credentialTypes.join(
        ', ',
      )}.`,
    );
  }
  const because = `it is needed because ${path}.credential is "${type}"`;
  if (type === 'clientSecret') {
    return {
      type,
      tenantId: requiredText(block, path, 'tenantId', because),
      clientId: requiredText(block, path, 'clientId', because),
      clientSecret: requiredText(block, path, 'clientSecret', because),
    };
  }
  refuse(block, path, type, 'clientSecret');
  const clientId = optionalText(block, path, 'clientId');
  if (type === 'managedIdentity') {
    refuse(block, path, type, 'tenantId');
    return { type, ...(clientId ? { clientId } : {}) };
  }
  const tenantId = optionalText(block, path, 'tenantId');
  return {
    type,
    ...(tenantId ? { tenantId } : {}),
    ...(clientId ? { clientId } : {}),
  };
}

/** A key that another credential would use is a contradiction, and somebody believes that it is in force. */
function refuse(
  block: Config | undefined,
  path: string,
  type: AzureCredentialConfig['type'],
  key: string,
): void {
  if (block?.has(key)) {
    throw new InputError(
      `app-config: ${path}.${key} is set, but ${path}.credential is "${type}", which does not use it. Remove it, or set ${path}.credential to clientSecret.`,
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
