import { regionNames, typedRegionNames } from './regionNames';

describe('regionNames', () => {
  it.each`
    value             | names
    ${undefined}      | ${[]}
    ${''}             | ${[]}
    ${'weu'}          | ${['weu']}
    ${['weu', 'neu']} | ${['weu', 'neu']}
    ${[7, null, 'a']} | ${['a']}
  `('of $value are $names', ({ value, names }) => {
    expect(regionNames(value)).toEqual(names);
  });
});

describe('typedRegionNames', () => {
  it.each`
    text              | names
    ${''}             | ${[]}
    ${'weu'}          | ${['weu']}
    ${'weu, neu,frc'} | ${['weu', 'neu', 'frc']}
    ${' weu  weu '}   | ${['weu']}
  `('of "$text" are $names', ({ text, names }) => {
    expect(typedRegionNames(text)).toEqual(names);
  });
});
