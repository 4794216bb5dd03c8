import { useId } from 'react';
import { Box, Drawn, Layout, MARK } from './layoutOf';
import { Way } from './regionPictureOf';
import styles from './RegionPicture.module.css';
import { Curve, wayBetween } from './wayBetween';

/** Pixels that the words for degrees take, the longest of them "-180°". */
const DEGREES = 40;

/** Beside a line that is so near to the edge, its words would be cut off. */
function hasRoom(toEdge: number): boolean {
  return toEdge >= DEGREES;
}

/** What lies below the regions: the grid, and lines from each to its label and to where its names lead. */
export function PictureGround({
  layout: { width, height, spots, grid },
  ways,
}: {
  layout: Layout;
  ways: Way[];
}) {
  const arrow = useId();
  const spotOf = (name: string) => spots.find(spot => spot.name === name);
  return (
    <svg
      aria-hidden
      className={styles.ground}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" className={styles.arrow} />
        </marker>
      </defs>
      {grid.map(({ isMeridian, degrees, at }) => (
        <g key={`${isMeridian} ${at}`}>
          <path
            className={styles.line}
            d={isMeridian ? `M${at} 0V${height}` : `M0 ${at}H${width}`}
          />
          {hasRoom(isMeridian ? width - at : at) && (
            <text
              className={styles.degrees}
              x={isMeridian ? at + 4 : 4}
              y={isMeridian ? height - 6 : at - 4}
            >
              {degrees}°
            </text>
          )}
        </g>
      ))}
      {spots.map(spot => (
        <path key={spot.name} className={styles.leader} d={leaderOf(spot)} />
      ))}
      {ways.map(({ from, to }) => {
        const [start, end] = [spotOf(from.name), spotOf(to.name)];
        return (
          start &&
          end && (
            <path
              key={`${from.name} ${to.name}`}
              className={styles.way}
              d={pathOf(wayBetween(start, end, MARK))}
              markerEnd={`url(#${arrow})`}
            />
          )
        );
      })}
    </svg>
  );
}

/** To the nearest side of the label. */
function leaderOf({ x, y, label }: Drawn): string {
  const end = nearestIn(label, { x, y });
  return `M${x} ${y}L${end.x} ${end.y}`;
}

function nearestIn(box: Box, { x, y }: { x: number; y: number }) {
  return {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
}

function pathOf({ start, bend, end }: Curve): string {
  return `M${start.x} ${start.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}`;
}
