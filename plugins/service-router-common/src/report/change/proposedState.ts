import {
  DnsPolicy,
  ObjectMetadata,
  ROUTING_API_VERSION,
  ServiceRoute,
} from '../../kinds';
import { ClusterState } from '../../plan';
import { ChangeProposal, ChangeScope, DeclaredObject } from './types';

/**
 * What a cluster would hold once the manifests are applied: an object that stands keeps its age and identity and gets the
 * new content, as `kubectl apply` would do it where nobody else has written into it.
 *
 * @param now - age of what is new
 * @returns the same state where the proposal does not concern the cluster
 */
export function proposedState(
  state: ClusterState,
  region: string,
  { declared, removed }: ChangeProposal,
  now: Date,
): ClusterState {
  const isHere = ({ regions }: ChangeScope) =>
    !regions || regions.includes(region);
  const here = declared.filter(isHere).map(({ object }) => object);
  const gone = removed.filter(isHere).map(({ object }) => object);
  if (here.length + gone.length === 0) {
    return state;
  }
  const apply = <T extends ServiceRoute | DnsPolicy>(
    standing: T[],
    kind: DeclaredObject['kind'],
  ): T[] => {
    const wanted = here.filter(object => object.kind === kind);
    const leaving = gone.filter(object => object.kind === kind);
    const concerned = new Set(
      [...wanted.map(object => object.metadata), ...leaving].map(keyOf),
    );
    const replaced = new Map<string, T>();
    const result: T[] = [];
    for (const object of standing) {
      const key = keyOf(object.metadata);
      if (concerned.has(key)) {
        replaced.set(key, object);
      } else {
        result.push(object);
      }
    }
    for (const object of wanted) {
      const before = replaced.get(keyOf(object.metadata));
      result.push({
        ...before,
        apiVersion: ROUTING_API_VERSION,
        kind,
        metadata: metadataOf(object.metadata, before?.metadata, now),
        spec: object.spec,
      } as T);
    }
    return result;
  };
  return {
    ...state,
    routes: apply(state.routes, 'ServiceRoute'),
    policies: apply(state.policies, 'DNSPolicy'),
  };
}

function metadataOf(
  declared: DeclaredObject['metadata'],
  before: ObjectMetadata | undefined,
  now: Date,
): ObjectMetadata {
  const { annotations, ...rest } = declared;
  return {
    creationTimestamp: now.toISOString(),
    generation: 0,
    uid: `proposed-${declared.namespace}-${declared.name}`,
    ...before,
    ...rest,
    // Who set which annotation is not kept of what clusters hold: one that somebody else set is planned as if it went.
    annotations,
  };
}

function keyOf({
  namespace = '',
  name,
}: {
  namespace?: string;
  name: string;
}): string {
  return `${namespace}/${name}`;
}
