import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { RefreshFailure } from '../routing';
import { serviceRouterTranslationRef } from '../translation';
import { ageOf } from './ageOf';
import { useNow } from './Clock';

/** What is shown is old, and why. */
export function RefreshNotice({
  failure,
  readAt,
  onRetry,
}: {
  failure: RefreshFailure;
  readAt: number;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const now = useNow();
  const { unit, value } = ageOf(new Date(readAt).toISOString(), now);
  const age =
    unit === 'now' ? t('age.now') : t(`age.${unit}`, { value: String(value) });
  const message = /[.!?]$/.test(failure.message)
    ? failure.message
    : `${failure.message}.`;
  return (
    <Alert
      status="warning"
      icon
      mb="3"
      role="status"
      title={t('refresh.title')}
      description={t('refresh.description', { message, age })}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('failed.retry')}
        </Button>
      }
    />
  );
}
