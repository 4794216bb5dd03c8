import type { Config } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { constants } from 'buffer';
import { DEFAULT_DEADLINE, DEFAULT_MAX_BODY_BYTES } from '../protocol';
import { ConfigBlock, configErrorOf, isBlock } from './ConfigBlock';
import { ExternalDnsConfig } from './ExternalDnsConfig';
import { readConnection } from './readConnection';
import { readDomainFilter } from './readDomainFilter';

const ROOT = 'serviceRouter';
/** The longest time for which a listener takes the rest of a body. */
const LONGEST_DEADLINE = 60_000;
/** 0 takes any free port. */
const PORTS = { least: 0, most: 65_535 };
/** Azure: a value of a tag has at most 256 characters. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;
const NAME_EXPECTED =
  'at most 63 letters, digits, dots, underscores and hyphens, the first a letter or digit';
const DEFAULT_OWNER = 'service-router';
const DEFAULT_CLUSTER = 'default';
/** The reference's (traffic-manager-provider.md 5.4). */
const DEFAULT_VANITY_NAMESPACE = 'default';

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
  const value: JsonValue | undefined = config.getOptional(ROOT);
  const mistakes: string[] = [];
  const root = new ConfigBlock(ROOT, isBlock(value) ? value : {}, mistakes);
  if (!root.has('externalDns')) {
    return undefined;
  }
  const block = root.block(
    'externalDns',
    'a block of keys, such as { cluster: aks-weu }',
  );
  if (mistakes.length > 0) {
    throw configErrorOf(mistakes);
  }
  block.allowOnly(
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
  const profiles = root.block('trafficManager', 'a block of keys');
  if (!root.has('trafficManager')) {
    root.note(
      'trafficManager',
      'is missing; expected a block with the place of the profiles, such as { subscriptionId: ..., resourceGroups: [rg-edge] }.',
    );
  }
  const resourceGroups = profiles.texts(
    'resourceGroups',
    'names of resource groups, such as [rg-edge]',
  );
  const connection = readConnection(block);
  const result: ExternalDnsConfig = {
    ...readAddresses(block),
    ...readCluster(root, block),
    owner: readOwner(block) ?? readOwner(profiles) ?? DEFAULT_OWNER,
    domainFilter: readDomainFilter(block),
    ...(resourceGroups ? { resourceGroups } : {}),
    maxBodyBytes:
      block.wholeNumber('maxBodyBytes', {
        least: 1_024,
        most: constants.MAX_STRING_LENGTH,
      }) ?? DEFAULT_MAX_BODY_BYTES,
    deadline: block.duration('deadline', LONGEST_DEADLINE) ?? DEFAULT_DEADLINE,
    ...(connection ? { connection } : {}),
    events: block.flag('events') ?? true,
    vanityNamespace:
      profiles.text('vanityNamespace', 'the name of a namespace') ??
      DEFAULT_VANITY_NAMESPACE,
    vanityLabels: readLabels(profiles),
  };
  if (
    profiles.text('mode', 'reconcile or observe') === 'reconcile' &&
    result.owner === (readOwner(profiles) ?? DEFAULT_OWNER)
  ) {
    block.note(
      'owner',
      `is "${result.owner}", whose profiles Service Router reconciles itself; expected another one, or serviceRouter.trafficManager.mode observe.`,
    );
  }
  if (mistakes.length > 0) {
    throw configErrorOf(mistakes);
  }
  return result;
}

function readAddresses(
  block: ConfigBlock,
): Pick<ExternalDnsConfig, 'webhook' | 'health'> {
  const [webhook, health] = ['webhook', 'health'].map(key => {
    const address = block.block(key, 'a block with host and port');
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
    block
      .block('health', 'a block with host and port')
      .note(
        'port',
        `is ${result.health.port}, as is ${block.pathOf(
          'webhook.port',
        )}; expected a port of its own.`,
      );
  }
  return result;
}

function readCluster(
  root: ConfigBlock,
  block: ConfigBlock,
): Pick<ExternalDnsConfig, 'cluster' | 'isClusterNamed'> {
  const cluster = block.text(
    'cluster',
    'the name of the cluster whose ExternalDNS is answered',
  );
  const clusters = root
    .block('clusters', 'a block with one key for each cluster')
    .keys();
  if (cluster && clusters.length > 0 && !clusters.includes(cluster)) {
    block.note(
      'cluster',
      `is "${cluster}"; the clusters configured are ${clusters.join(', ')}.`,
    );
  } else if (cluster && !NAME.test(cluster)) {
    block.note('cluster', `is "${cluster}"; expected ${NAME_EXPECTED}.`);
  }
  return {
    cluster: cluster ?? DEFAULT_CLUSTER,
    isClusterNamed: cluster !== undefined,
  };
}

function readOwner(block: ConfigBlock): string | undefined {
  const owner = block.text('owner', 'a name for this installation');
  if (owner && !NAME.test(owner)) {
    block.note('owner', `is "${owner}"; expected ${NAME_EXPECTED}.`);
  }
  return owner;
}

function readLabels(profiles: ConfigBlock): Record<string, string> {
  const labels = profiles.block(
    'vanityLabels',
    'labels as a block of texts, such as { router.io/region: weu }',
  );
  return Object.fromEntries(
    labels.keys().flatMap(label => {
      const value = labels.text(label, 'the value of a label');
      return value === undefined ? [] : [[label, value]];
    }),
  );
}
