import { WantedRouting, withRouting, WrittenRouting } from '../change';
import { RoutingRequest, TrafficRequest } from '../routing';

export const shopRequest: RoutingRequest = {
  namespace: 'shop',
  name: 'api',
  serviceName: 'api',
  application: 'shop',
  environment: 'prod',
  gatewayName: 'internal',
  gatewayNamespace: 'mesh',
  mode: 'Active',
};

export const PREFIX = 'external-dns.alpha.kubernetes.io/';
const KEY = `${PREFIX}webhook-traffic-manager-`;

/** Name of the annotation of a setting. */
export const annotation = (key: string) => `${KEY}${key}`;

/** A canary in neu, with all of its profile's settings shared. */
export const canary: TrafficRequest = {
  prefix: PREFIX,
  shared: { enabled: 'true', 'resource-group': 'rg-edge' },
  regions: { weu: { weight: '90' }, neu: { weight: '10' } },
};

export const noFiles: ReadonlyMap<string, string> = new Map();

/** What the shop's routing becomes in a repository. */
export function shopWritten(
  wanted: Partial<WantedRouting> & { changed?: Partial<RoutingRequest> } = {},
  files = noFiles,
): WrittenRouting {
  const { changed, ...placed } = wanted;
  return withRouting(files, {
    request: { ...shopRequest, ...changed },
    folder: 'routing',
    layout: 'manifests',
    regions: ['weu', 'neu'],
    createNamespace: true,
    ...placed,
  });
}

/** A repository as a text: each path with what is in it. */
export function tree(files: ReadonlyMap<string, string>): string {
  return [...files.keys()]
    .sort()
    .map(path => `==> ${path}\n${files.get(path)}`)
    .join('');
}
