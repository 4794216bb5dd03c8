import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLinkUnlink } from '@remixicon/react';
import { SERVICE_ROUTE_ANNOTATION } from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { CodeToCopy } from './CodeToCopy';
import { StateNotice } from './StateNotice';

const example = `metadata:
  annotations:
    ${SERVICE_ROUTE_ANNOTATION}: my-namespace/my-route`;

/** The entity is tied to no route: what to add. */
export function MissingAnnotation({ heading }: { heading?: 'h2' | 'h4' }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <StateNotice
      icon={RiLinkUnlink}
      title={t('missingAnnotation.title')}
      heading={heading}
    >
      <p>
        {t('missingAnnotation.description', {
          annotation: SERVICE_ROUTE_ANNOTATION,
        })}
      </p>
      <CodeToCopy text={example} file="catalog-info.yaml" />
    </StateNotice>
  );
}
