import { LinkReport } from '../types';
import { RegionOfRoute } from './regionOfRoute';

/** The record stands as planned: what is still open, if anything, is the address of its target. */
export function hasRecord(
  { zone: { pointsTo } }: RegionOfRoute,
  { state, reason }: LinkReport,
): boolean {
  const lacksAddress =
    state === 'waiting' &&
    reason === undefined &&
    pointsTo !== undefined &&
    pointsTo.addresses.length === 0;
  return state === 'holds' || lacksAddress;
}
