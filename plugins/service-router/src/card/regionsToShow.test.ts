import { reportsAt } from '../fixtures';
import { regionsToShow } from './regionsToShow';

const [{ zones }] = reportsAt(0).routing().items;
const namesOf = (regions: typeof zones) => regions.map(({ region }) => region);

describe('regionsToShow', () => {
  it.each`
    wanted                       | shown                    | counted
    ${undefined}                 | ${['weu', 'neu', 'frc']} | ${[]}
    ${['weu']}                   | ${['weu']}               | ${['neu', 'frc']}
    ${['West Europe']}           | ${['weu']}               | ${['neu', 'frc']}
    ${['NEU', 'france central']} | ${['neu', 'frc']}        | ${['weu']}
    ${['weu', 'neu', 'frc']}     | ${['weu', 'neu', 'frc']} | ${[]}
    ${['sec', 'weu']}            | ${['weu']}               | ${['neu', 'frc']}
    ${['sec']}                   | ${['weu', 'neu', 'frc']} | ${[]}
    ${[]}                        | ${['weu', 'neu', 'frc']} | ${[]}
  `('of $wanted shows $shown and counts $counted', row => {
    const { shown, counted } = regionsToShow(zones, row.wanted);
    expect(namesOf(shown)).toEqual(row.shown);
    expect(namesOf(counted)).toEqual(row.counted);
  });
});
