import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { serviceRouterTranslationRef } from '../translation';
import { Reason } from './reasonsToShow';
import styles from './ReasonText.module.css';
import { TimedText } from './TimedText';

/** Why, and what to do about it. */
export function ReasonText({ sentence, remedy }: Reason) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <div className={styles.reason}>
      <p>
        <TimedText text={sentence} />
      </p>
      {remedy && (
        <p>
          <strong>{t('zones.remedy')}</strong> {remedy}
        </p>
      )}
    </div>
  );
}
