import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { serviceRouterTranslationRef } from '../translation';
import styles from './RouteExplained.module.css';

/** Regions of a usual fleet. */
const REGIONS = ['first', 'second', 'third'];

/** The shape of what is being read. */
export function PathSkeleton() {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('card.loading')}</VisuallyHidden>
      <div className={styles.route} aria-hidden>
        <Skeleton width="60%" height={24} />
        <Skeleton width="75%" height={44} />
        {REGIONS.map(region => (
          <Skeleton key={region} width="100%" height={300} />
        ))}
      </div>
    </div>
  );
}
