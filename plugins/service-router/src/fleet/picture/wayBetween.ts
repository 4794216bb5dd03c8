/** A point of the picture, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A bent line: it leaves from the start towards the bend, and comes to the end from there. */
export interface Curve {
  start: Point;
  bend: Point;
  end: Point;
}

/**
 * From the edge of one mark to that of another; bent, so that the way there and the way back are two lines.
 *
 * @param radius - of a mark
 */
export function wayBetween(from: Point, to: Point, radius: number): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  // The end leaves room for the head of an arrow.
  return {
    start: moved(from, along, radius),
    bend: {
      x: (from.x + to.x) / 2 - along.y * length * 0.12,
      y: (from.y + to.y) / 2 + along.x * length * 0.12,
    },
    end: moved(to, along, -(radius + 4)),
  };
}

function moved({ x, y }: Point, along: Point, by: number): Point {
  return { x: x + along.x * by, y: y + along.y * by };
}

/** Points of a curve, at most so many pixels from one to the next. */
export function pointsOf({ start, bend, end }: Curve, apart: number): Point[] {
  const length =
    Math.hypot(bend.x - start.x, bend.y - start.y) +
    Math.hypot(end.x - bend.x, end.y - bend.y);
  const steps = Math.max(1, Math.ceil(length / apart));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const part = step / steps;
    const at = (axis: 'x' | 'y') =>
      (1 - part) ** 2 * start[axis] +
      2 * part * (1 - part) * bend[axis] +
      part ** 2 * end[axis];
    return { x: at('x'), y: at('y') };
  });
}
