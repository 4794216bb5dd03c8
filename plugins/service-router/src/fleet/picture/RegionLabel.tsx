import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RiQuestionLine, RiSubtractLine } from '@remixicon/react';
import { StateMark } from '../../card/StateMark';
import { iconOfTone } from '../../card/tones';
import tones from '../../card/tones.module.css';
import { serviceRouterTranslationRef } from '../../translation';
import { usePlaces } from '../places';
import { useNumberText } from '../../language/useNumberText';
import { MARK } from './layoutOf';
import { PicturedRegion } from './regionPictureOf';
import styles from './RegionPicture.module.css';
import { Standing, toneOfStanding } from './standingOf';

/** No two standings differ by colour alone. */
function iconOf(standing: Standing) {
  switch (standing) {
    case 'empty':
      return RiSubtractLine;
    case 'unread':
      return RiQuestionLine;
    default:
      return iconOfTone[toneOfStanding[standing]];
  }
}

/** Where a region is. */
export function RegionMark({
  region: { standing },
  x,
  y,
}: {
  region: PicturedRegion;
  x: number;
  y: number;
}) {
  const Icon = iconOf(standing);
  return (
    <span
      aria-hidden
      className={`${tones.tone} ${styles.mark}`}
      data-tone={toneOfStanding[standing]}
      style={{
        left: x - MARK,
        top: y - MARK,
        width: 2 * MARK,
        height: 2 * MARK,
      }}
    >
      <Icon className={styles.icon} />
    </span>
  );
}

/** What a region is called, how it stands and what it holds; it leads to its routes. */
export function RegionLabel({ region }: { region: PicturedRegion }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const places = usePlaces();
  const { name, title, standing, routes, good, unknown, isAsked } = region;
  const counted = isAsked ? 'answering' : 'published';
  return (
    <div className={styles.label}>
      <Link
        href={places.routes({ region: [name] })}
        className={styles.title}
        title={title}
      >
        {title}
      </Link>
      <StateMark
        tone={toneOfStanding[standing]}
        icon={iconOf(standing)}
        word={t(`fleet.picture.standing.${standing}`)}
      />
      {routes > 0 && (
        <span className={styles.count}>
          {unknown > 0
            ? t('fleet.picture.notKnown', {
                unknown: number(unknown),
                routes: number(routes),
              })
            : t(`fleet.picture.${counted}`, {
                good: number(good),
                routes: number(routes),
              })}
        </span>
      )}
    </div>
  );
}
