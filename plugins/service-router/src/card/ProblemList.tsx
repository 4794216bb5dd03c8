import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  ProblemReport,
  Told,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import styles from './ProblemList.module.css';
import { iconOfSeverity, toneOfSeverity } from './tones';
import tones from './tones.module.css';
import { ToldText } from './ToldText';

/** What is not right, a sentence each, with what would mend it. */
export function ProblemList({
  problems,
  label,
}: {
  problems: (Told & { severity: ProblemReport['severity']; code: string })[];
  /** What the list is of, where that is not simply what is wrong. */
  label?: string;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  if (problems.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list} aria-label={label ?? t('problems.title')}>
      {problems.map(({ severity, code, ...told }) => {
        const Icon = iconOfSeverity[severity];
        return (
          <li
            key={`${code} ${told.sentence}`}
            className={`${tones.tone} ${styles.problem}`}
            data-tone={toneOfSeverity[severity]}
          >
            <Icon aria-hidden className={styles.icon} />
            <div className={styles.text}>
              <VisuallyHidden>{t(`severity.${severity}`)}: </VisuallyHidden>
              <ToldText told={told} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
