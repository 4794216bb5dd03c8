import { FailoverName } from '@service-router/plugin-service-router-common';
import { waysToShow } from './waysToShow';

const totals = {
  names: 3,
  without: 1,
  unknown: 0,
  byWriting: 1,
  byItself: 1,
  writes: 1,
};
const moving = [{ way: 'byItself' }] as FailoverName[];

describe('waysToShow', () => {
  it('are those of all names, also of other pages', () => {
    expect(waysToShow({ items: moving, totals, withheld: 0 })).toEqual([
      'without',
      'byWriting',
      'byItself',
    ]);
  });

  it('are those of the names that are told, where others are withheld', () => {
    expect(waysToShow({ items: moving, totals, withheld: 2 })).toEqual([
      'byItself',
    ]);
  });

  it('are none where there is no name', () => {
    const none = { ...totals, names: 0, without: 0, byWriting: 0, byItself: 0 };
    expect(waysToShow({ items: [], totals: none, withheld: 0 })).toEqual([]);
  });
});
