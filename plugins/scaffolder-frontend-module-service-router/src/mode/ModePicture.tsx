import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FleetSummary } from '@service-router/plugin-service-router-common';
import { serviceRouterFieldsTranslationRef } from '../translation';
import styles from './ModePicture.module.css';
import { RegionAnswer, whoAnswers } from './whoAnswers';

/** More rows than these would say the same once more. */
const MOST_ROWS = 4;

const [BOX_WIDTH, BOX_HEIGHT, ROW, HEAD] = [112, 26, 34, 18];
const [LEFT, RIGHT, WIDTH] = [0, 188, 300];

/** Whose gateway the users of each region are answered with, drawn for the regions of the fleet. */
export function ModePicture({
  mode,
  sourceRegion,
  fleet,
}: {
  mode: 'Active' | 'RegionBound';
  sourceRegion?: string;
  fleet: FleetSummary;
}) {
  const { t } = useTranslationRef(serviceRouterFieldsTranslationRef);
  const titleOf = (region: string) =>
    fleet.regions.find(({ name }) => name === region)?.title ?? region;
  // Before one is chosen, the first stands for it.
  const source = sourceRegion ?? fleet.clusters[0]?.region;
  const answers = whoAnswers({ mode, sourceRegion: source }, fleet);
  const rows = rowsOf(answers, mode === 'RegionBound' ? source : undefined);
  const hidden = answers.length - rows.length;
  const height = HEAD + rows.length * ROW + (hidden > 0 ? HEAD : 0);
  const middleOf = (region: string) =>
    HEAD + rows.findIndex(row => row.region === region) * ROW + BOX_HEIGHT / 2;
  const said = [
    ...rows.map(({ region, by }) =>
      by
        ? t('mode.pictureRow', { region: titleOf(region), by: titleOf(by) })
        : t('mode.pictureNobody', { region: titleOf(region) }),
    ),
    ...(hidden > 0 ? [t('mode.pictureMore', { more: String(hidden) })] : []),
  ].join(' ');
  if (rows.length === 0) {
    return null;
  }
  return (
    <svg
      role="img"
      aria-label={said}
      className={styles.picture}
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
    >
      <text x={LEFT} y={11} className={styles.head}>
        {t('mode.pictureUsers')}
      </text>
      <text x={RIGHT} y={11} className={styles.head}>
        {t('mode.pictureGateways')}
      </text>
      {rows.map(({ region, by }) => (
        <g key={region}>
          <Box
            x={LEFT}
            middle={middleOf(region)}
            text={shortOf(region, titleOf(region))}
          />
          <Box
            x={RIGHT}
            middle={middleOf(region)}
            text={shortOf(region, titleOf(region))}
            isIdle={answers.every(answer => answer.by !== region)}
          />
          {by && rows.some(row => row.region === by) && (
            <Arrow from={middleOf(region)} to={middleOf(by)} />
          )}
        </g>
      ))}
      {hidden > 0 && (
        <text x={LEFT} y={height - 4} className={styles.head}>
          {t('mode.pictureMore', { more: String(hidden) })}
        </text>
      )}
    </svg>
  );
}

/** The first rows, and among them the one that all others point to. */
function rowsOf(
  answers: RegionAnswer[],
  source: string | undefined,
): RegionAnswer[] {
  const rows = answers.slice(0, MOST_ROWS);
  const home = answers.find(({ region }) => region === source);
  return home && !rows.includes(home)
    ? [...rows.slice(0, MOST_ROWS - 1), home]
    : rows;
}

function shortOf(name: string, title: string): string {
  return title.length > 16 ? name : title;
}

function Box({
  x,
  middle,
  text,
  isIdle = false,
}: {
  x: number;
  middle: number;
  text: string;
  /** Nobody is answered with it. */
  isIdle?: boolean;
}) {
  return (
    <g className={styles.box} data-idle={isIdle || undefined}>
      <rect
        x={x + 0.5}
        y={middle - BOX_HEIGHT / 2 + 0.5}
        width={BOX_WIDTH - 1}
        height={BOX_HEIGHT - 1}
        rx={4}
      />
      <text x={x + BOX_WIDTH / 2} y={middle + 4} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

function Arrow({ from, to }: { from: number; to: number }) {
  const [start, end] = [LEFT + BOX_WIDTH + 2, RIGHT - 3];
  const bend = (start + end) / 2;
  return (
    <g className={styles.arrow}>
      <path
        d={`M${start} ${from} C${bend} ${from} ${bend} ${to} ${end - 6} ${to}`}
      />
      <polygon
        points={`${end},${to} ${end - 7},${to - 4} ${end - 7},${to + 4}`}
      />
    </g>
  );
}
