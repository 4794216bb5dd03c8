import { regionOf } from './Deployment';
import { reachedFrom, References } from './references';

/** The region that a kustomization is for: the one it is named for, else that of the overlays it takes up, if it is one. */
export function regionReached(
  folder: string,
  references: References,
): { region?: string } {
  const named = regionOf(folder);
  if (named.region) {
    return named;
  }
  const regions = new Set(
    [...reachedFrom(references, folder)].flatMap(
      each => regionOf(each).region ?? [],
    ),
  );
  return regions.size === 1 ? { region: [...regions][0] } : {};
}
