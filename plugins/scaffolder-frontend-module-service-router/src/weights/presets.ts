import { canaryWeights, evenWeights, Weights } from './weights';

/** The part of a canary's first step. */
const CANARY = 5;

/** Beyond this many regions, a button for each would be more to read than the sliders. */
const MOST_CANARIES = 4;

/** Weights that people choose most: even, and 5 for one region with the rest for the others; the first canary first. */
export function presetsOf(regions: string[]): Weights[] {
  const canaries =
    regions.length < 2 || regions.length > MOST_CANARIES ? [] : regions;
  const [first, ...others] = canaries.map(region =>
    canaryWeights(regions, region, CANARY),
  );
  return regions.length < 2
    ? []
    : [...(first ? [first] : []), evenWeights(regions), ...others];
}
