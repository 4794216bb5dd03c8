import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { serviceRouterReadPermission } from '@service-router/plugin-service-router-common';
import { asSentence } from '../card/asSentence';
import { SourceErrorList } from '../card/SourceErrorList';
import { serviceRouterTranslationRef } from '../translation';
import styles from './RegionPath.module.css';
import { TrafficState } from './trafficState';

/** What of the traffic manager could not be read. */
export function TrafficNotice({
  traffic: { errors, failure, isForbidden },
}: {
  traffic: TrafficState;
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <>
      {failure && (
        <Alert
          status="warning"
          icon
          mt="3"
          role="status"
          title={t('path.noTraffic')}
          description={asSentence(failure)}
        />
      )}
      {isForbidden && (
        <p className={styles.quiet}>
          {t('path.trafficForbidden', {
            permission: serviceRouterReadPermission.name,
          })}
        </p>
      )}
      <SourceErrorList errors={errors} />
    </>
  );
}
