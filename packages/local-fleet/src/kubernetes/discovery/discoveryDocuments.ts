import { apiVersionOf } from '../json/KubernetesObject';
import { JsonObject } from '../json/json';
import { REVIEWS } from '../authorization/reviews';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { ResourceRegistry } from '../resources/ResourceRegistry';

const VERBS = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];
const STATUS_VERBS = ['get', 'patch', 'update'];

/** The groups of what is stored and of what is only asked, with their versions. */
function groupsOf(registry: ResourceRegistry): [string, string[]][] {
  const groups = new Map(
    registry.groups().map(({ group, versions }) => [group, versions] as const),
  );
  for (const { group, version } of REVIEWS) {
    groups.set(group, groups.get(group) ?? [version]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** `/api`: the versions of the core group. */
export function coreVersions(address: string): JsonObject {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [
      { clientCIDR: '0.0.0.0/0', serverAddress: address },
    ],
  };
}

/** `/apis`: every named group. */
export function groupList(registry: ResourceRegistry): JsonObject {
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: groupsOf(registry)
      .filter(([group]) => group !== '')
      .map(([group, versions]) => groupEntry(group, versions)),
  };
}

/** `/apis/<group>`; undefined when the group is not served. */
export function groupDocument(
  registry: ResourceRegistry,
  name: string,
): JsonObject | undefined {
  const found = groupsOf(registry).find(
    ([group]) => group === name && name !== '',
  );
  return (
    found && { kind: 'APIGroup', apiVersion: 'v1', ...groupEntry(...found) }
  );
}

function groupEntry(group: string, versions: string[]): JsonObject {
  const entries = versions.map(version => ({
    groupVersion: apiVersionOf(group, version),
    version,
  }));
  return { name: group, versions: entries, preferredVersion: entries[0] };
}

/** `/api/v1` and `/apis/<group>/<version>`; undefined when the version is not served. */
export function resourceList(
  registry: ResourceRegistry,
  group: string,
  version: string,
): JsonObject | undefined {
  const resources = registry.resourcesOf(group, version);
  const reviews = reviewsOf(group, version);
  if (resources.length === 0 && reviews.length === 0) {
    return undefined;
  }
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: apiVersionOf(group, version),
    resources: [
      ...resources.flatMap(resourceEntries),
      ...reviews.map(({ resource, kind }) => ({
        name: resource,
        singularName: kind.toLowerCase(),
        namespaced: false,
        kind,
        verbs: ['create'],
      })),
    ],
  };
}

function reviewsOf(group: string, version: string) {
  return REVIEWS.filter(
    review => review.group === group && review.version === version,
  );
}

function resourceEntries(definition: ResourceDefinition): JsonObject[] {
  const { resource, singular, kind, shortNames, categories } = definition;
  const namespaced = definition.isNamespaced;
  return [
    {
      name: resource,
      singularName: singular,
      namespaced,
      kind,
      verbs: VERBS,
      ...(shortNames.length > 0 && { shortNames: [...shortNames] }),
      ...(categories.length > 0 && { categories: [...categories] }),
    },
    ...(definition.hasStatus
      ? [
          {
            name: `${resource}/status`,
            singularName: '',
            namespaced,
            kind,
            verbs: STATUS_VERBS,
          },
        ]
      : []),
  ];
}

/** The aggregated form (apidiscovery.k8s.io/v2) of `/api` or `/apis`, which saves a request for each version. */
export function aggregatedDiscovery(
  registry: ResourceRegistry,
  isCore: boolean,
  version: 'v2' | 'v2beta1',
): JsonObject {
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: `apidiscovery.k8s.io/${version}`,
    metadata: {},
    items: groupsOf(registry)
      .filter(([group]) => (group === '') === isCore)
      .map(([group, versions]) => ({
        metadata: { ...(group && { name: group }) },
        versions: versions.map(name => ({
          version: name,
          resources: [
            ...registry.resourcesOf(group, name).map(aggregatedResource),
            ...reviewsOf(group, name).map(({ resource, kind }) => ({
              resource,
              responseKind: { group, version: name, kind },
              scope: 'Cluster',
              singularResource: kind.toLowerCase(),
              verbs: ['create'],
            })),
          ],
          freshness: 'Current',
        })),
      })),
  };
}

function aggregatedResource(definition: ResourceDefinition): JsonObject {
  const { group, version, kind, shortNames, categories } = definition;
  const responseKind = { group, version, kind };
  return {
    resource: definition.resource,
    responseKind,
    scope: definition.isNamespaced ? 'Namespaced' : 'Cluster',
    singularResource: definition.singular,
    verbs: VERBS,
    ...(shortNames.length > 0 && { shortNames: [...shortNames] }),
    ...(categories.length > 0 && { categories: [...categories] }),
    ...(definition.hasStatus && {
      subresources: [
        { subresource: 'status', responseKind, verbs: STATUS_VERBS },
      ],
    }),
  };
}
