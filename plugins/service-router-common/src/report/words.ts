import { RegionFact } from './facts';

export { listed } from '../plan/names';

/** The region's title, or its name where it is not configured. */
export function titleOf(regions: RegionFact[], name: string): string {
  return regions.find(region => region.name === name)?.title ?? name;
}

/** A sentence ends with a full stop, whatever the part it was made from ended with. @public */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
