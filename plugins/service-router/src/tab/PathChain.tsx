import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PathStep } from '@service-router/plugin-service-router-common';
import { NameText } from '../card/NameText';
import { SeenAt } from '../card/SeenAt';
import tones from '../card/tones.module.css';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import styles from './PathChain.module.css';
import { markOf } from './stepMarks';

/** The way from the declared route to the answer: from left to right where there is room, else from top to bottom. */
export function PathChain({
  path,
  label,
  renderObjects,
}: {
  path: PathStep[];
  /** What the chain is of. */
  label: string;
  /** What stands behind a step. */
  renderObjects?: (step: PathStep) => ReactNode;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { message } = useSentences();
  return (
    <div className={styles.room}>
      <ol className={styles.chain} aria-label={label}>
        {path.map(step => {
          const { subject, place, owner, named } = step;
          const { tone, icon: Icon, word } = markOf(step);
          return (
            <li
              key={`${step.part} ${subject}`}
              className={`${tones.tone} ${styles.step}`}
              data-tone={tone}
              data-state={step.state}
            >
              <Icon aria-hidden className={styles.icon} />
              <div className={styles.body}>
                <span className={styles.part}>
                  {t(`path.part.${step.part}`)}
                </span>
                <span className={styles.state}>{t(`path.state.${word}`)}</span>
                {subject && (
                  <span className={styles.subject}>
                    <NameText
                      name={message({
                        message: subject,
                        words: named?.subject,
                      })}
                    />
                  </span>
                )}
                {place && (
                  <span className={styles.quiet}>
                    {message({ message: place, words: named?.place })}
                  </span>
                )}
                {owner && (
                  <span className={styles.quiet}>
                    {t('path.owner', {
                      owner: message({ message: owner, words: named?.owner }),
                    })}
                  </span>
                )}
                {step.observedAt && (
                  <span className={styles.quiet}>
                    <SeenAt time={step.observedAt} />
                  </span>
                )}
                {renderObjects?.(step)}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
