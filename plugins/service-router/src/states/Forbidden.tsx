import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLock2Line } from '@remixicon/react';
import { serviceRouterTranslationRef } from '../translation';
import { StateNotice } from './StateNotice';

/** Whoever looks may not see what is here, or one route of it: which permission is missing. */
export function Forbidden({
  permission,
  route,
  heading,
}: {
  permission: { name: string };
  /** `namespace/name`, where it is about one of several. */
  route?: string;
  heading?: 'h2' | 'h4';
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <StateNotice
      icon={RiLock2Line}
      title={route ? t('forbidden.oneRoute', { route }) : t('forbidden.title')}
      heading={heading}
    >
      <p>{t('forbidden.description', { permission: permission.name })}</p>
    </StateNotice>
  );
}
