import { RegionFact } from './facts';

export { listed } from '../plan/names';

/** The region's title, or its name where it is not configured. */
export function titleOf(
  regions: Pick<RegionFact, 'name' | 'title'>[],
  name: string,
): string {
  return regions.find(region => region.name === name)?.title ?? name;
}

/** With a capital at its beginning; for texts that begin with a word of ours, never with a name. */
export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A sentence ends with a full stop, whatever the part it was made from ended with. @public */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
