import { ConfigSection } from '@service-router/plugin-service-router-node';
import { AzureCloudConfig } from './AzureConfig';

const PUBLIC_RESOURCE_MANAGER = 'https://management.azure.com';

/** Resource Managers that take only tokens for themselves; any other takes those of the public cloud. */
const SOVEREIGN = /\.(usgovcloudapi\.net|chinacloudapi\.cn)$/;

export const PUBLIC_CLOUD: AzureCloudConfig = {
  resourceManager: PUBLIC_RESOURCE_MANAGER,
  audience: PUBLIC_RESOURCE_MANAGER,
};

/** The block `cloud`; the public cloud where nothing else is told. */
export function readCloud(azure: ConfigSection): AzureCloudConfig {
  const section = azure.sectionOrEmpty(
    'cloud',
    'a block with the keys resourceManager and authority',
  );
  section.allowOnly('resourceManager', 'authority', 'audience');
  const resourceManager =
    readOrigin(section, 'resourceManager') ?? PUBLIC_RESOURCE_MANAGER;
  const authority = readOrigin(section, 'authority');
  const ownAudience = SOVEREIGN.test(new URL(resourceManager).hostname)
    ? resourceManager
    : PUBLIC_RESOURCE_MANAGER;
  return {
    resourceManager,
    ...(authority ? { authority } : {}),
    audience: readOrigin(section, 'audience') ?? ownAudience,
  };
}

function readOrigin(section: ConfigSection, key: string): string | undefined {
  const expected = `an https address without a path, for example "${PUBLIC_RESOURCE_MANAGER}"`;
  const text = section.text(key, expected);
  if (text === undefined) {
    return undefined;
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search) {
    section.note(
      key,
      `is "${text}"; expected ${expected}. Azure's clients send credentials over https only.`,
    );
    return undefined;
  }
  return url.origin;
}
