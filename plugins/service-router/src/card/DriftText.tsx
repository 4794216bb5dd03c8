import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DriftReport } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { TimedText } from './TimedText';

/** What somebody changed by hand, and what helps. */
export function DriftText({ sentence, remedy }: DriftReport) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <>
      <p>
        <TimedText text={sentence} />
      </p>
      {remedy && (
        <p>
          <strong>{t('zones.remedy')}</strong> {remedy}
        </p>
      )}
    </>
  );
}
