import { RegionAnnotations, RoutingRefusal, TrafficRequest } from '../routing';
import { DeliveryRequest } from '../delivery';
import { deliveriesFor, withDeliveries } from '../delivery/withDeliveries';
import { inFolder } from '../layout/objectFiles';
import { RepositoryDraft } from '../layout/RepositoryDraft';
import { LayoutName, PlacedRequest } from '../layout/RoutingLayout';
import {
  effectiveAnnotations,
  FieldChange,
  fieldsAt,
  StandingRoute,
} from '../layout/settings';
import { refuseClashes } from './refuseClashes';
import { layoutOf, standingLayouts } from '../layout/standingLayouts';
import { withTraffic } from '../layout/withTraffic';

/** What shall be written, and where. @public */
export interface WantedRouting extends PlacedRequest {
  layout: LayoutName;
  /** Absent: settings of Traffic Manager that stand already stay as they are. */
  traffic?: TrafficRequest;
  /** Absent: nothing is written that hands the folder to a cluster. */
  delivery?: DeliveryRequest;
}

/** What was written. @public */
export interface WrittenRouting {
  files: ReadonlyMap<string, string>;
  /** Files that hold the routing, each once. */
  paths: string[];
  /** Files that hand the folder to clusters. */
  deliveryPaths: string[];
  /** The annotations of the route in each region. */
  annotations: RegionAnnotations[];
  /** What is different in the policy that the namespace had already, which is the one of its other routes too. */
  policyChanges: FieldChange[];
  /** Sentences about other folders that hold a policy of the namespace, which says the same. */
  policiesElsewhere: string[];
  /** What is wrong with files that were passed over, as they are no YAML. */
  passedOver: string[];
}

/**
 * The files with the objects of a request in them, changed where they stand or added; whatever else the files hold stays.
 * The same request again changes no byte.
 *
 * @param files - all files of the folder; of others, those that may take it up or hold another policy of the namespace
 * @throws RoutingRefusal when the folder cannot hold the request, or another one makes something else of it
 * @throws InputError when a file that has to be changed is not valid YAML
 * @public
 */
export function withRouting(
  files: ReadonlyMap<string, string>,
  wanted: WantedRouting,
): WrittenRouting {
  const draft = new RepositoryDraft(files);
  const { folder, request, traffic, delivery } = wanted;
  const { namespace, name } = request;
  const layout = layoutOf(wanted.layout);
  const route: StandingRoute = { layout, scope: { folder, namespace, name } };
  refuseOtherLayout(draft, folder, wanted.layout);
  const obstacle = layout.obstacleOf(draft, route.scope);
  if (obstacle) {
    throw new RoutingRefusal([{ ...obstacle, rule: 'layout' }]);
  }
  const objects = layout.withObjects(draft, wanted);
  const settled = traffic
    ? withTraffic(objects.draft, route, traffic, wanted.regions)
    : objects.draft;
  const delivered = delivery
    ? withDeliveries(
        settled,
        deliveriesFor(settled, delivery, {
          folder,
          layout: wanted.layout,
          namespace,
          name,
          regions: wanted.regions,
        }),
      )
    : { draft: settled, paths: [] };
  const policiesElsewhere = refuseClashes(draft, delivered.draft, route);
  const patches = layout
    .regionsOf(settled, folder)
    .flatMap(
      region => layout.annotationsAt(settled, route.scope, region)?.path ?? [],
    );
  return {
    files: delivered.draft.files,
    paths: [...new Set([...objects.paths, ...patches])],
    deliveryPaths: delivered.paths,
    annotations: effectiveAnnotations(delivered.draft, route),
    policyChanges: policyChanges(draft, objects.draft, route),
    policiesElsewhere,
    passedOver: unreadIn(draft, folder, wanted.layout),
  };
}

function policyChanges(
  before: RepositoryDraft,
  after: RepositoryDraft,
  { layout, scope }: StandingRoute,
): FieldChange[] {
  const now = layout.policyAt(after, scope);
  // A chart is told by its route, which may be new.
  const was = fieldsAt(before, layout.policyAt(before, scope) ?? now);
  const is = fieldsAt(after, now);
  if (!now || Object.keys(was).length === 0) {
    return [];
  }
  return ['mode', 'sourceRegion', 'sourceCluster']
    .filter(field => was[field] !== is[field])
    .map(field => ({
      field,
      ...(was[field] === undefined ? {} : { before: String(was[field]) }),
      ...(is[field] === undefined ? {} : { after: String(is[field]) }),
      file: now.path,
    }));
}

/** The templates of a chart are not YAML, and are not read. */
function unreadIn(
  draft: RepositoryDraft,
  folder: string,
  layout: LayoutName,
): string[] {
  const read = {
    manifests: [folder],
    kustomize: [inFolder(folder, 'base')],
    helm: [],
  }[layout];
  return read
    .flatMap(each => draft.unreadableIn(each))
    .map(({ message }) => message);
}

function refuseOtherLayout(
  draft: RepositoryDraft,
  folder: string,
  wanted: LayoutName,
): void {
  const other = standingLayouts(draft, folder).find(
    ({ name }) => name !== wanted,
  );
  if (other) {
    throw new RoutingRefusal([
      {
        field: 'layout',
        rule: 'layout',
        message: `layout is "${wanted}", but ${folder} has the layout "${other.name}" already (${other.path}); set layout to "${other.name}", or targetPath to another folder`,
      },
    ]);
  }
}
