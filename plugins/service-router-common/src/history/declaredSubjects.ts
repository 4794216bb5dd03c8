import { DnsEndpoint, KubernetesObject, labels, MANAGED_BY } from '../kinds';
import { RouteIdentifier, routeKey, RoutePlan } from '../plan';
import { ClusterFact } from '../report/facts';
import { PictureSubject } from './picture';
import { ChangeAuthor, CHANGED_BY_ANNOTATION, HistoryKind } from './types';
import { LastWrite, PictureSources } from './pictureSources';

/** Longer values are told by their beginning. */
const LONGEST = 500;

/** Annotations in which tools keep what they applied last: it is in the fields already. */
const NOISE = [
  CHANGED_BY_ANNOTATION,
  'kubectl.kubernetes.io/last-applied-configuration',
];

/** What a cluster holds of a route: the ServiceRoute, the DNSPolicy that rules it, and the DNSEndpoints made of it. */
export function declaredSubjects(
  route: RouteIdentifier,
  { cluster, plan }: { cluster: ClusterFact; plan?: RoutePlan },
  {
    scope,
    ...sources
  }: { scope: string } & Pick<PictureSources, 'lastWriteOf' | 'ownManager'>,
): Record<string, PictureSubject> {
  const subject = (
    kind: HistoryKind,
    object: KubernetesObject,
    fields: Record<string, string>,
  ): PictureSubject => {
    const { namespace, name, uid, resourceVersion } = object.metadata;
    const write = sources.lastWriteOf(object);
    return {
      kind,
      region: cluster.region,
      cluster: cluster.name,
      object: `${namespace}/${name}`,
      scope,
      fields,
      who: authorOf(object, write, sources.ownManager),
      ...(write?.time ? { at: write.time } : {}),
      ...(uid ? { uid } : {}),
      ...(resourceVersion ? { resourceVersion } : {}),
    };
  };
  const subjects: Record<string, PictureSubject> = {};
  if (plan) {
    subjects[`ServiceRoute|${cluster.name}`] = subject(
      'ServiceRoute',
      plan.route,
      declaredFields(plan.route),
    );
  }
  if (plan?.policy) {
    subjects[`DNSPolicy|${cluster.name}`] = subject('DNSPolicy', plan.policy, {
      'metadata.name': plan.policy.metadata.name,
      ...declaredFields(plan.policy),
    });
  }
  const standing = cluster.state.value?.dnsEndpoints ?? [];
  for (const endpoint of madeFor(standing).get(routeKey(route)) ?? []) {
    subjects[`DNSEndpoint|${cluster.name}|${endpoint.metadata.name}`] = subject(
      'DNSEndpoint',
      endpoint,
      endpointFields(endpoint),
    );
  }
  return subjects;
}

function authorOf(
  { metadata: { annotations } }: KubernetesObject,
  write: LastWrite | undefined,
  ownManager: string,
): ChangeAuthor {
  const user = annotations?.[CHANGED_BY_ANNOTATION]?.trim();
  if (user) {
    return {
      kind: 'user',
      name: user.slice(0, LONGEST),
      ...(write ? { manager: write.manager } : {}),
    };
  }
  if (!write) {
    return { kind: 'unknown' };
  }
  return write.manager === ownManager
    ? { kind: 'serviceRouter' }
    : { kind: 'manager', name: write.manager };
}

/** The fields that somebody declares, by their paths. */
function declaredFields({
  metadata,
  spec,
}: KubernetesObject): Record<string, string> {
  return Object.fromEntries(
    [
      ...entriesOf('spec', (spec ?? {}) as Record<string, unknown>),
      ...entriesOf('metadata.labels', metadata.labels),
      ...entriesOf('metadata.annotations', metadata.annotations),
      ...entriesOf('metadata', {
        deletionTimestamp: metadata.deletionTimestamp,
      }),
    ].filter(([field]) => !NOISE.some(name => field.endsWith(`.${name}`))),
  );
}

function entriesOf(
  path: string,
  values: Record<string, unknown> = {},
): [string, string][] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [`${path}.${name}`, textOf(value)]);
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function endpointFields({ spec }: DnsEndpoint): Record<string, string> {
  return Object.fromEntries(
    (spec?.endpoints ?? []).flatMap(
      ({ dnsName, recordType, targets, recordTTL }) => [
        [`${recordType} ${dnsName}`, textOf((targets ?? []).join(', '))],
        ...(recordTTL === undefined
          ? []
          : [[`${recordType} ${dnsName}, TTL`, String(recordTTL)]]),
      ],
    ),
  );
}

const known = new WeakMap<DnsEndpoint[], Map<string, DnsEndpoint[]>>();

/** The DNSEndpoints of a cluster by the route that they were made for; made once for each list. */
export function madeFor(standing: DnsEndpoint[]): Map<string, DnsEndpoint[]> {
  const before = known.get(standing);
  if (before) {
    return before;
  }
  const byRoute = new Map<string, DnsEndpoint[]>();
  for (const endpoint of standing) {
    const found = endpoint.metadata.labels ?? {};
    const name = found[labels.serviceRoute];
    if (found[labels.managedBy] === MANAGED_BY && name) {
      const key = routeKey({
        namespace: endpoint.metadata.namespace ?? '',
        name,
      });
      byRoute.set(key, [...(byRoute.get(key) ?? []), endpoint]);
    }
  }
  known.set(standing, byRoute);
  return byRoute;
}
