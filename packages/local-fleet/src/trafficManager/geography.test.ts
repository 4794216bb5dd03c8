import { geographicHierarchy, placesAround } from './geography';

interface Region {
  code: string;
  regions: Region[];
}

function codesOf({ code, regions }: Region): string[] {
  return [code, ...regions.flatMap(codesOf)];
}

describe('placesAround', () => {
  it.each`
    code        | places
    ${'US-CA'}  | ${['US-CA', 'US', 'GEO-NA', 'WORLD']}
    ${'nl'}     | ${['NL', 'GEO-EU', 'WORLD']}
    ${'GEO-AP'} | ${['GEO-AP', 'WORLD']}
    ${'WORLD'}  | ${['WORLD']}
    ${'XX'}     | ${undefined}
    ${'FR-IDF'} | ${undefined}
    ${'GEO-XX'} | ${undefined}
  `('of $code are $places', ({ code, places }) => {
    expect(placesAround(code)).toEqual(places);
  });
});

describe('geographicHierarchy', () => {
  const codes = codesOf(geographicHierarchy() as Region);

  it('has each code once', () => {
    expect(codes.length).toBe(new Set(codes).size);
  });

  it('has only codes that lie in the world', () => {
    expect(codes.every(code => placesAround(code)?.includes('WORLD'))).toBe(
      true,
    );
  });
});
