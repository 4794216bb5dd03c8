import { firstWeights } from './firstWeights';

const regions = ['weu', 'neu', 'frc'];
const standing = { weu: 95, neu: 5 };

describe('firstWeights', () => {
  it.each`
    said                          | stands        | weights
    ${undefined}                  | ${standing}   | ${{ weu: 95, neu: 5, frc: 0 }}
    ${{}}                         | ${standing}   | ${{ weu: 95, neu: 5, frc: 0 }}
    ${{}}                         | ${'none'}     | ${{ weu: 34, neu: 33, frc: 33 }}
    ${{}}                         | ${{ sea: 9 }} | ${{ weu: 34, neu: 33, frc: 33 }}
    ${{}}                         | ${'unknown'}  | ${undefined}
    ${{ sea: 100 }}               | ${'unknown'}  | ${undefined}
    ${{ weu: 95, neu: 5 }}        | ${'unknown'}  | ${{ weu: 63, neu: 4, frc: 33 }}
    ${{ weu: 1, neu: 2, frc: 3 }} | ${standing}   | ${{ weu: 1, neu: 2, frc: 3 }}
  `(
    'are $weights where $said is said and $stands stands',
    ({ said, stands, weights }) => {
      expect(firstWeights(regions, said, stands)).toEqual(weights);
    },
  );
});
