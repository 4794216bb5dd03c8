import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCloseCircleLine } from '@remixicon/react';
import { RetryButton } from '../landing';
import { useSentences } from '../language/useSentences';
import { EntityRoutingState } from '../routing';
import { serviceRouterTranslationRef } from '../translation';
import { StateNotice } from './StateNotice';

/** Nothing was read yet and reading failed: why, and another try. */
export function Failed({
  state,
  onRetry,
  heading,
}: {
  state: Extract<EntityRoutingState, { status: 'error' }>;
  onRetry: () => void;
  heading?: 'h2' | 'h4';
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { messageSentence } = useSentences();
  return (
    <div role="alert">
      <StateNotice
        icon={RiCloseCircleLine}
        title={t('failed.title')}
        heading={heading}
      >
        <p>{messageSentence(state)}</p>
        <p>{t('failed.retrying')}</p>
        <RetryButton onRetry={onRetry} />
      </StateNotice>
    </div>
  );
}
