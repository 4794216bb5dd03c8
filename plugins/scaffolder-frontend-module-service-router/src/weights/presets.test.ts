import { presetsOf } from './presets';

const labelsOf = (regions: string[]) =>
  presetsOf(regions).map(weights => Object.values(weights).join('/'));

describe('presetsOf', () => {
  it.each`
    regions                      | labels
    ${[]}                        | ${[]}
    ${['a']}                     | ${['100']}
    ${['a', 'b']}                | ${['5/95', '50/50', '95/5', '100/0', '0/100']}
    ${['a', 'b', 'c']}           | ${['5/48/47', '34/33/33', '48/5/47', '48/47/5', '100/0/0', '0/100/0', '0/0/100']}
    ${['a', 'b', 'c', 'd', 'e']} | ${['20/20/20/20/20']}
  `('of $regions are $labels', ({ regions, labels }) => {
    expect(labelsOf(regions)).toEqual(labels);
  });
});
