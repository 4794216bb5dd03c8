import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLock2Line } from '@remixicon/react';
import { serviceRouterReadPermission } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { StateNotice } from './StateNotice';

/** Whoever looks may not see routes: which permission is missing. */
export function Forbidden() {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <StateNotice icon={RiLock2Line} title={t('forbidden.title')}>
      <p>
        {t('forbidden.description', {
          permission: serviceRouterReadPermission.name,
        })}
      </p>
    </StateNotice>
  );
}
