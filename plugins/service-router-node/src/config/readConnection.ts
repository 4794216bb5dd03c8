import { ConfigSection } from './ConfigSection';
import { ConnectionConfig, DirectConnectionConfig } from './ConnectionConfig';

const DIRECT = {
  kubeconfig: '{ kubeconfig: <path>, context: <name> }',
  inCluster: '{ inCluster: true }',
  url: '{ url: https://..., token: <token> }',
};
const ALL = {
  kubernetesPlugin: '{ kubernetesPlugin: <cluster name> }',
  ...DIRECT,
};

/**
 * The key `connection` of a block, whatever way to a cluster it tells.
 *
 * @returns undefined, and noted, when it is missing or not sound
 * @public
 */
export function readConnection(
  parent: ConfigSection,
): ConnectionConfig | undefined {
  const found = wayOf(parent, ALL);
  return found?.way === 'kubernetesPlugin'
    ? ofKubernetesPlugin(found.section)
    : found && ofDirect(found.way, found.section);
}

/**
 * As {@link readConnection}, where there is no portal whose clusters could be named.
 *
 * @public
 */
export function readDirectConnection(
  parent: ConfigSection,
): DirectConnectionConfig | undefined {
  const found = wayOf(parent, DIRECT);
  return found && ofDirect(found.way, found.section);
}

/** The one way that is told, out of those that there are. */
function wayOf<W extends string>(
  parent: ConfigSection,
  ways: Record<W, string>,
): { way: W; section: ConfigSection } | undefined {
  const examples = Object.values<string>(ways);
  const expected = `exactly one of ${examples
    .slice(0, -1)
    .join(', ')} and ${examples.at(-1)}`;
  const section = parent.requiredSection('connection', expected);
  if (!section) {
    return undefined;
  }
  const given = (Object.keys(ways) as W[]).filter(way => section.has(way));
  if (given.length !== 1) {
    const found = given.join(' and ') || section.keys().join(', ') || 'nothing';
    parent.note('connection', `has ${found}; expected ${expected}.`);
    return undefined;
  }
  return { way: given[0], section };
}

function ofDirect(
  way: keyof typeof DIRECT,
  section: ConfigSection,
): DirectConnectionConfig | undefined {
  switch (way) {
    case 'kubeconfig':
      return ofKubeconfig(section);
    case 'inCluster':
      return inCluster(section);
    default:
      return ofUrl(section);
  }
}

function ofKubernetesPlugin(
  section: ConfigSection,
): ConnectionConfig | undefined {
  section.allowOnly('kubernetesPlugin');
  const clusterName = section.text(
    'kubernetesPlugin',
    'the name of a cluster of the kubernetes: configuration',
  );
  return clusterName ? { type: 'kubernetesPlugin', clusterName } : undefined;
}

function ofKubeconfig(
  section: ConfigSection,
): DirectConnectionConfig | undefined {
  section.allowOnly('kubeconfig', 'context');
  const path = section.text('kubeconfig', 'the path of a kubeconfig file');
  const context = section.text('context', 'the name of a context in that file');
  return path
    ? { type: 'kubeconfig', path, ...(context ? { context } : {}) }
    : undefined;
}

function inCluster(section: ConfigSection): DirectConnectionConfig {
  section.allowOnly('inCluster');
  if (section.flag('inCluster') === false) {
    section.note(
      'inCluster',
      'is false; expected true, or another way to connect.',
    );
  }
  return { type: 'inCluster' };
}

function ofUrl(section: ConfigSection): DirectConnectionConfig | undefined {
  section.allowOnly('url', 'token', 'caData', 'caFile');
  const url = section.text('url', 'the https address of an API server');
  const token = section.requiredSecret(
    'token',
    'the bearer token of a service account',
  );
  const caData = section.text('caData', 'a certificate as PEM in base64');
  const caFile = section.text('caFile', 'the path of a certificate file');
  if (caData && caFile) {
    section.note('caFile', 'stands beside caData; expected one of the two.');
  }
  if (url && !(URL.canParse(url) && new URL(url).protocol === 'https:')) {
    section.note(
      'url',
      `is "${url}"; expected an address that begins with https://.`,
    );
  }
  return url && token
    ? {
        type: 'url',
        url: url.replace(/\/+$/, ''),
        token,
        ...(caData ? { caData } : {}),
        ...(caFile ? { caFile } : {}),
      }
    : undefined;
}
