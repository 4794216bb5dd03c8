import { ROUTING_API_VERSION } from '@service-router/plugin-service-router-common';
import { deployedObjects, Deployment } from '../kustomize';
import { RepositoryDraft } from '../layout/RepositoryDraft';
import { StandingRoute } from '../layout/settings';
import { describeManifest, Manifest } from '../reading';
import { isRecord } from '../reading/Manifest';
import { RequestFault, RoutingRefusal } from '../routing';

const POLICY_FIELDS = ['mode', 'sourceRegion', 'sourceCluster'];

/**
 * Refuses what would not come out as it was asked for, because of what other folders of the repository hold: a kustomization that
 * calls the route something else, and another DNSPolicy of its namespace that says something else.
 *
 * @returns a sentence, without a full stop, for each policy that stands elsewhere and says the same
 * @throws RoutingRefusal
 */
export function refuseClashes(
  before: RepositoryDraft,
  after: RepositoryDraft,
  route: StandingRoute,
): string[] {
  const { deployments } = deployedObjects(after.files);
  const renamed = renamedFault(deployments, after, route);
  // A policy that stands in the folder already is not brought by this.
  const others = route.layout.policyAt(before, route.scope)
    ? []
    : otherPolicies(deployments, after, route);
  const clash = others.find(({ differs }) => differs);
  const faults = [renamed, clash && clashFault(clash.policy, route)].filter(
    fault => fault !== undefined,
  );
  if (faults.length > 0) {
    throw new RoutingRefusal(faults);
  }
  return others.map(
    ({ policy }) =>
      `the namespace "${route.scope.namespace}" has a DNSPolicy in ${policy.path} as well, which says the same; where both are applied to one cluster, keep one of them, and the routes of the namespace beside it`,
  );
}

function renamedFault(
  deployments: readonly Deployment[],
  draft: RepositoryDraft,
  { layout, scope }: StandingRoute,
): RequestFault | undefined {
  const place = layout.routeAt(draft, scope);
  const made = objectsOf(deployments, 'ServiceRoute').filter(
    ({ path }) => path === place?.path,
  );
  const isThere = made.some(
    ({ namespace, name }) =>
      namespace === scope.namespace && name === scope.name,
  );
  for (const field of isThere ? [] : (['namespace', 'name'] as const)) {
    const [other] = made.filter(
      object => object.placeOf(['metadata', field]).path !== object.path,
    );
    if (other) {
      const { path, line } = other.placeOf(['metadata', field]);
      return {
        field,
        rule: 'layout',
        message: `${path}, line ${line}, makes ${describeManifest(
          other,
        )} of what is in ${scope.folder}, so that the route would not be ${
          scope.namespace
        }/${
          scope.name
        }; set namespace and name to what it makes of them, or targetPath to a folder that it does not take up`,
      };
    }
  }
  return undefined;
}

interface OtherPolicy {
  policy: Manifest;
  differs: boolean;
}

function otherPolicies(
  deployments: readonly Deployment[],
  draft: RepositoryDraft,
  { layout, scope }: StandingRoute,
): OtherPolicy[] {
  const own = layout.policyAt(draft, scope);
  const policies = objectsOf(deployments, 'DNSPolicy').filter(
    ({ namespace }) => namespace === scope.namespace,
  );
  const isOwn = ({ path }: Manifest) =>
    layout.name === 'helm'
      ? scope.folder === '.' || path.startsWith(`${scope.folder}/`)
      : path === own?.path;
  const wanted = policies.find(isOwn);
  const known = new Set<string>();
  return policies
    .filter(policy => wanted && !isOwn(policy))
    .filter(({ path }) => !known.has(path) && known.add(path))
    .map(policy => ({
      policy,
      differs: POLICY_FIELDS.some(
        field => textOf(policy, field) !== textOf(wanted!, field),
      ),
    }));
}

function clashFault(policy: Manifest, { scope }: StandingRoute): RequestFault {
  const folder = policy.path.includes('/')
    ? policy.path.slice(0, policy.path.lastIndexOf('/'))
    : '.';
  const says = POLICY_FIELDS.flatMap(field => {
    const text = textOf(policy, field);
    return text === undefined ? [] : [`${field} ${text}`];
  });
  return {
    field: 'mode',
    rule: 'secondPolicy',
    message: `the namespace "${scope.namespace}" has a DNSPolicy already, ${
      policy.name
    } in ${policy.path}, which says something else (${says.join(
      ', ',
    )}), and one of them would not count; set mode and sourceRegion to what it says, set targetPath to ${folder}, or change it first with service-router:update`,
  };
}

function objectsOf(
  deployments: readonly Deployment[],
  kind: 'ServiceRoute' | 'DNSPolicy',
): Manifest[] {
  return deployments
    .flatMap(({ objects }) => objects)
    .filter(
      object =>
        object.kind === kind && object.apiVersion === ROUTING_API_VERSION,
    );
}

/** A policy without a mode is Active. */
function textOf({ value: { spec } }: Manifest, field: string) {
  const value = isRecord(spec) ? spec[field] : undefined;
  const text = value === undefined || value === null ? '' : String(value);
  return text || (field === 'mode' ? 'Active' : undefined);
}
