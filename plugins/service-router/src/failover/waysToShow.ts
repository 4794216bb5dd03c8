import {
  FailoverWay,
  failoverWays,
  RegionFailover,
} from '@service-router/plugin-service-router-common';

/** What becomes of the names of a preview, as far as it becomes of any that the reader is told. */
export function waysToShow({
  items,
  totals,
  withheld,
}: Pick<RegionFailover, 'items' | 'totals' | 'withheld'>): FailoverWay[] {
  return failoverWays.filter(way =>
    // Where names are withheld, only those that are told say what there is to see.
    withheld > 0 ? items.some(name => name.way === way) : totals[way] > 0,
  );
}
