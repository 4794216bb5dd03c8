import {
  PathStep,
  RouteObject,
  ZoneReport,
} from '@service-router/plugin-service-router-common';

/**
 * What stands behind one step of the way of a name in a region: what is of that region, and of the cluster that the name
 * leads to there; of a step that no region has to itself, all of it.
 */
export function objectsOfStep(
  objects: readonly RouteObject[],
  { part }: Pick<PathStep, 'part'>,
  { region, pointsTo }: Pick<ZoneReport, 'region' | 'pointsTo'>,
): RouteObject[] {
  const behind = objects.filter(object => object.part === part);
  const here = behind.filter(object => object.region === region);
  const there = behind.filter(
    object =>
      !here.includes(object) &&
      object.cluster !== undefined &&
      object.cluster === pointsTo?.cluster,
  );
  if (part === 'route' || part === 'policy') {
    const others = behind.filter(object => !here.includes(object));
    return [...here, ...others];
  }
  if (part === 'gateway' && there.length > 0) {
    return there;
  }
  return [...here, ...there];
}
