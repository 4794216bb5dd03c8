/** The most that Traffic Manager takes as a weight, and the least. */
export const [LEAST_WEIGHT, MOST_WEIGHT] = [1, 1000];

/** What weights add up to where they are meant as per cent. */
export const WHOLE = 100;

/** By region: its weight in Traffic Manager, or 0 where its endpoint is to be switched off. */
export type Weights = Record<string, number>;

/** @returns the regions that take part in answers */
export function answeringRegions(weights: Weights): string[] {
  return Object.keys(weights).filter(region => weights[region] > 0);
}

/** The same weight for each, together 100. */
export function evenWeights(regions: string[]): Weights {
  return divided(
    WHOLE,
    regions.map(region => [region, 1]),
  );
}

/** A small part for one region, and the same for each of the others: the first step of a canary. */
export function canaryWeights(
  regions: string[],
  canary: string,
  part: number,
): Weights {
  const others = regions.filter(region => region !== canary);
  const rest = divided(
    WHOLE - part,
    others.map(region => [region, 1]),
  );
  return Object.fromEntries(
    regions.map(region => [region, region === canary ? part : rest[region]]),
  );
}

/** The weights scaled so that those of the regions that answer add up to 100; each keeps at least 1. */
export function wholeWeights(weights: Weights): Weights {
  const answering = answeringRegions(weights);
  return {
    ...weights,
    ...divided(
      WHOLE,
      answering.map(region => [region, weights[region]]),
    ),
  };
}

/** One region's weight moved, and the others' with it, so that they stay 100 together. */
export function movedWeights(
  weights: Weights,
  region: string,
  weight: number,
): Weights {
  const others = answeringRegions(weights).filter(other => other !== region);
  const most = WHOLE - others.length * LEAST_WEIGHT;
  const own =
    others.length === 0
      ? WHOLE
      : Math.min(Math.max(weight, LEAST_WEIGHT), most);
  return {
    ...weights,
    [region]: own,
    ...divided(
      WHOLE - own,
      others.map(other => [other, weights[other]]),
    ),
  };
}

/** One region switched off, or on with an even part; the others take over, or give up, in proportion. */
export function switchedWeights(
  weights: Weights,
  region: string,
  isOn: boolean,
): Weights {
  const others = answeringRegions(weights).filter(other => other !== region);
  return isOn
    ? movedWeights(weights, region, Math.round(WHOLE / (others.length + 1)))
    : wholeWeights({ ...weights, [region]: 0 });
}

/** Keeps the weights of the regions that are still there, and gives those that came an even part. */
export function weightsFor(
  regions: string[],
  weights: Weights | undefined,
): Weights {
  if (!weights || regions.every(region => !(region in weights))) {
    return evenWeights(regions);
  }
  const kept = regions.filter(region => region in weights);
  const isSame =
    kept.length === regions.length &&
    Object.keys(weights).length === regions.length;
  if (isSame) {
    return weights;
  }
  const mean = Math.max(
    LEAST_WEIGHT,
    Math.round(
      kept.reduce((sum, region) => sum + weights[region], 0) / kept.length,
    ),
  );
  const all = Object.fromEntries(
    regions.map(region => [region, weights[region] ?? mean]),
  );
  return isWhole(weights) ? wholeWeights(all) : all;
}

/** Whether the weights add up to 100, and so can be read as per cent. */
export function isWhole(weights: Weights): boolean {
  return Object.values(weights).reduce((sum, part) => sum + part, 0) === WHOLE;
}

/**
 * Whole numbers that add up to the total exactly: each region gets 1, and the rest goes in proportion to what it had
 * above that. What rounding leaves over goes to those that lost most by it, the first of equals first.
 */
function divided(total: number, parts: [string, number][]): Weights {
  const above = parts.map(([, part]) => part - LEAST_WEIGHT);
  const sum = above.reduce((all, part) => all + part, 0);
  const rest = total - parts.length * LEAST_WEIGHT;
  const exact = above.map(part =>
    sum === 0 ? rest / parts.length : (rest * part) / sum,
  );
  const lossOf = (at: number) => exact[at] - Math.floor(exact[at]);
  const left = rest - exact.reduce((all, share) => all + Math.floor(share), 0);
  const raised = parts
    .map((_, at) => at)
    .sort((a, b) => lossOf(b) - lossOf(a) || a - b)
    .slice(0, Math.round(left));
  return Object.fromEntries(
    parts.map(([region], at) => [
      region,
      LEAST_WEIGHT + Math.floor(exact[at]) + (raised.includes(at) ? 1 : 0),
    ]),
  );
}
