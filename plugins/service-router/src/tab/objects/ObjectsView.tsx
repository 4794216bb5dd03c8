import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import {
  RouteObject,
  Worded,
} from '@service-router/plugin-service-router-common';
import { CopyButton } from '../../card/CopyButton';
import { useAgeText } from '../../card/SeenAt';
import { RetryButton } from '../../landing';
import { useExactTime } from '../../language/useExactTime';
import { useSentences } from '../../language/useSentences';
import { serviceRouterTranslationRef } from '../../translation';
import styles from './ObjectsView.module.css';

/** An object, with its text. */
export type ShownObject = Omit<RouteObject, 'content'> & { yaml: string };

/** What is known of what stands behind a step. */
export type ObjectsState =
  | { status: 'loading' }
  | ({ status: 'error' } & Worded)
  | { status: 'ready'; objects: ShownObject[] };

/** What stands behind a step, as YAML. */
export function ObjectsView({
  state,
  onRetry,
}: {
  state: ObjectsState;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { messageSentence } = useSentences();
  if (state.status === 'loading') {
    return (
      <div aria-busy="true">
        <VisuallyHidden role="status">{t('objects.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={160} aria-hidden />
      </div>
    );
  }
  if (state.status === 'error') {
    return (
      <div role="alert" className={styles.objects}>
        <p>
          <strong>{t('objects.failed')}</strong> {messageSentence(state)}
        </p>
        <RetryButton size="small" onRetry={onRetry} />
      </div>
    );
  }
  return (
    <div className={styles.objects}>
      {state.objects.length === 0 && <p>{t('objects.none')}</p>}
      {state.objects.map(object => (
        <ObjectText
          key={`${object.readFrom} ${object.object}`}
          object={object}
        />
      ))}
    </div>
  );
}

function ObjectText({
  object: {
    object,
    readFrom,
    observedAt,
    isStale,
    omitted,
    omittedWords,
    yaml,
  },
}: {
  object: ShownObject;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { message } = useSentences();
  const age = useAgeText();
  const exactTime = useExactTime();
  return (
    <section className={styles.object} aria-label={`${object}, ${readFrom}`}>
      <div className={styles.head}>
        <h3 className={styles.title}>{object}</h3>
        <CopyButton text={yaml} label={t('objects.copy', { object })} />
      </div>
      <p className={styles.quiet}>
        {observedAt
          ? t('objects.read', {
              from: readFrom,
              age: age(observedAt),
              time: exactTime(observedAt),
            })
          : readFrom}
      </p>
      {isStale && <p>{t('objects.stale', { from: readFrom })}</p>}
      {omitted && (
        <p className={styles.quiet}>
          {message({ message: omitted, words: omittedWords })}
        </p>
      )}
      {/* A long line is scrolled to by keyboard as well. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.yaml} tabIndex={0} aria-label={object}>
        {yaml}
      </pre>
    </section>
  );
}
