import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLinkUnlink } from '@remixicon/react';
import { serviceRouterTranslationRef } from '../translation';
import { StateNotice } from './StateNotice';

/** The annotation is there, but names no route: what is wrong with it. */
export function InvalidAnnotation({
  message,
  heading,
}: {
  message: string;
  heading?: 'h2' | 'h4';
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <StateNotice
      icon={RiLinkUnlink}
      title={t('invalidAnnotation.title')}
      heading={heading}
    >
      <p>{message}</p>
      <p>{t('invalidAnnotation.remedy')}</p>
    </StateNotice>
  );
}
