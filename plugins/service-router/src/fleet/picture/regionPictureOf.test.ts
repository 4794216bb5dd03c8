import { regionListsAt } from '../../fixtures';
import { regionPictureOf } from './regionPictureOf';

const lists = regionListsAt(Date.parse('2026-10-02T12:00:00Z'));
const namesOf = (regions: { name: string }[]) =>
  regions.map(({ name }) => name);

describe('regionPictureOf', () => {
  it('drops no region, wherever it is', () => {
    const { placed, unplaced } = regionPictureOf(lists['nowhere-known'].items);
    expect(namesOf(placed)).toEqual(['weu']);
    expect(namesOf(unplaced)).toEqual(['neu', 'frc']);
  });

  it('leads from each region to those whose gateways its names lead to', () => {
    const { ways } = regionPictureOf(lists['led-crosswise'].items);
    expect(
      ways.map(({ from, to, routes }) => [from.title, to.title, routes]),
    ).toEqual([
      ['West Europe', 'North Europe', 1],
      ['North Europe', 'West Europe', 3],
    ]);
  });

  it('leads to no region that is not there', () => {
    const [, neu] = lists['led-to-one-region'].items;
    expect(regionPictureOf([neu]).ways).toEqual([]);
  });
});
