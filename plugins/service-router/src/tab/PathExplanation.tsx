import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import {
  PathStep,
  RegionExplanation,
} from '@service-router/plugin-service-router-common';
import { useAgeText } from '../card/SeenAt';
import { TimedText } from '../card/TimedText';
import tones from '../card/tones.module.css';
import { ToldText } from '../card/ToldText';
import { useExactTime } from '../language/useExactTime';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import styles from './PathExplanation.module.css';
import { questionOf } from './questionOf';
import { markOf } from './stepMarks';

/** "Why does this name resolve to that?", or what else is to be asked: a sentence a step, on request. */
export function PathExplanation({
  explanation,
}: {
  explanation: RegionExplanation;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { title, told, outcome } = explanation;
  const { ask, answer = '' } = questionOf(explanation);
  return (
    <Accordion>
      <AccordionTrigger level={4}>
        <span className={styles.question}>
          {t(`path.${ask}`, { answer, region: title })}
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        <ol className={styles.steps}>
          {told.map(step => (
            <ToldStep key={`${step.part} ${step.subject}`} step={step} />
          ))}
        </ol>
        <ToldText told={outcome} className={styles.outcome} />
      </AccordionPanel>
    </Accordion>
  );
}

function ToldStep({ step }: { step: PathStep }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const age = useAgeText();
  const exactTime = useExactTime();
  const { sentence } = useSentences().told(step);
  const { tone, icon: Icon, word } = markOf(step);
  return (
    <li className={`${tones.tone} ${styles.step}`} data-tone={tone}>
      <Icon aria-hidden className={styles.icon} />
      <span>
        <VisuallyHidden>{t(`path.state.${word}`)}: </VisuallyHidden>
        <TimedText text={sentence} />{' '}
        {step.observedAt && (
          <time dateTime={step.observedAt} className={styles.seen}>
            {t('path.seen', {
              age: age(step.observedAt),
              time: exactTime(step.observedAt),
            })}
          </time>
        )}
      </span>
    </li>
  );
}
