import { ConfigBlock } from './ConfigBlock';
import { KubernetesConnectionConfig } from './ExternalDnsConfig';

const WAYS = ['inCluster', 'kubeconfig', 'url'] as const;
const EXPECTED =
  'exactly one of { inCluster: true }, { kubeconfig: <path>, context: <name> } and { url: https://..., token: <token> }';

/** The block `connection`; undefined when there is none, or when it is noted that it cannot be used. */
export function readConnection(
  root: ConfigBlock,
): KubernetesConnectionConfig | undefined {
  if (!root.has('connection')) {
    return undefined;
  }
  const block = root.block('connection', EXPECTED);
  const given = WAYS.filter(way => block.has(way));
  if (given.length !== 1) {
    root.note(
      'connection',
      `has ${
        given.join(' and ') || block.keys().join(', ') || 'nothing'
      }; expected ${EXPECTED}.`,
    );
    return undefined;
  }
  switch (given[0]) {
    case 'inCluster':
      block.allowOnly('inCluster');
      return inCluster(block);
    case 'kubeconfig':
      block.allowOnly('kubeconfig', 'context');
      return ofKubeconfig(block);
    default:
      block.allowOnly('url', 'token', 'caData', 'caFile');
      return ofUrl(block);
  }
}

function inCluster(block: ConfigBlock): KubernetesConnectionConfig | undefined {
  if (block.flag('inCluster') === false) {
    block.note(
      'inCluster',
      'is false; expected true, or another way to connect.',
    );
  }
  return { type: 'inCluster' };
}

function ofKubeconfig(
  block: ConfigBlock,
): KubernetesConnectionConfig | undefined {
  const path = block.text('kubeconfig', 'the path of a kubeconfig file');
  const context = block.text('context', 'the name of a context in that file');
  return path
    ? { type: 'kubeconfig', path, ...(context ? { context } : {}) }
    : undefined;
}

function ofUrl(block: ConfigBlock): KubernetesConnectionConfig | undefined {
  const url = block.text('url', 'the https address of an API server');
  const token = block.requiredText(
    'token',
    'the bearer token of a service account',
  );
  const caData = block.text('caData', 'a certificate as PEM in base64');
  const caFile = block.text('caFile', 'the path of a certificate file');
  if (caData && caFile) {
    block.note('caFile', 'stands beside caData; expected one of the two.');
  }
  if (url && !(URL.canParse(url) && new URL(url).protocol === 'https:')) {
    block.note(
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
