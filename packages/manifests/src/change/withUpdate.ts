import {
  ANNOTATION_PREFIXES,
  DnsPolicyMode,
} from '@service-router/plugin-service-router-common';
import { RepositoryDraft } from '../layout/RepositoryDraft';
import { FieldsPlace, LayoutName } from '../layout/RoutingLayout';
import {
  ChangedDraft,
  effectiveAnnotations,
  FieldChange,
  fieldsAt,
  StandingRoute,
  switchedOn,
  WantedSetting,
  withField,
  withSetting,
} from '../layout/settings';
import {
  RegionAnnotations,
  RequestFault,
  RoutingRefusal,
  SettingTexts,
} from '../routing';
import { AlsoChanged, alsoChangedIn } from './alsoChangedIn';
import { findRoute, RouteName } from './findRoute';

/** What shall be different; what is absent stays. @public */
export interface RoutingUpdate {
  /** `Active` without a source region sets the policy free of one. */
  mode?: DnsPolicyMode;
  sourceRegion?: string;
  /** Without a namespace, the platform's default gateway namespace. */
  gateway?: { name: string; namespace?: string };
  /** Settings of Traffic Manager by region and key: `{ weu: { weight: '50' } }`. */
  regions: Readonly<Record<string, SettingTexts>>;
}

/** What an update made of the files. @public */
export interface UpdatedRouting {
  files: ReadonlyMap<string, string>;
  layout: LayoutName;
  /** What is different now, in the order of what was asked for; empty when it was so already. */
  changes: FieldChange[];
  /** The annotations of the route in each region. */
  annotations: RegionAnnotations[];
  /** What else changes in clusters, as it is made of the same lines. */
  alsoChanged: AlsoChanged[];
}

/**
 * The files with one route changed where it stands, in any layout, by the smallest edit.
 *
 * @param folder - that the route is in, or above it; its files, and those below, have to be there
 * @throws RoutingRefusal when the route, its policy or a region is not found, or the change makes no sense
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
  const before: ChangedDraft = { draft, changes: [] };
  const governed = withPolicy(before, route, update);
  const led = update.gateway
    ? withGateway(governed, layout.routeAt(draft, scope)!, update.gateway)
    : governed;
  const { draft: changed, changes } = withRegions(led, route, update.regions);
  return {
    files: changed.files,
    layout: layout.name,
    changes,
    annotations: effectiveAnnotations(changed, route),
    alsoChanged: alsoChangedIn(files, changed.files, name),
  };
}

function withPolicy(
  before: ChangedDraft,
  { layout, scope }: StandingRoute,
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
  const isFreed = mode === 'Active' && sourceRegion === undefined;
  const bound = sourceRegion ?? standing.sourceRegion;
  const isBound = (mode ?? standing.mode) === 'RegionBound';
  if (isBound && bound === undefined && standing.sourceCluster === undefined) {
    throw refusal({
      field: 'sourceRegion',
      rule: 'regions',
      message: `sourceRegion must be specified when mode is "RegionBound": it is the region that answers for every zone, and ${place.path} names none`,
    });
  }
  const fields: [string, string | undefined][] = [
    ...(mode === undefined ? [] : [['mode', mode] as [string, string]]),
    ...(sourceRegion === undefined && !isFreed
      ? []
      : [['sourceRegion', sourceRegion] as [string, string | undefined]]),
    ...(isFreed ? [['sourceCluster', undefined] as [string, undefined]] : []),
  ];
  return withFields(before, place, fields);
}

function withGateway(
  before: ChangedDraft,
  place: FieldsPlace,
  { name, namespace }: NonNullable<RoutingUpdate['gateway']>,
): ChangedDraft {
  return withFields(before, place, [
    ['gatewayName', name],
    ['gatewayNamespace', namespace],
  ]);
}

function withFields(
  before: ChangedDraft,
  place: FieldsPlace,
  fields: [string, string | undefined][],
): ChangedDraft {
  return fields.reduce(
    (changed, [field, value]) =>
      and(changed, withField(changed.draft, place, field, value, { field })),
    before,
  );
}

function withRegions(
  before: ChangedDraft,
  route: StandingRoute,
  regions: RoutingUpdate['regions'],
): ChangedDraft {
  const { layout, scope } = route;
  const known = layout.regionsOf(before.draft, scope.folder);
  const settings = Object.entries(regions).flatMap(([region, texts]) =>
    Object.entries({
      ...texts,
      ...switchedOn(before.draft, route, region, texts),
    }).map(([key, value]): WantedSetting => ({ region, key, value })),
  );
  const faults = settings.flatMap(setting => faultsOf(setting, route, known));
  if (settings.length > 0 && !hasTrafficManager(before.draft, route)) {
    faults.push({
      field: 'trafficManager',
      rule: 'trafficManager',
      message: `ServiceRoute ${scope.namespace}/${scope.name} has no Traffic Manager, so that ${settings[0].key} would have no effect; write it with trafficManager by service-router:generate first`,
    });
  }
  if (faults.length > 0) {
    throw new RoutingRefusal(faults);
  }
  return settings.reduce(
    (changed, setting) =>
      and(
        changed,
        withSetting(changed.draft, route, setting, ANNOTATION_PREFIXES[0]),
      ),
    before,
  );
}

function faultsOf(
  { key, region }: WantedSetting,
  { layout, scope }: StandingRoute,
  known: string[],
): RequestFault[] {
  if (known.includes(region!)) {
    return [];
  }
  return [
    {
      field: key,
      rule: 'regions',
      message:
        known.length > 0
          ? `${key} is for the region "${region}", but ${
              scope.folder
            } has the regions ${known.join(', ')}`
          : `${key} is for the region "${region}", but ${scope.folder} has the layout "${layout.name}", which is the same in every region; write the route in the layout "kustomize" or "helm"`,
    },
  ];
}

function hasTrafficManager(
  draft: RepositoryDraft,
  route: StandingRoute,
): boolean {
  return effectiveAnnotations(draft, route).some(({ annotations }) =>
    ANNOTATION_PREFIXES.some(
      prefix =>
        annotations[
          `${prefix}webhook-traffic-manager-enabled`
        ]?.toLowerCase() === 'true',
    ),
  );
}

function and(before: ChangedDraft, next: ChangedDraft): ChangedDraft {
  return {
    draft: next.draft,
    changes: [...before.changes, ...next.changes],
  };
}

function refusal(fault: RequestFault): RoutingRefusal {
  return new RoutingRefusal([fault]);
}
