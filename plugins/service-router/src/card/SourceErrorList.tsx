import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiHistoryLine } from '@remixicon/react';
import {
  SourceError,
  sentence,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { useMomentText } from './SeenAt';
import styles from './SourceErrorList.module.css';

/** The sources that could not be read, a line each: why, since when, and from when is what is shown. */
export function SourceErrorList({ errors }: { errors: SourceError[] }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const moment = useMomentText();
  if (errors.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list} aria-label={t('sources.title')}>
      {errors.map(error => (
        <li key={`${error.source} ${error.region} ${error.name}`}>
          <RiHistoryLine aria-hidden className={styles.icon} />
          <span>
            <strong>
              {t(`sources.${error.source}`, {
                name: error.regionTitle
                  ? t('fleet.zones.named', {
                      zone: error.name,
                      region: error.regionTitle,
                    })
                  : error.name,
              })}
            </strong>
            {': '}
            {[
              sentence(error.message),
              t('sources.since', { age: moment(error.since) }),
              error.lastSeen
                ? t('sources.lastSeen', { age: moment(error.lastSeen) })
                : t('sources.neverSeen'),
              t(error.retryable ? 'sources.retried' : 'sources.notRetried'),
            ].join(' ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
