import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RegionContents } from '@service-router/plugin-service-router-common';
import { useMomentText } from '../card/SeenAt';
import { StateMark } from '../card/StateMark';
import { serviceRouterTranslationRef } from '../translation';
import { Counts } from './Counts';
import styles from './nameCell.module.css';

type ClusterState = 'read' | 'stale' | 'unread';

const toneOfState = {
  read: 'good',
  stale: 'unknown',
  unread: 'progress',
} as const;

/** The clusters of a region: whether each can be read, since when not, and whether it is written to. */
export function RegionClusters({ clusters }: Pick<RegionContents, 'clusters'>) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const moment = useMomentText();
  if (clusters.length === 0) {
    return <>{t('fleet.regions.noCluster')}</>;
  }
  return (
    <Counts>
      {clusters.map(cluster => {
        const { name, mode, observedAt, error } = cluster;
        const state = clusterStateOf(cluster);
        return (
          <li key={name}>
            <StateMark
              tone={toneOfState[state]}
              word={t(`fleet.clusterState.${state}`)}
            />
            <span>{name}</span>
            <span className={styles.quiet}>
              {[
                t(`fleet.clusterMode.${mode}`),
                error &&
                  (observedAt
                    ? t('sources.lastSeen', { age: moment(observedAt) })
                    : t('sources.neverSeen')),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        );
      })}
    </Counts>
  );
}

/** A cluster that cannot be read is shown as it was last known. */
export function clusterStateOf({
  error,
  observedAt,
}: RegionContents['clusters'][number]): ClusterState {
  if (error) {
    return 'stale';
  }
  return observedAt ? 'read' : 'unread';
}
