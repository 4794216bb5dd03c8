import { useId, useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RegionContents } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../../translation';
import { usePlaces } from '../places';
import { useNumberText } from '../../language/useNumberText';
import { Layout, layoutOf } from './layoutOf';
import { PictureGround } from './PictureGround';
import { RegionLabel, RegionMark } from './RegionLabel';
import { regionPictureOf, Way } from './regionPictureOf';
import styles from './RegionPicture.module.css';
import { useWidth } from './useWidth';

/** Pixels of a label; what does not fit in is said by its title. */
const label = { width: 190, height: 62 };

/** The regions where they are, how each stands, and which leads its names to which. */
export default function RegionPicture({
  regions,
}: {
  regions: RegionContents[];
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { ref, width } = useWidth<HTMLDivElement>();
  const { placed, unplaced, ways } = useMemo(
    () => regionPictureOf(regions),
    [regions],
  );
  const layout = useMemo(
    () =>
      layoutOf(placed, {
        width,
        label,
        ways: ways.map(({ from, to }) => ({ from: from.name, to: to.name })),
      }),
    [placed, ways, width],
  );
  return (
    <div
      role="group"
      aria-label={t('fleet.picture.title')}
      className={styles.whole}
    >
      <div ref={ref} className={styles.measure}>
        {placed.length > 0 && (
          <div
            className={styles.picture}
            style={{ width: layout.width, height: layout.height }}
          >
            <PictureGround layout={layout} ways={ways} />
            <ul className={styles.labels}>
              {placed.map(region => {
                const { x, y, label: box } = drawnOf(region.name, layout);
                return (
                  <li key={region.name}>
                    <RegionMark region={region} x={x} y={y} />
                    <div
                      className={styles.place}
                      style={{
                        left: box.x,
                        top: box.y,
                        width: box.width,
                        height: box.height,
                      }}
                    >
                      <RegionLabel region={region} />
                    </div>
                  </li>
                );
              })}
            </ul>
          </div>
        )}
      </div>
      <Ways ways={ways} />
      <Losses regions={regions} />
      {unplaced.length > 0 && (
        <div className={styles.beside}>
          <p>{t('fleet.picture.unplaced')}</p>
          <ul className={styles.besideLabels}>
            {unplaced.map(region => (
              <li key={region.name}>
                <RegionLabel region={region} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function drawnOf(name: string, { spots }: Layout) {
  return spots.find(spot => spot.name === name)!;
}

/** Leads to what happens without each of them. */
function Losses({ regions }: { regions: RegionContents[] }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const places = usePlaces();
  const titleId = useId();
  return (
    <div className={styles.losses}>
      <span id={titleId}>{t('fleet.failover.which')}</span>
      <ul className={styles.lossLinks} aria-labelledby={titleId}>
        {regions.map(({ name, title }) => (
          <li key={name}>
            <Link
              href={places.failover(name)}
              aria-label={t('fleet.failover.title', { region: title })}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the lines of the picture say. */
function Ways({ ways }: { ways: Way[] }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  if (ways.length === 0) {
    return null;
  }
  return (
    <ul className={styles.ways} aria-label={t('fleet.picture.ways')}>
      {ways.map(({ from, to, routes }) => (
        <li key={`${from.name} ${to.name}`}>
          {t('fleet.picture.way', {
            from: from.title,
            to: to.title,
            routes: number(routes),
          })}
        </li>
      ))}
    </ul>
  );
}
