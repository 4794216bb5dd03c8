import { useEffect, useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import {
  Worded,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { pressableIf } from '../../card/pressableIf';
import { RetryButton } from '../../landing';
import { useSentences } from '../../language/useSentences';
import { serviceRouterTranslationRef } from '../../translation';
import { TabSection } from '../TabSection';
import { ChangeEntry } from './ChangeEntry';
import { HistoryState } from './historyState';
import styles from './RouteHistoryView.module.css';

/** What changed of a route, newest first, from plain props. */
export function RouteHistoryView({
  state,
  zones,
  onOlder,
  onRetry,
}: {
  state: HistoryState;
  /** The regions by the names that people have for them. */
  zones: Pick<ZoneReport, 'region' | 'title'>[];
  onOlder: () => void;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { messageSentence } = useSentences();
  const oldest = useRef<HTMLParagraphElement>(null);
  const hasAsked = useRef(false);
  const older = pressableIf(
    !(state.status === 'ready' && state.older?.isLoading),
    () => {
      hasAsked.current = true;
      onOlder();
    },
  );
  const isAtEnd = state.status === 'ready' && !state.nextCursor;
  useEffect(() => {
    // With the last of them the button goes away, and the keyboard would be nowhere.
    if (isAtEnd && hasAsked.current) {
      hasAsked.current = false;
      if (document.activeElement === document.body) {
        oldest.current?.focus();
      }
    }
  }, [isAtEnd]);
  return (
    <TabSection title={t('history.title')}>
      {state.status === 'loading' && (
        <div aria-busy="true">
          <VisuallyHidden role="status">{t('history.loading')}</VisuallyHidden>
          <Skeleton width="100%" height={72} aria-hidden />
        </div>
      )}
      {state.status === 'error' && (
        <Failure failure={state} onRetry={onRetry} />
      )}
      {state.status === 'ready' && (
        <>
          {state.failure && (
            <Failure failure={state.failure} onRetry={onRetry} />
          )}
          {state.entries.length === 0 ? (
            <p>{t('history.empty', { days: String(state.keepDays) })}</p>
          ) : (
            <ol className={styles.entries}>
              {state.entries.map(entry => (
                <ChangeEntry key={entry.id} entry={entry} zones={zones} />
              ))}
            </ol>
          )}
          {state.older && !state.older.isLoading && (
            <p role="alert">{messageSentence(state.older.failure)}</p>
          )}
          {state.nextCursor && (
            <Button
              variant="secondary"
              {...older}
              className={`${styles.older} ${older.className ?? ''}`}
            >
              {state.older?.isLoading
                ? t('history.loading')
                : t('history.older')}
            </Button>
          )}
          {!state.nextCursor && state.entries.length > 0 && (
            <p ref={oldest} tabIndex={-1} className={styles.quiet}>
              {t('history.oldest', { days: String(state.keepDays) })}
            </p>
          )}
        </>
      )}
    </TabSection>
  );
}

function Failure({
  failure,
  onRetry,
}: {
  failure: Worded;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { messageSentence } = useSentences();
  return (
    <div role="alert" className={styles.failure}>
      <p>
        <strong>{t('history.failed')}</strong> {messageSentence(failure)}
      </p>
      <RetryButton size="small" onRetry={onRetry} />
    </div>
  );
}
