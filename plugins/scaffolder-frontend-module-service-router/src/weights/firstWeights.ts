import { evenWeights, Weights, weightsFor } from './weights';

/** The weights that stand, that none stand, or that it is not known what stands. */
export type Standing = Weights | 'none' | 'unknown';

/**
 * The weights of a form, before a person says anything and after.
 *
 * Before: what stands, with the regions that have no endpoint yet switched off; even where nothing stands.
 *
 * @param said - what the form holds; it begins with an empty object
 * @returns undefined where nothing was said of these regions and what stands is not known: only a person can say it then
 */
export function firstWeights(
  regions: string[],
  said: Weights | undefined,
  standing: Standing,
): Weights | undefined {
  if (said && regions.some(region => region in said)) {
    return weightsFor(regions, said);
  }
  if (standing === 'unknown') {
    return undefined;
  }
  return standing !== 'none' && regions.some(region => standing[region] > 0)
    ? Object.fromEntries(regions.map(region => [region, standing[region] ?? 0]))
    : evenWeights(regions);
}
