import fc from 'fast-check';
import { azurePlaceOf, placedLocations } from './azurePlaces';
import { Box, isTouching, Layout, layoutOf, MARK, Spot } from './layoutOf';
import { pointsOf, wayBetween } from './wayBetween';

const spotsAt = (locations: readonly string[]): Spot[] =>
  locations.map((location, index) => ({
    name: `${location} ${index}`,
    ...azurePlaceOf(location)!,
  }));

const fleets = fc
  .array(fc.constantFrom(...placedLocations), { maxLength: 30 })
  .map(spotsAt);
const frames = fc.record({
  width: fc.integer({ min: 280, max: 1800 }),
  label: fc.record({
    width: fc.integer({ min: 60, max: 260 }),
    height: fc.integer({ min: 20, max: 90 }),
  }),
});

const marksOf = ({ spots }: Layout): Box[] =>
  spots.map(({ x, y }) => ({
    x: x - MARK,
    y: y - MARK,
    width: 2 * MARK,
    height: 2 * MARK,
  }));
const labelsOf = ({ spots }: Layout) => spots.map(({ label }) => label);

function touching(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(other => isTouching(one, other))
      .map((other): [Box, Box] => [one, other]),
  );
}

function outsideOf({ width, height }: Layout, boxes: readonly Box[]): Box[] {
  return boxes.filter(
    box =>
      box.x < 0 ||
      box.y < 0 ||
      box.x + box.width > width ||
      box.y + box.height > height,
  );
}

const frame = { width: 900, label: { width: 160, height: 60 } };
const drawn = (locations: string[]) =>
  new Map(
    layoutOf(
      locations.map(name => ({ name, ...azurePlaceOf(name)! })),
      frame,
    ).spots.map(spot => [spot.name, spot]),
  );

describe('layoutOf', () => {
  it('lays no label on another or on a mark, and nothing outside of the frame', () => {
    fc.assert(
      fc.property(fleets, frames, (spots, room) => {
        const layout = layoutOf(spots, room);
        const boxes = [...marksOf(layout), ...labelsOf(layout)];
        expect(touching(boxes)).toEqual([]);
        expect(outsideOf(layout, boxes)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('draws the same regions alike, in whichever order they come', () => {
    fc.assert(
      fc.property(fleets, frames, (spots, room) => {
        expect(layoutOf([...spots].reverse(), room)).toEqual(
          layoutOf(spots, room),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('draws every region, and each once', () => {
    fc.assert(
      fc.property(fleets, frames, (spots, room) => {
        expect(layoutOf(spots, room).spots.map(({ name }) => name)).toEqual(
          spots.map(({ name }) => name).sort(),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('has north above and east to the right', () => {
    const spots = drawn(['northeurope', 'westeurope', 'francecentral']);
    const [neu, weu, frc] = ['northeurope', 'westeurope', 'francecentral'].map(
      name => spots.get(name)!,
    );
    expect(neu.x).toBeLessThan(weu.x);
    expect(weu.y).toBeLessThan(frc.y);
  });

  it('is cut where there is nothing, so that Japan stands to the left of America', () => {
    const spots = drawn(['japaneast', 'westus2']);
    expect(spots.get('japaneast')!.x).toBeLessThan(spots.get('westus2')!.x);
  });

  it('keeps labels off the lines between regions where it can', () => {
    const names = ['northeurope', 'westeurope'];
    const layout = layoutOf(
      names.map(name => ({ name, ...azurePlaceOf(name)! })),
      { ...frame, ways: [{ from: 'northeurope', to: 'westeurope' }] },
    );
    const [neu, weu] = layout.spots;
    const line = pointsOf(wayBetween(neu, weu, MARK), 4).map(point => ({
      ...point,
      width: 1,
      height: 1,
    }));
    expect(
      labelsOf(layout).filter(label =>
        line.some(point => isTouching(label, point)),
      ),
    ).toEqual([]);
  });

  it('has a label beside its mark where nothing else is', () => {
    const { x, label } = drawn(['westeurope']).get('westeurope')!;
    expect(label.x - x).toBeLessThan(2 * MARK);
  });
});
