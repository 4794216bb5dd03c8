import type { Config } from '@backstage/config';
import {
  ConfigSection,
  readDirectConnection,
  readTagName,
  readTrafficManager,
} from '@service-router/plugin-service-router-node';
import { constants } from 'buffer';
import { DEFAULT_DEADLINE, DEFAULT_MAX_BODY_BYTES } from '../protocol';
import { ExternalDnsConfig } from './ExternalDnsConfig';
import { readDomainFilter } from './readDomainFilter';

const ROOT = 'serviceRouter';
/** The longest time for which a listener takes the rest of a body. */
const LONGEST_DEADLINE = 60_000;
/** 0 takes any free port. */
const PORTS = { least: 0, most: 65_535 };
const DEFAULT_CLUSTER = 'default';

/**
 * Reads `serviceRouter.externalDns`, and what it takes from `serviceRouter.trafficManager` and `serviceRouter.clusters`.
 *
 * @param config - the root of the configuration
 * @returns undefined when there is no such key: nobody is to be answered
 * @throws InputError that names every mistake: its full key path, what was found and what was expected
 */
export function readExternalDnsConfig(
  config: Config,
): ExternalDnsConfig | undefined {
  const root = ConfigSection.ofRoot(config, ROOT, 'a block of keys');
  if (!root?.has('externalDns')) {
    return undefined;
  }
  const section = root.section(
    'externalDns',
    'a block of keys, such as { cluster: aks-weu }',
  );
  return root.checked(section && readSection(root, section));
}

function readSection(
  root: ConfigSection,
  section: ConfigSection,
): ExternalDnsConfig | undefined {
  section.allowOnly(
    'webhook',
    'health',
    'cluster',
    'owner',
    'domainFilter',
    'maxBodyBytes',
    'deadline',
    'connection',
    'events',
  );
  if (!root.has('trafficManager')) {
    root.note(
      'trafficManager',
      'is missing; expected a block with the place of the profiles, such as { subscriptionId: ..., resourceGroups: [rg-edge] }.',
    );
  }
  const profiles = readTrafficManager(root);
  const owner =
    readTagName(section, 'owner', 'a name for this installation') ??
    profiles?.owner;
  if (profiles?.mode === 'reconcile' && owner === profiles.owner) {
    section.note(
      'owner',
      `is "${owner}", whose profiles Service Router reconciles itself; expected another one, or serviceRouter.trafficManager.mode observe.`,
    );
  }
  const connection = section.has('connection')
    ? readDirectConnection(section)
    : undefined;
  const read = {
    ...readAddresses(section),
    ...readCluster(root, section),
    domainFilter: readDomainFilter(section),
    maxBodyBytes:
      section.wholeNumber('maxBodyBytes', {
        least: 1_024,
        most: constants.MAX_STRING_LENGTH,
      }) ?? DEFAULT_MAX_BODY_BYTES,
    deadline:
      section.duration('deadline', LONGEST_DEADLINE) ?? DEFAULT_DEADLINE,
    ...(connection ? { connection } : {}),
    events: section.flag('events') ?? true,
  };
  if (!profiles || !owner) {
    return undefined;
  }
  const { resourceGroups, vanityNamespace, vanityLabels } = profiles;
  return {
    ...read,
    owner,
    ...(resourceGroups ? { resourceGroups } : {}),
    vanityNamespace,
    vanityLabels,
  };
}

function readAddresses(
  section: ConfigSection,
): Pick<ExternalDnsConfig, 'webhook' | 'health'> {
  const [webhook, health] = ['webhook', 'health'].map(key => {
    const address = section.sectionOrEmpty(key, 'a block with host and port');
    address.allowOnly('host', 'port');
    return {
      host: address.text('host', 'an address to listen at'),
      port: address.wholeNumber('port', PORTS),
    };
  });
  const result = {
    webhook: { host: webhook.host ?? '127.0.0.1', port: webhook.port ?? 8888 },
    health: {
      ...(health.host ? { host: health.host } : {}),
      port: health.port ?? 8080,
    },
  };
  if (result.webhook.port === result.health.port && result.health.port !== 0) {
    section.note(
      'health.port',
      `is ${result.health.port}, as is ${section.pathOf(
        'webhook.port',
      )}; expected a port of its own.`,
    );
  }
  return result;
}

function readCluster(
  root: ConfigSection,
  section: ConfigSection,
): Pick<ExternalDnsConfig, 'cluster' | 'isClusterNamed'> {
  const cluster = readTagName(
    section,
    'cluster',
    'the name of the cluster whose ExternalDNS is answered',
  );
  const clusters = root
    .sectionOrEmpty('clusters', 'a block with one key for each cluster')
    .keys();
  if (cluster && clusters.length > 0 && !clusters.includes(cluster)) {
    section.note(
      'cluster',
      `is "${cluster}"; the clusters configured are ${clusters.join(', ')}.`,
    );
  }
  return {
    cluster: cluster ?? DEFAULT_CLUSTER,
    isClusterNamed: cluster !== undefined,
  };
}
