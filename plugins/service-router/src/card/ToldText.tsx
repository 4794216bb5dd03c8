import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Told } from '@service-router/plugin-service-router-common';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import { TimedText } from './TimedText';

/** What a report tells, in the language of the page: a sentence, and what would mend it. */
export function ToldText({
  told,
  className,
  children,
}: {
  told: Told;
  className?: string;
  /** What stands behind the sentence. */
  children?: ReactNode;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { sentence, remedy } = useSentences().told(told);
  return (
    <>
      <p className={className}>
        <TimedText text={sentence} /> {children}
      </p>
      {remedy && (
        <p className={className}>
          <strong>{t('zones.remedy')}</strong> <TimedText text={remedy} />
        </p>
      )}
    </>
  );
}
