import { plain } from './plain';
import { say, told } from './say';
import { unsaidIn } from './unsaidIn';

describe('unsaidIn', () => {
  it('finds nothing in what was said', () => {
    expect(unsaidIn([{ zone: told(say`All is well.`, say`Wait.`) }])).toEqual(
      [],
    );
  });

  it('finds what is told in English alone', () => {
    expect(
      unsaidIn({ links: [{ sentence: 'All is well.', remedy: 'Wait.' }] }),
    ).toEqual(['sentence: All is well.', 'remedy: Wait.']);
  });

  it('finds a text that was changed after it was said', () => {
    expect(
      unsaidIn({ ...told(say`All is well.`), sentence: 'It is not.' }),
    ).toEqual(['sentence: It is not.']);
  });
});

describe('plain', () => {
  it('leaves out what the sentences were made from, however deep', () => {
    const now = new Date(0);
    expect(plain({ zones: [{ ...told(say`All is well.`), now }] })).toEqual({
      zones: [{ sentence: 'All is well.', now }],
    });
  });
});
