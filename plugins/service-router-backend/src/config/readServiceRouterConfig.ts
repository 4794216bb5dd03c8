import { Config } from '@backstage/config';
import {
  ConfigSection,
  readConnection,
  readTrafficManager,
} from '@service-router/plugin-service-router-node';
import { readRegions } from './readRegions';
import { ClusterConfig, ServiceRouterConfig } from './ServiceRouterConfig';

const ROOT = 'serviceRouter';
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/**
 * Reads `serviceRouter` of the configuration, whole and once.
 *
 * @returns undefined when there is no such key: the plugin is installed and not yet configured
 * @throws InputError that names every mistake: its full key path, what was found and what was expected
 * @public
 */
export function readServiceRouterConfig(
  config: Config,
): ServiceRouterConfig | undefined {
  const root = ConfigSection.ofRoot(
    config,
    ROOT,
    'a block with clusters and regions',
  );
  if (!root) {
    return undefined;
  }
  const isWithoutClusters = answersExternalDnsAlone(root);
  const { regions, names } = isWithoutClusters
    ? { regions: [], names: [] }
    : readRegions(root);
  const trafficManager = readTrafficManager(root);
  if (isWithoutClusters && trafficManager?.mode === 'reconcile') {
    root.note(
      'trafficManager.mode',
      'is reconcile, and there are no clusters to tell what should stand; expected clusters and regions as well, or observe.',
    );
  }
  return root.checked<ServiceRouterConfig>({
    defaultGatewayNamespace:
      root.text('defaultGatewayNamespace', 'the name of a namespace') ??
      'istio-system',
    clusters: isWithoutClusters ? [] : readClusters(root, names),
    regions,
    intervals: readIntervals(root),
    deletedRoutes: readDeletedRoutes(root),
    history: readHistory(root),
    ...(trafficManager ? { trafficManager } : {}),
    leaseNamespace:
      root.text('leaseNamespace', 'the name of a namespace') ??
      'service-router-system',
  });
}

/** Beside an ExternalDNS nothing else needs to be known: it tells what its cluster wants. */
function answersExternalDnsAlone(root: ConfigSection): boolean {
  return (
    root.has('externalDns') && !root.has('clusters') && !root.has('regions')
  );
}

function readClusters(
  root: ConfigSection,
  regionNames: string[],
): ClusterConfig[] {
  const section = root.requiredSection(
    'clusters',
    'a block with one key for each cluster',
  );
  const names = section?.keys() ?? [];
  if (section && names.length === 0) {
    root.note('clusters', 'is empty; expected at least one cluster.');
  }
  return names.flatMap(name => {
    const cluster = section?.section(
      name,
      'a block with region and connection',
    );
    const read = cluster && readCluster(name, cluster, regionNames);
    return read ? [read] : [];
  });
}

function readCluster(
  name: string,
  section: ConfigSection,
  regionNames: string[],
): ClusterConfig | undefined {
  section.allowOnly('region', 'mode', 'connection');
  const configured = `the regions configured are ${regionNames.join(', ')}`;
  const region = section.requiredText(
    'region',
    `one of the regions; ${configured}`,
  );
  if (region && regionNames.length > 0 && !regionNames.includes(region)) {
    section.note('region', `is "${region}"; ${configured}.`);
  }
  // Writing to a cluster is asked for, never assumed.
  const mode = section.text('mode', 'reconcile or observe') ?? 'observe';
  const connection = readConnection(section);
  if (mode !== 'reconcile' && mode !== 'observe') {
    section.note('mode', `is "${mode}"; expected reconcile or observe.`);
    return undefined;
  }
  return region && connection ? { name, region, mode, connection } : undefined;
}

function readIntervals(root: ConfigSection): ServiceRouterConfig['intervals'] {
  const section = root.sectionOrEmpty('intervals', 'a block of durations');
  section.allowOnly('resync', 'zones', 'profiles', 'answers', 'heartbeat');
  return {
    resync: section.duration('resync') ?? 10 * MINUTE,
    zones: section.duration('zones') ?? 30 * SECOND,
    answers: section.duration('answers') ?? 15 * SECOND,
    heartbeat: section.duration('heartbeat') ?? 5 * SECOND,
  };
}

function readDeletedRoutes(
  root: ConfigSection,
): ServiceRouterConfig['deletedRoutes'] {
  const section = root.sectionOrEmpty('deletedRoutes', 'a block with keepFor');
  section.allowOnly('keepFor');
  return { keepFor: section.duration('keepFor') ?? 7 * DAY };
}

function readHistory(root: ConfigSection): ServiceRouterConfig['history'] {
  const section = root.sectionOrEmpty('history', 'a block with keepDays');
  section.allowOnly('keepDays');
  const keepDays = section.wholeNumber('keepDays', { least: 1, most: 3650 });
  return { keepDays: keepDays ?? 90 };
}
