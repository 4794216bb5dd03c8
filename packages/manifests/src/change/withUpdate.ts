import { deployedObjects } from '../kustomize';
import { RepositoryDraft } from '../layout/RepositoryDraft';
import { FieldsPlace, LayoutName } from '../layout/RoutingLayout';
import {
  ChangedDraft,
  FieldChange,
  fieldsAt,
  followedBy,
  StandingRoute,
  withField,
} from '../layout/settings';
import { RegionAnnotations, RequestFault, RoutingRefusal } from '../routing';
import { AlsoChanged, alsoChangedIn } from './alsoChangedIn';
import { annotationsOf, appliedRoute } from './appliedRoute';
import { AskedValue, askedOf, settingsAmong } from './askedValues';
import { findRoute, RouteName } from './findRoute';
import { outcomeOf, OverriddenValue } from './overriddenValues';
import { RoutingUpdate } from './RoutingUpdate';
import { withRegionSettings } from './withRegionSettings';

/** What an update made of the files. @public */
export interface UpdatedRouting {
  files: ReadonlyMap<string, string>;
  layout: LayoutName;
  /** Folder that the route was found in. */
  folder: string;
  /** What is different now, in the order of what was asked for; empty when it was so already. */
  changes: FieldChange[];
  /** The annotations of the route in each region, as clusters get them. */
  annotations: RegionAnnotations[];
  /** Those that it had before. */
  standingAnnotations: RegionAnnotations[];
  /** What was asked for and does not come out in some of the places where the route is applied. */
  overridden: OverriddenValue[];
  /** What else changes in clusters, as it is made of the same lines. */
  alsoChanged: AlsoChanged[];
}

/**
 * The files with one route changed where it stands, in any layout, by the smallest edit.
 *
 * @param folder - that the route is in, or above it; its files, and those below, have to be there
 * @throws RoutingRefusal when the route, its policy or a region is not found, or the change makes no sense or would have no effect
 * @public
 */
export function withUpdate(
  files: ReadonlyMap<string, string>,
  folder: string,
  name: RouteName,
  update: RoutingUpdate,
): UpdatedRouting {
  const draft = new RepositoryDraft(files);
  const route = findRoute(draft, folder, name);
  const { layout, scope } = route;
  const standing = deployedObjects(files);
  const standingAnnotations = annotationsOf(
    appliedRoute(standing, draft, route),
    draft,
    route,
  );
  const asked = askedOf(update, standingAnnotations);
  const before: ChangedDraft = { draft, changes: [] };
  const governed = withPolicy(before, route, asked, update);
  const led = update.gateway
    ? withFields(
        governed,
        layout.routeAt(draft, scope)!,
        asked.filter(({ of }) => of === 'route'),
      )
    : governed;
  const { draft: changed, changes } = withRegionSettings(
    led,
    route,
    settingsAmong(asked),
    standingAnnotations,
  );
  const after =
    changed.files === files ? standing : deployedObjects(changed.files);
  const applied = appliedRoute(after, changed, route);
  const { overridden, faults } = outcomeOf(asked, applied);
  if (faults.length > 0) {
    throw new RoutingRefusal(faults);
  }
  return {
    files: changed.files,
    layout: layout.name,
    folder: scope.folder,
    changes,
    annotations: annotationsOf(applied, changed, route),
    standingAnnotations,
    overridden,
    alsoChanged: alsoChangedIn(standing, after, name),
  };
}

function withPolicy(
  before: ChangedDraft,
  { layout, scope }: StandingRoute,
  asked: readonly AskedValue[],
  { mode, sourceRegion }: RoutingUpdate,
): ChangedDraft {
  if (mode === undefined && sourceRegion === undefined) {
    return before;
  }
  const place = layout.policyAt(before.draft, scope);
  if (!place) {
    throw refusal({
      field: mode === undefined ? 'sourceRegion' : 'mode',
      rule: 'notFound',
      message: `the DNSPolicy of the namespace "${scope.namespace}" is not in ${scope.folder}, where ServiceRoute ${scope.namespace}/${scope.name} is; set targetPath to a folder that holds both`,
    });
  }
  const standing = fieldsAt(before.draft, place);
  const bound = sourceRegion ?? standing.sourceRegion;
  const isBound = (mode ?? standing.mode) === 'RegionBound';
  if (isBound && bound === undefined && standing.sourceCluster === undefined) {
    throw refusal({
      field: 'sourceRegion',
      rule: 'regions',
      message: `sourceRegion must be specified when mode is "RegionBound": it is the region that answers for every zone, and ${place.path} names none`,
    });
  }
  return withFields(
    before,
    place,
    asked.filter(({ of }) => of === 'policy'),
  );
}

function withFields(
  before: ChangedDraft,
  place: FieldsPlace,
  asked: readonly AskedValue[],
): ChangedDraft {
  return asked.reduce(
    (changed, { field, value }) =>
      followedBy(
        changed,
        withField(changed.draft, place, field, value, { field }),
      ),
    before,
  );
}

function refusal(fault: RequestFault): RoutingRefusal {
  return new RoutingRefusal([fault]);
}
