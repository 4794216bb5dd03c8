import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { ProblemReport } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import styles from './ProblemList.module.css';
import { TimedText } from './TimedText';
import { iconOfSeverity, toneOfSeverity } from './tones';
import tones from './tones.module.css';

/** What is not right, a sentence each, with what would mend it. */
export function ProblemList({
  problems,
  label,
}: {
  problems: (Pick<ProblemReport, 'severity' | 'sentence' | 'remedy'> & {
    code: string;
  })[];
  /** What the list is of, where that is not simply what is wrong. */
  label?: string;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  if (problems.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list} aria-label={label ?? t('problems.title')}>
      {problems.map(({ severity, code, sentence, remedy }) => {
        const Icon = iconOfSeverity[severity];
        return (
          <li
            key={`${code} ${sentence}`}
            className={`${tones.tone} ${styles.problem}`}
            data-tone={toneOfSeverity[severity]}
          >
            <Icon aria-hidden className={styles.icon} />
            <div className={styles.text}>
              <VisuallyHidden>{t(`severity.${severity}`)}: </VisuallyHidden>
              <p>
                <TimedText text={sentence} />
              </p>
              {remedy && (
                <p>
                  <strong>{t('zones.remedy')}</strong> {remedy}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
