import { withChosen } from './withChosen';

const choices = ['weu', 'neu'];
const offered = (...chosen: string[]) =>
  withChosen(
    choices,
    chosen,
    name => name,
    name => `${name}, unknown`,
  );

describe('withChosen', () => {
  it('offers what there is', () => {
    expect(offered('neu')).toEqual(['weu', 'neu']);
  });

  it('keeps what was chosen and is not there', () => {
    expect(offered('frc', 'neu')).toEqual(['weu', 'neu', 'frc, unknown']);
  });
});
