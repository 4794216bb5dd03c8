import { pointsOf, wayBetween } from './wayBetween';

const west = { x: 100, y: 100 };
const east = { x: 300, y: 100 };

describe('wayBetween', () => {
  it('goes from the edge of one mark to that of the other', () => {
    const { start, end } = wayBetween(west, east, 14);
    expect([start.x, end.x]).toEqual([114, 282]);
  });

  it('is another line on the way back', () => {
    const there = wayBetween(west, east, 14).bend;
    const back = wayBetween(east, west, 14).bend;
    expect(there.y).toBeGreaterThan(100);
    expect(back.y).toBeLessThan(100);
  });

  it('has points from its start to its end, none far from the next', () => {
    const curve = wayBetween(west, east, 14);
    const points = pointsOf(curve, 8);
    expect(points[0]).toEqual(curve.start);
    expect(points.at(-1)!.x).toBeCloseTo(curve.end.x);
    const steps = points
      .slice(1)
      .map(({ x, y }, at) => Math.hypot(x - points[at].x, y - points[at].y));
    expect(Math.max(...steps)).toBeLessThanOrEqual(9);
  });
});
