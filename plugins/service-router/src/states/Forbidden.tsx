import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLock2Line } from '@remixicon/react';
import { serviceRouterReadPermission } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { StateNotice } from './StateNotice';

/** Whoever looks may not see routes: which permission is missing. */
export function Forbidden({ heading }: { heading?: 'h2' | 'h4' }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <StateNotice
      icon={RiLock2Line}
      title={t('forbidden.title')}
      heading={heading}
    >
      <p>
        {t('forbidden.description', {
          permission: serviceRouterReadPermission.name,
        })}
      </p>
    </StateNotice>
  );
}
