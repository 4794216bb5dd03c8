import { trafficManagerSettingsSchema } from '@service-router/plugin-service-router-common';
import { answeringRegions, Weights } from './weights';

/**
 * What keeps weights from being written: the rule of each weight is the one by which annotations are read.
 *
 * @returns sentences, each with the region it is about
 */
export function weightFaults(weights: Weights): string[] {
  const faults = Object.entries(weights).flatMap(([region, weight]) => {
    if (weight === 0) {
      return [];
    }
    if (!Number.isInteger(weight)) {
      return [`${region}: weight must be a whole number, got ${weight}`];
    }
    const { error } =
      trafficManagerSettingsSchema.shape.weight.safeParse(weight);
    return error
      ? [`${region}: ${error.issues.map(({ message }) => message).join('; ')}`]
      : [];
  });
  if (Object.keys(weights).length === 0) {
    return ['no region has a weight yet. Set one of the common weights first'];
  }
  return faults.length === 0 && answeringRegions(weights).length === 0
    ? [
        'no region is left: nobody would get an answer. Switch at least one region on',
      ]
    : faults;
}
