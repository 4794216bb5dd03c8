import { RequestFault, RoutingRefusal, TrafficRequest } from '../routing';
import { RepositoryDraft } from './RepositoryDraft';
import {
  StandingRoute,
  effectiveAnnotations,
  switchedOn,
  withoutRegionSetting,
  withSetting,
} from './settings';

/**
 * The draft with the settings of Traffic Manager that a request names; others stay. What is the same in all regions is
 * written once.
 *
 * @param wantedRegions - regions that the request is for, where the layout knows none itself
 * @throws RoutingRefusal when the layout has no place for what differs by region, or a region is not known
 */
export function withTraffic(
  draft: RepositoryDraft,
  route: StandingRoute,
  asked: TrafficRequest,
  wantedRegions: readonly string[],
): RepositoryDraft {
  const { layout, scope } = route;
  const standing = effectiveAnnotations(draft, route);
  const request: TrafficRequest = {
    ...asked,
    regions: Object.fromEntries(
      Object.entries(asked.regions).map(([region, texts]) => [
        region,
        { ...texts, ...switchedOn(standing, region, texts) },
      ]),
    ),
  };
  const known = layout.regionsOf(draft, scope.folder);
  const named = Object.keys(request.regions);
  const regions =
    known.length > 0 ? known : [...new Set([...wantedRegions, ...named])];
  const keys = [
    ...new Set(Object.values(request.regions).flatMap(Object.keys)),
  ];
  const common = keys.filter(
    key =>
      new Set(regions.map(region => request.regions[region]?.[key])).size === 1,
  );
  const differing = keys.filter(key => !common.includes(key));
  refuse(unknownRegions(named, known));
  if (known.length === 0) {
    refuse(differing.map(key => noPlaceFor(key, request)));
  }
  const shared = {
    ...request.shared,
    ...Object.fromEntries(
      common.map(key => [key, request.regions[regions[0]][key]]),
    ),
  };
  const withShared = Object.entries(shared).reduce(
    (before, [key, value]) =>
      known.reduce(
        (each, region) => withoutRegionSetting(each, route, key, region),
        withSetting(before, route, { key, value }, request.prefix).draft,
      ),
    draft,
  );
  return known
    .flatMap(region =>
      differing.flatMap(key => {
        const value = request.regions[region]?.[key];
        return value === undefined ? [] : [{ key, value, region }];
      }),
    )
    .reduce(
      (before, wanted) =>
        withSetting(before, route, wanted, request.prefix).draft,
      withShared,
    );
}

function unknownRegions(named: string[], known: string[]): RequestFault[] {
  return known.length === 0
    ? []
    : named
        .filter(region => !known.includes(region))
        .map(region => ({
          field: 'regions',
          rule: 'regions',
          message: `the region "${region}" of trafficManager is not one of the regions ${known.join(
            ', ',
          )}; name it in regions as well`,
        }));
}

function noPlaceFor(key: string, request: TrafficRequest): RequestFault {
  const values = Object.entries(request.regions)
    .map(([region, texts]) => `${region}: ${texts[key] ?? 'none'}`)
    .join(', ');
  return {
    field: 'layout',
    rule: 'layout',
    message: `${key} differs by region (${values}), and the layout "manifests" is the same in every region; choose the layout "kustomize" or "helm"`,
  };
}

function refuse(faults: RequestFault[]): void {
  if (faults.length > 0) {
    throw new RoutingRefusal(faults);
  }
}
