import fc from 'fast-check';
import {
  answeringRegions,
  canaryWeights,
  evenWeights,
  isWhole,
  movedWeights,
  switchedWeights,
  Weights,
  weightsFor,
  wholeWeights,
} from './weights';

const names = ['weu', 'neu', 'frc', 'sea', 'eus'];
const weights = fc
  .array(fc.integer({ min: 1, max: 1000 }), {
    minLength: 1,
    maxLength: names.length,
  })
  .map(
    (parts): Weights =>
      Object.fromEntries(parts.map((part, at) => [names[at], part])),
  );

describe('evenWeights', () => {
  it.each`
    regions                  | even
    ${['weu']}               | ${{ weu: 100 }}
    ${['weu', 'neu']}        | ${{ weu: 50, neu: 50 }}
    ${['weu', 'neu', 'frc']} | ${{ weu: 34, neu: 33, frc: 33 }}
  `('of $regions are $even', ({ regions, even }) => {
    expect(evenWeights(regions)).toEqual(even);
  });
});

describe('canaryWeights', () => {
  it('gives the canary its part and the others the same', () => {
    expect(canaryWeights(['weu', 'neu', 'frc'], 'neu', 5)).toEqual({
      weu: 48,
      neu: 5,
      frc: 47,
    });
  });
});

describe('wholeWeights', () => {
  it('keeps the proportion', () => {
    expect(wholeWeights({ weu: 300, neu: 100 })).toEqual({ weu: 75, neu: 25 });
  });

  it('leaves a region switched off', () => {
    expect(wholeWeights({ weu: 10, neu: 0 })).toEqual({ weu: 100, neu: 0 });
  });

  it('add up to 100, and no region that answers loses its last part', () => {
    fc.assert(
      fc.property(weights, all => {
        const whole = wholeWeights(all);
        expect(isWhole(whole)).toBe(true);
        expect(answeringRegions(whole)).toEqual(Object.keys(all));
      }),
    );
  });

  it('change nothing that is whole already', () => {
    fc.assert(
      fc.property(weights, all => {
        const whole = wholeWeights(all);
        expect(wholeWeights(whole)).toEqual(whole);
      }),
    );
  });
});

describe('movedWeights', () => {
  it('moves the others in proportion', () => {
    expect(movedWeights({ weu: 50, neu: 30, frc: 20 }, 'weu', 60)).toEqual({
      weu: 60,
      neu: 24,
      frc: 16,
    });
  });

  it('leaves every other region its least', () => {
    expect(movedWeights({ weu: 50, neu: 30, frc: 20 }, 'weu', 100)).toEqual({
      weu: 98,
      neu: 1,
      frc: 1,
    });
  });

  it('gives all to the only one', () => {
    expect(movedWeights({ weu: 100, neu: 0 }, 'weu', 40)).toEqual({
      weu: 100,
      neu: 0,
    });
  });

  it('stays 100 together', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: -5, max: 200 }), (all, weight) => {
        expect(isWhole(movedWeights(all, 'weu', weight))).toBe(true);
      }),
    );
  });
});

describe('switchedWeights', () => {
  it('gives what a region had to the others, in proportion', () => {
    expect(
      switchedWeights({ weu: 50, neu: 30, frc: 20 }, 'weu', false),
    ).toEqual({ weu: 0, neu: 60, frc: 40 });
  });

  it('gives a region that comes back an even part', () => {
    expect(switchedWeights({ weu: 0, neu: 60, frc: 40 }, 'weu', true)).toEqual({
      weu: 33,
      neu: 40,
      frc: 27,
    });
  });

  it('can leave no region at all', () => {
    expect(switchedWeights({ weu: 100 }, 'weu', false)).toEqual({ weu: 0 });
  });
});

describe('weightsFor', () => {
  it('are even where nothing was said', () => {
    expect(weightsFor(['weu', 'neu'], undefined)).toEqual({
      weu: 50,
      neu: 50,
    });
  });

  it('are what was said, to the same object', () => {
    const said = { weu: 7, neu: 900 };
    expect(weightsFor(['weu', 'neu'], said)).toBe(said);
  });

  it.each`
    regions                  | said                                | now
    ${['weu', 'neu', 'frc']} | ${{ weu: 95, neu: 5 }}              | ${{ weu: 63, neu: 4, frc: 33 }}
    ${['weu', 'neu', 'frc']} | ${{ weu: 900, neu: 100 }}           | ${{ weu: 900, neu: 100, frc: 500 }}
    ${['weu', 'neu']}        | ${{ weu: 60, neu: 20, frc: 20 }}    | ${{ weu: 75, neu: 25 }}
    ${['weu', 'neu']}        | ${{ weu: 600, neu: 200, frc: 200 }} | ${{ weu: 600, neu: 200 }}
    ${['weu']}               | ${{ frc: 100 }}                     | ${{ weu: 100 }}
    ${['weu', 'neu']}        | ${{ weu: 100, neu: 0 }}             | ${{ weu: 100, neu: 0 }}
  `('of $regions, after $said, are $now', ({ regions, said, now }) => {
    expect(weightsFor(regions, said)).toEqual(now);
  });
});
