/** @jest-environment node */
import { templatesIn } from '../../scripts/templatesIn';

describe('templatesIn', () => {
  it('finds what is said, with its gaps numbered', () => {
    expect(
      templatesIn(
        'const a = told(say`${host} has ${count} records.`, say`Wait.`);',
      ),
    ).toEqual(['{0} has {1} records.', 'Wait.']);
  });

  it('finds what is said within a gap', () => {
    expect(templatesIn('say`It is ${say`not so`}.`')).toEqual([
      'It is {0}.',
      'not so',
    ]);
  });

  it('leaves other templates alone', () => {
    expect(templatesIn('const name = `${a}/${b}`;')).toEqual([]);
  });
});
