import { InputError } from '@backstage/errors';
import { Reports } from '../api';

/** A region that is configured. */
export type KnownRegion = ReturnType<Reports['regions']>[number];

/** The name of the region that is meant, by its name or by a title that no other has; undefined where none is. */
export function regionNamed(
  given: string,
  regions: KnownRegion[],
): string | undefined {
  if (regions.some(({ name }) => name === given)) {
    return given;
  }
  const titled = regions.filter(
    ({ title }) => title.toLowerCase() === given.toLowerCase(),
  );
  return titled.length === 1 ? titled[0].name : undefined;
}

/**
 * To be asked once it is known that the caller may ask at all: it names the regions.
 *
 * @throws InputError for the first that is no region
 */
export function demandRegions(given: string[], regions: KnownRegion[]): void {
  const unknown = given.find(one => regionNamed(one, regions) === undefined);
  if (unknown !== undefined) {
    const known = regions.map(({ name, title }) =>
      title === name ? name : `${name} (${title})`,
    );
    throw new InputError(
      `region is "${unknown}"; expected the name of one region: ${known.join(
        ', ',
      )}.`,
    );
  }
}
