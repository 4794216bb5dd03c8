import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { serviceRouterTranslationRef } from '../translation';
import styles from './RoutingSkeleton.module.css';

/** Regions of a usual fleet: with as many, what follows takes the place that was kept for it. */
const REGIONS = ['first', 'second', 'third'];

/** The shape of what is being read, at the height it will have. */
export function RoutingSkeleton({ routes = 1 }: { routes?: number }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <div aria-busy="true" className={styles.room}>
      <VisuallyHidden role="status">{t('card.loading')}</VisuallyHidden>
      {Array.from({ length: Math.max(routes, 1) }, (_, route) => (
        <div key={route} className={styles.route} aria-hidden>
          <Skeleton width="60%" height={24} />
          <div className={styles.name}>
            <Skeleton width="75%" height={18} />
            <Skeleton width="55%" height={14} />
          </div>
          <div>
            <div className={styles.head} />
            {REGIONS.map(region => (
              <div key={region} className={styles.region}>
                <Skeleton width="70%" height={16} />
                <Skeleton width="90%" height={44} />
                <Skeleton width="85%" height={36} />
                <Skeleton width="60%" height={16} />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
