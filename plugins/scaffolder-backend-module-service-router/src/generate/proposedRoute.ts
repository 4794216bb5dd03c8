import {
  ChangeProposal,
  DnsPolicySpec,
  gatewayUseOf,
  ProposedEndpoint,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import {
  changeProposalOf,
  deployedObjects,
  RegionAnnotations,
  RouteName,
  RoutingRequest,
} from '@service-router/manifests';

type Declared = ChangeProposal['declared'][number];
type DeclaredPolicy = Declared & {
  object: { kind: 'DNSPolicy'; spec: DnsPolicySpec };
};

/**
 * What a request comes to once it is written, as the backend checks it.
 *
 * @param annotations - that the route has in each region
 * @param files - with the request in them
 */
export function proposalOf(
  request: RoutingRequest,
  annotations: RegionAnnotations[],
  { files, folder }: { files: ReadonlyMap<string, string>; folder: string },
): RouteProposal {
  const { namespace } = request;
  return {
    ...request,
    policyName: policiesIn(declaredIn(files, folder), namespace)[0]?.object
      .metadata.name,
    trafficManager: endpointsOf(annotations),
  };
}

/**
 * What files declare of a route, as the backend checks it: one proposal, or one for each way in which regions differ.
 *
 * @returns none where no deployment of the folder holds the route
 */
export function declaredProposals(
  files: ReadonlyMap<string, string>,
  folder: string,
  { namespace, name }: RouteName,
): RouteProposal[] {
  const declared = declaredIn(files, folder);
  const policies = policiesIn(declared, namespace);
  const proposals = new Map<string, RouteProposal>();
  for (const { object, regions = [undefined] } of declared) {
    const { metadata, spec } = object;
    if (
      object.kind === 'ServiceRoute' &&
      metadata.namespace === namespace &&
      metadata.name === name
    ) {
      const policy = policies.find(
        one => !one.regions || regions.some(region => isIn(region, one)),
      );
      const route = {
        namespace,
        name,
        ...(spec as typeof object.spec),
        ...(policy && {
          ...policy.object.spec,
          policyName: policy.object.metadata.name,
        }),
      };
      const key = JSON.stringify(route);
      const { trafficManager = [] } = proposals.get(key) ?? {};
      proposals.set(key, {
        ...route,
        trafficManager: [
          ...trafficManager,
          ...endpointsOf(
            regions.map(region => ({
              region,
              annotations: metadata.annotations ?? {},
            })),
          ),
        ],
      });
    }
  }
  return [...proposals.values()];
}

function declaredIn(
  files: ReadonlyMap<string, string>,
  folder: string,
): Declared[] {
  return changeProposalOf(
    deployedObjects(new Map(files), folder === '.' ? '' : folder),
  ).proposal.declared;
}

function policiesIn(declared: Declared[], namespace: string): DeclaredPolicy[] {
  return declared.filter(
    (one): one is DeclaredPolicy =>
      one.object.kind === 'DNSPolicy' &&
      one.object.metadata.namespace === namespace,
  );
}

function isIn(region: string | undefined, { regions = [] }: Declared): boolean {
  return region === undefined || regions.includes(region);
}

/** Where Traffic Manager answers with the gateway, and what it does with it. */
function endpointsOf(places: RegionAnnotations[]): ProposedEndpoint[] {
  return places.flatMap(({ region, annotations }) => {
    const gateway = gatewayUseOf(annotations);
    return gateway ? [{ ...(region ? { region } : {}), gateway }] : [];
  });
}
