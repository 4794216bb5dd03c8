import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, VisuallyHidden } from '@backstage/ui';
import {
  RiArrowLeftSLine,
  RiArrowRightSLine,
  RiSkipLeftLine,
  RiSkipRightLine,
} from '@remixicon/react';
import { pressableIf } from '../card/pressableIf';
import { serviceRouterTranslationRef } from '../translation';
import styles from './Pages.module.css';
import { useNumberText } from '../language/useNumberText';

/** Which rows of how many are shown, and the way to others. */
export function Pages({
  offset,
  rows,
  total,
  size,
  onTurn,
}: {
  /** Rows that come before. */
  offset: number;
  /** Rows that are shown. */
  rows: number;
  total: number;
  /** Rows of a page. */
  size: number;
  /** @param page - from 1 */
  onTurn: (page: number) => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const page = Math.floor(offset / size) + 1;
  const last = Math.max(Math.ceil(total / size), 1);
  // Beyond the end this is the last page, though it begins before the offset.
  const before = Math.ceil(offset / size);
  const turns = [
    ['first', 1, page > 1, RiSkipLeftLine],
    ['previous', Math.min(before, last), before > 0, RiArrowLeftSLine],
    ['next', page + 1, page < last, RiArrowRightSLine],
    ['last', last, page < last, RiSkipRightLine],
  ] as const;
  return (
    <nav className={styles.pages} aria-label={t('fleet.pages.title')}>
      <div role="status" className={styles.count}>
        {rows === 0 ? (
          // In place of rows it is said why there are none.
          <VisuallyHidden>{t('fleet.pages.none')}</VisuallyHidden>
        ) : (
          t('fleet.pages.shown', {
            from: number(offset + 1),
            to: number(offset + rows),
            total: number(total),
          })
        )}
      </div>
      {last > 1 && (
        <div className={styles.turns}>
          {turns.map(([way, to, isThere, Icon]) => (
            <ButtonIcon
              key={way}
              size="small"
              variant="secondary"
              aria-label={t(`fleet.pages.${way}`)}
              icon={<Icon aria-hidden />}
              {...pressableIf(isThere, () => onTurn(to))}
            />
          ))}
        </div>
      )}
    </nav>
  );
}
