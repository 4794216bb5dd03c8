import { RegionContents } from '@service-router/plugin-service-router-common';
import { azurePlaceOf, Place } from './azurePlaces';
import { RegionStanding, standingOf } from './standingOf';

/** A region as the picture shows it. */
export interface PicturedRegion extends RegionStanding {
  name: string;
  title: string;
}

/** Names of one region that lead to the gateway of another. */
export interface Way {
  from: PicturedRegion;
  to: PicturedRegion;
  routes: number;
}

/** What the picture shows. */
export interface RegionPicture {
  placed: (PicturedRegion & Place)[];
  /** Regions that are at no known place. */
  unplaced: PicturedRegion[];
  ways: Way[];
}

/** Regions at their places, how each stands, and which leads its names to which. */
export function regionPictureOf(
  regions: readonly RegionContents[],
): RegionPicture {
  const pictured = new Map<string, PicturedRegion>();
  const placed: RegionPicture['placed'] = [];
  const unplaced: PicturedRegion[] = [];
  for (const region of regions) {
    const { name, title, azureLocation } = region;
    const one = { name, title, ...standingOf(region) };
    const place = azureLocation && azurePlaceOf(azureLocation);
    pictured.set(name, one);
    if (place) {
      placed.push({ ...one, ...place });
    } else {
      unplaced.push(one);
    }
  }
  return {
    placed,
    unplaced,
    ways: regions.flatMap(({ name, leadsTo }) =>
      leadsTo.flatMap(({ region, routes }): Way[] => {
        const from = pictured.get(name)!;
        const to = pictured.get(region);
        return to ? [{ from, to, routes }] : [];
      }),
    ),
  };
}
