import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLinkUnlink } from '@remixicon/react';
import { SERVICE_ROUTE_ANNOTATION } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { StateNotice } from './StateNotice';

/** The annotation is there, but says nothing that names a route. */
export function NoAnnotatedRoute({ annotation }: { annotation: string }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <StateNotice icon={RiLinkUnlink} title={t('noAnnotatedRoute.title')}>
      <p>
        {t('noAnnotatedRoute.description', {
          annotation: SERVICE_ROUTE_ANNOTATION,
          value: annotation,
        })}
      </p>
    </StateNotice>
  );
}
