import { canaryWeights, evenWeights, Weights, WHOLE } from './weights';

/** The part of a canary's first step. */
const CANARY = 5;

/** Beyond this many regions, a button for each would be more to read than the sliders. */
const MOST_CANARIES = 4;

/**
 * Weights that people choose most: even, 5 for one region with the rest for the others, and all for one with the others switched
 * off; the first canary first.
 */
export function presetsOf(regions: string[]): Weights[] {
  const single = regions.length > MOST_CANARIES ? [] : regions;
  if (regions.length < 2) {
    return regions.map(region => ({ [region]: WHOLE }));
  }
  const [first, ...others] = single.map(region =>
    canaryWeights(regions, region, CANARY),
  );
  return [
    ...(first ? [first] : []),
    evenWeights(regions),
    ...others,
    ...single.map(alone =>
      Object.fromEntries(
        regions.map(region => [region, region === alone ? WHOLE : 0]),
      ),
    ),
  ];
}
