import { ANNOTATION_PREFIXES } from '@service-router/plugin-service-router-common';
import {
  ChangedDraft,
  followedBy,
  StandingRoute,
  WantedSetting,
  withSetting,
} from '../layout/settings';
import { RegionAnnotations, RequestFault, RoutingRefusal } from '../routing';

/**
 * The draft with settings of Traffic Manager in the places of their regions.
 *
 * @param standing - the annotations that the route has in each region
 * @throws RoutingRefusal when a region is not known, or the route is not behind Traffic Manager
 */
export function withRegionSettings(
  before: ChangedDraft,
  route: StandingRoute,
  settings: readonly WantedSetting[],
  standing: readonly RegionAnnotations[],
): ChangedDraft {
  const { layout, scope } = route;
  const known = layout.regionsOf(before.draft, scope.folder);
  const faults = settings.flatMap(setting => faultsOf(setting, route, known));
  if (settings.length > 0 && !hasTrafficManager(standing)) {
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
      followedBy(
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

function hasTrafficManager(places: readonly RegionAnnotations[]): boolean {
  return places.some(({ annotations }) =>
    ANNOTATION_PREFIXES.some(
      prefix =>
        annotations[
          `${prefix}webhook-traffic-manager-enabled`
        ]?.toLowerCase() === 'true',
    ),
  );
}
