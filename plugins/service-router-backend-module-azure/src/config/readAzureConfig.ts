import type { Config } from '@backstage/config';
import { ConfigSection } from '@service-router/plugin-service-router-node';
import { AzureConfig } from './AzureConfig';
import { CREDENTIAL_KEYS, readCredential } from './readCredential';
import { PUBLIC_CLOUD, readCloud } from './readCloud';
import { readSubscriptionId } from './readSubscriptionId';

/**
 * Reads `serviceRouter.azure`.
 *
 * @param config - the root of the configuration
 * @returns the public cloud with Azure's default credential when the block is absent
 * @throws InputError naming every mistake: its full key path, what was found and what was expected; never a secret
 */
export function readAzureConfig(config: Config): AzureConfig {
  const section = ConfigSection.ofRoot(
    config,
    'serviceRouter.azure',
    'a block of keys, such as { credential: default }',
  );
  if (!section) {
    return { credential: { type: 'default' }, cloud: PUBLIC_CLOUD };
  }
  section.allowOnly(
    ...CREDENTIAL_KEYS,
    'subscriptions',
    'cloud',
    'recordSetsApiVersion',
  );
  const credential = readCredential(section);
  const subscriptions = readSubscriptions(section);
  const cloud = readCloud(section);
  const recordSetsApiVersion = readApiVersion(section);
  return section.checked(
    credential && {
      credential,
      ...(subscriptions ? { subscriptions } : {}),
      cloud,
      ...(recordSetsApiVersion ? { recordSetsApiVersion } : {}),
    },
  );
}

/** Credentials of single subscriptions, where one does not serve for all. */
function readSubscriptions(
  azure: ConfigSection,
): AzureConfig['subscriptions'] | undefined {
  if (!azure.has('subscriptions')) {
    return undefined;
  }
  const sections = azure.sections(
    'subscriptions',
    'a list of blocks, each with subscriptionId and credential',
  );
  return Object.fromEntries(
    sections.flatMap(section => {
      section.allowOnly('subscriptionId', ...CREDENTIAL_KEYS);
      const id = readSubscriptionId(section, 'what is read or written');
      const credential = readCredential(section);
      return id && credential ? [[id.toLowerCase(), credential]] : [];
    }),
  );
}

function readApiVersion(azure: ConfigSection): string | undefined {
  const expected =
    'a version of Azure\'s API such as "2024-06-01" or "2026-06-01-preview"';
  const version = azure.text('recordSetsApiVersion', expected);
  if (version && !/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(version)) {
    azure.note(
      'recordSetsApiVersion',
      `is "${version}"; expected ${expected}.`,
    );
  }
  return version;
}
