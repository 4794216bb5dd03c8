import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { useExactTime } from '../language/useExactTime';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import { chainOf, ChainStep } from './chainOf';
import styles from './LinkChain.module.css';
import { useAgeText } from './SeenAt';
import { staleWords } from './staleWords';
import { iconOfLink, toneOfLink } from './tones';
import tones from './tones.module.css';

/** The links from plan to answer as a row of steps; each tells a screen reader, and a pointer, the whole of it. */
export function LinkChain({
  links,
  label,
}: {
  links: Parameters<typeof chainOf>[0];
  /** What the chain is of. */
  label: string;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const describe = useLinkDescription();
  return (
    <ol className={styles.chain} aria-label={label}>
      {chainOf(links).map(step => {
        const Icon = step.isStale ? RiHistoryLine : iconOfLink[step.state];
        return (
          <li
            key={step.link}
            className={`${tones.tone} ${styles.step}`}
            data-tone={step.isStale ? 'unknown' : toneOfLink[step.state]}
            data-state={step.state}
            title={describe(step)}
          >
            <Icon aria-hidden className={styles.icon} />
            <span aria-hidden className={styles.name}>
              {t(`link.${step.link}`)}
            </span>
            <VisuallyHidden>{describe(step)}</VisuallyHidden>
          </li>
        );
      })}
    </ol>
  );
}

/** @returns what tells a link in sentences: whether it holds, why, and when it was seen */
export function useLinkDescription(): (step: ChainStep) => string {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const age = useAgeText();
  const exactTime = useExactTime();
  const { told } = useSentences();
  return ({ link, state, isStale, sentence, said: phrases, observedAt }) => {
    const said = {
      link: t(`link.${link}`),
      state: t(`linkState.${isStale ? staleWords[state] : state}`),
      sentence:
        sentence === undefined
          ? t('linkTooltip.nothingKnown')
          : told({ sentence, said: phrases }).sentence,
    };
    return observedAt
      ? t('linkTooltip.seen', {
          ...said,
          age: age(observedAt),
          time: exactTime(observedAt),
        })
      : t('linkTooltip.unseen', said);
  };
}
