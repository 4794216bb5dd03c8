import { Place } from './azurePlaces';
import { Point, pointsOf, wayBetween } from './wayBetween';

/** Something with a name that is drawn at its place. */
export interface Spot extends Place {
  name: string;
}

/** A rectangle, in pixels from the corner at the top left. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a spot and its label are drawn. */
export interface Drawn {
  name: string;
  /** The middle of its mark. */
  x: number;
  y: number;
  label: Box;
}

/** A line of the grid: a meridian where it is upright, a parallel where it lies. */
export interface GridLine {
  isMeridian: boolean;
  /** East and north are positive. */
  degrees: number;
  /** Pixels from the left, or from the top. */
  at: number;
}

export interface Layout {
  width: number;
  height: number;
  spots: Drawn[];
  grid: GridLine[];
}

export interface Frame {
  /** Pixels that there are. */
  width: number;
  label: { width: number; height: number };
  /** Lines between regions, by their names; labels stand beside them where they can. */
  ways?: readonly { from: string; to: string }[];
}

/** Half of the side of a mark. */
export const MARK = 14;
/** Between a mark and its label, and between labels. */
const GAP = 6;
/** Degrees that are shown at least, so that one region alone is not blown up. */
const LEAST = 8;
/** Labels stand on at most this part of the room, or they are hard to keep apart. */
const CROWDED = 0.3;
const LEAST_HEIGHT = 320;

/**
 * Where regions are drawn: as on a map without distortion in its middle, as near as they fill the room. No label lies on another
 * one or on a mark, and all are within the room, which grows in height for that.
 *
 * @param spots - in any order; the same ones are always drawn alike
 */
export function layoutOf(spots: readonly Spot[], frame: Frame): Layout {
  const size = {
    ...frame.label,
    width: Math.min(frame.label.width, frame.width - 2 * GAP),
  };
  const ordered = [...spots].sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  const area = size.width * size.height * ordered.length;
  const room = {
    width: frame.width,
    height: Math.max(
      LEAST_HEIGHT,
      Math.round(frame.width * 0.45),
      Math.ceil(area / CROWDED / frame.width),
    ),
  };
  const map = mapOf(ordered, room, size);
  const marks: Box[] = [];
  for (const spot of ordered) {
    marks.push(freeMark(map.pointOf(spot), marks, room));
  }
  const lines = linesOf(frame.ways ?? [], ordered, marks);
  const labels: Box[] = [];
  let { height } = room;
  ordered.forEach((_, at) => {
    const taken = [...marks, ...labels];
    const label = beside(marks[at], size, [...taken, ...lines], room) ??
      beside(marks[at], size, taken, room) ??
      nearestTo(marks[at], size, taken, room) ?? {
        // A line of its own below all there is.
        x: GAP,
        y: height + GAP,
        ...size,
      };
    labels.push(label);
    height = Math.max(height, label.y + label.height + GAP);
  });
  return {
    width: room.width,
    height,
    spots: ordered.map(({ name }, at) => ({
      name,
      x: marks[at].x + MARK,
      y: marks[at].y + MARK,
      label: labels[at],
    })),
    grid: map.grid,
  };
}

/** Turns places into points of the room, with the grid that shows how. */
function mapOf(
  spots: readonly Place[],
  room: { width: number; height: number },
  label: { width: number; height: number },
) {
  const west = westernmost(spots.map(({ longitude }) => longitude));
  const eastOf = (longitude: number) => (longitude - west + 360) % 360;
  const easts = spots.map(({ longitude }) => eastOf(longitude));
  const norths = spots.map(({ latitude }) => latitude);
  const [left, right] = widened(easts);
  const [south, north] = widened(norths);
  // In the middle of the picture, a degree to the east is as long as on earth beside one to the north.
  const narrowing = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const margin = {
    x: Math.min(label.width * 0.6 + MARK, room.width * 0.2),
    y: label.height + MARK,
  };
  const scale = Math.max(
    Math.min(
      (room.width - 2 * margin.x) / ((right - left) * narrowing),
      (room.height - 2 * margin.y) / (north - south),
    ),
    0.5,
  );
  const xOf = (east: number) =>
    room.width / 2 + (east - (left + right) / 2) * narrowing * scale;
  const yOf = (latitude: number) =>
    room.height / 2 - (latitude - (south + north) / 2) * scale;
  const step =
    [1, 2, 5, 10, 15, 30].find(degrees => degrees * scale > 60) ?? 45;
  return {
    pointOf: ({ longitude, latitude }: Place) => ({
      x: xOf(eastOf(longitude)),
      y: yOf(latitude),
    }),
    grid: gridOf(step),
  };

  function gridOf(degrees: number): GridLine[] {
    const lines: GridLine[] = [];
    for (let longitude = -180; longitude < 180; longitude += degrees) {
      for (const turn of [-360, 0, 360]) {
        const at = xOf(longitude - west + turn);
        if (at > 0 && at < room.width) {
          lines.push({ isMeridian: true, degrees: longitude, at });
        }
      }
    }
    for (let latitude = -90; latitude <= 90; latitude += degrees) {
      const at = yOf(latitude);
      if (at > 0 && at < room.height) {
        lines.push({ isMeridian: false, degrees: latitude, at });
      }
    }
    return lines;
  }
}

/** The picture is cut where the widest part of the earth has nothing to show, which may not be at the date line. */
function westernmost(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((one, other) => one - other);
  let widest = { gap: -1, west: 0 };
  sorted.forEach((longitude, at) => {
    const before = sorted[(at + sorted.length - 1) % sorted.length];
    const gap = at === 0 ? longitude - before + 360 : longitude - before;
    if (gap > widest.gap) {
      widest = { gap, west: longitude };
    }
  });
  return widest.west;
}

function widened(values: readonly number[]): [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const missing = Math.max(LEAST - (most - least), 0) / 2;
  return values.length === 0
    ? [-LEAST / 2, LEAST / 2]
    : [least - missing, most + missing];
}

/** At its point, or as near to it as no other mark is. */
function freeMark(
  point: Point,
  taken: readonly Box[],
  room: { width: number; height: number },
): Box {
  const side = 2 * MARK;
  const box = { width: side, height: side };
  const corner = { x: point.x - MARK, y: point.y - MARK };
  return nearest(corner, box, taken, room) ?? { ...corner, ...box };
}

/** The points of the lines between marks, as boxes that a label may cover. */
function linesOf(
  ways: NonNullable<Frame['ways']>,
  spots: readonly Spot[],
  marks: readonly Box[],
): Box[] {
  const middleOf = (name: string): Point | undefined => {
    const mark = marks[spots.findIndex(spot => spot.name === name)];
    return mark && { x: mark.x + MARK, y: mark.y + MARK };
  };
  return ways.flatMap(({ from, to }) => {
    const [start, end] = [middleOf(from), middleOf(to)];
    return start && end
      ? pointsOf(wayBetween(start, end, MARK), 8).map(point => ({
          ...point,
          width: 1,
          height: 1,
        }))
      : [];
  });
}

/** Next to its mark, if there is room. */
function beside(
  mark: Box,
  size: { width: number; height: number },
  taken: readonly Box[],
  room: { width: number; height: number },
): Box | undefined {
  const middle = { x: mark.x + MARK, y: mark.y + MARK };
  const besides = [
    { x: mark.x + mark.width + GAP, y: middle.y - size.height / 2 },
    { x: mark.x - GAP - size.width, y: middle.y - size.height / 2 },
    { x: middle.x - size.width / 2, y: mark.y + mark.height + GAP },
    { x: middle.x - size.width / 2, y: mark.y - GAP - size.height },
  ];
  return besides
    .map(corner => ({ ...corner, ...size }))
    .find(isFreeAmong(taken, room));
}

/** As near to its mark as there is room. */
function nearestTo(
  mark: Box,
  size: { width: number; height: number },
  taken: readonly Box[],
  room: { width: number; height: number },
): Box | undefined {
  const corner = {
    x: mark.x + MARK - size.width / 2,
    y: mark.y + MARK - size.height / 2,
  };
  return nearest(corner, size, taken, room);
}

/** The free box of a size whose corner is the nearest. */
function nearest(
  corner: Point,
  size: { width: number; height: number },
  taken: readonly Box[],
  room: { width: number; height: number },
): Box | undefined {
  const isFree = isFreeAmong(taken, room);
  for (const at of around(corner, room)) {
    const box = { ...at, ...size };
    if (isFree(box)) {
      return box;
    }
  }
  return undefined;
}

/** The corner itself, then those around it, the nearest first. */
function* around(
  corner: Point,
  room: { width: number; height: number },
): Generator<Point> {
  yield corner;
  const reach = Math.hypot(room.width, room.height);
  for (let radius = 8; radius < reach; radius += 8) {
    const steps = Math.max(8, Math.round(radius / 4));
    for (let step = 0; step < steps; step += 1) {
      const angle = (2 * Math.PI * step) / steps;
      yield {
        x: corner.x + radius * Math.cos(angle),
        y: corner.y + radius * Math.sin(angle),
      };
    }
  }
}

function isFreeAmong(
  taken: readonly Box[],
  room: { width: number; height: number },
): (box: Box) => boolean {
  return box =>
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= room.width &&
    box.y + box.height <= room.height &&
    !taken.some(other => isTouching(box, other));
}

/** Whether two boxes overlap. */
export function isTouching(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
