import { isJsonObject, listOf, objectOf, textOf } from '../../json/json';
import { KubernetesObject } from '../../json/KubernetesObject';
import { PrinterColumn } from '../ResourceDefinition';

function externalAddress({ spec, status }: KubernetesObject): string {
  const { type, externalIPs, externalName } = objectOf(spec);
  const given = listOf(externalIPs).map(String);
  if (type === 'ExternalName') {
    return String(externalName ?? '');
  }
  if (type !== 'LoadBalancer') {
    return given.join(',') || '<none>';
  }
  const balancer = objectOf(objectOf(status).loadBalancer);
  const addresses = listOf(balancer.ingress)
    .filter(isJsonObject)
    .map(ingress => textOf(ingress.ip) ?? textOf(ingress.hostname) ?? '')
    .filter(address => address !== '');
  return [...addresses, ...given].join(',') || '<pending>';
}

function ports({ spec }: KubernetesObject): string {
  const printed = listOf(objectOf(spec).ports)
    .filter(isJsonObject)
    .map(({ port, nodePort, protocol }) =>
      nodePort ? `${port}:${nodePort}/${protocol}` : `${port}/${protocol}`,
    );
  return printed.join(',') || '<none>';
}

function selector({ spec }: KubernetesObject): string {
  const pairs = Object.entries(objectOf(objectOf(spec).selector));
  return pairs.map(([key, value]) => `${key}=${value}`).join(',') || '<none>';
}

/** The columns of `kubectl get services`. */
export const serviceColumns: PrinterColumn[] = [
  { name: 'Name', type: 'string', format: 'name', jsonPath: '.metadata.name' },
  { name: 'Type', type: 'string', jsonPath: '.spec.type' },
  {
    name: 'Cluster-IP',
    type: 'string',
    cell: ({ spec }) => textOf(objectOf(spec).clusterIP) || '<none>',
  },
  { name: 'External-IP', type: 'string', cell: externalAddress },
  { name: 'Port(s)', type: 'string', cell: ports },
  { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
  { name: 'Selector', type: 'string', priority: 1, cell: selector },
];
