import { RegionFact } from './facts';

export { listed } from '../sentences';

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

/** A share of 0 to 1 in per cent, to one decimal place where that says more. @public */
export function percentOf(share: number): number {
  return Math.round(share * 1_000) / 10;
}

/** A sentence ends with a full stop, whatever the part it was made from ended with. @public */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
