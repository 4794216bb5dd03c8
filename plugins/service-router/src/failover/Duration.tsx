import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FailoverDuration } from '@service-router/plugin-service-router-common';
import cell from '../fleet/nameCell.module.css';
import { unbroken } from '../language/unbroken';
import { useNumberText } from '../language/useNumberText';
import { serviceRouterTranslationRef } from '../translation';
import styles from './FailoverView.module.css';

/** How long it takes at the latest, and what that is made of. */
export function Duration({ duration }: { duration: FailoverDuration }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  return (
    <>
      <span className={styles.seconds}>
        {t('fleet.failover.seconds', { seconds: number(duration.seconds) })}
      </span>
      {duration.parts.map(({ of, seconds }) => (
        <span key={of} className={cell.quiet}>
          {unbroken(
            t(`fleet.failover.part.${of}`, { seconds: number(seconds) }),
          )}
        </span>
      ))}
    </>
  );
}
