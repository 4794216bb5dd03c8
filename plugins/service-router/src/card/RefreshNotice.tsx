import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { RetryButton } from '../landing';
import { useSentences } from '../language/useSentences';
import { RefreshFailure } from '../routing';
import { serviceRouterTranslationRef } from '../translation';
import { useMomentText } from './SeenAt';

/** What is shown is old, and why. */
export function RefreshNotice({
  failure,
  readAt,
  onRetry,
}: {
  failure: RefreshFailure;
  /** RFC 3339, by the backend's clock: when what is shown was read; absent where nothing ever was. */
  readAt?: string;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { messageSentence } = useSentences();
  const moment = useMomentText();
  return (
    <Alert
      status="warning"
      icon
      mb="3"
      role="status"
      title={readAt ? t('refresh.title') : t('refresh.neverRead')}
      description={
        readAt
          ? t('refresh.description', {
              message: messageSentence(failure),
              age: moment(readAt),
            })
          : messageSentence(failure)
      }
      customActions={<RetryButton size="small" onRetry={onRetry} />}
    />
  );
}
