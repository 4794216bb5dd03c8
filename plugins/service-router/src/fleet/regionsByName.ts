import { RegionContents } from '@service-router/plugin-service-router-common';

/** As much of each region as lists of other things tell of it. */
export type RegionsByName = ReadonlyMap<
  string,
  { title: string; isAsked: boolean }
>;

/** What people call each region, and whether anybody is asked for names there. */
export function regionsByName(
  regions: readonly Pick<RegionContents, 'name' | 'title' | 'resolver'>[],
): RegionsByName {
  return new Map(
    regions.map(({ name, title, resolver }) => [
      name,
      { title, isAsked: resolver !== undefined },
    ]),
  );
}
