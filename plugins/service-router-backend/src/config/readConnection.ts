import { ConfigSection } from './ConfigSection';
import { ConnectionConfig } from './ServiceRouterConfig';

const WAYS = ['kubernetesPlugin', 'kubeconfig', 'inCluster', 'url'] as const;

const EXPECTED =
  'exactly one of { kubernetesPlugin: <cluster name> }, { kubeconfig: <path>, context: <name> }, { inCluster: true } and { url: https://..., token: <token> }';

/** How a cluster is reached; undefined, and noted, when it cannot be told. */
export function readConnection(
  cluster: ConfigSection,
): ConnectionConfig | undefined {
  const section = cluster.requiredSection('connection', EXPECTED);
  if (!section) {
    return undefined;
  }
  const given = WAYS.filter(way => section.has(way));
  if (given.length !== 1) {
    const found =
      given.length === 0
        ? `has ${section.keys().join(', ') || 'nothing'}`
        : `has ${given.join(' and ')}`;
    cluster.note('connection', `${found}; expected ${EXPECTED}.`);
    return undefined;
  }
  switch (given[0]) {
    case 'kubernetesPlugin':
      return ofKubernetesPlugin(section);
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

function ofKubeconfig(section: ConfigSection): ConnectionConfig | undefined {
  section.allowOnly('kubeconfig', 'context');
  const path = section.text('kubeconfig', 'the path of a kubeconfig file');
  const context = section.text('context', 'the name of a context in that file');
  return path
    ? { type: 'kubeconfig', path, ...(context ? { context } : {}) }
    : undefined;
}

function inCluster(section: ConfigSection): ConnectionConfig | undefined {
  section.allowOnly('inCluster');
  if (section.raw('inCluster') === true) {
    return { type: 'inCluster' };
  }
  section.note(
    'inCluster',
    'must be true, or be left out for another way to connect.',
  );
  return undefined;
}

function ofUrl(section: ConfigSection): ConnectionConfig | undefined {
  section.allowOnly('url', 'token', 'caData', 'caFile');
  const url = section.text('url', 'the https address of an API server');
  const token = section.requiredText(
    'token',
    'the bearer token of a service account',
  );
  const caData = section.text('caData', 'a certificate as PEM in base64');
  const caFile = section.text('caFile', 'the path of a certificate file');
  if (caData && caFile) {
    section.note('caFile', 'stands beside caData; expected one of the two.');
  }
  if (url && !isHttps(url)) {
    section.note(
      'url',
      `is "${url}"; expected an address that begins with https://.`,
    );
    return undefined;
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

function isHttps(url: string): boolean {
  try {
    return new URL(url).protocol === 'https:';
  } catch {
    return false;
  }
}
