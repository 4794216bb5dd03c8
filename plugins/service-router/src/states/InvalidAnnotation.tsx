import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Worded } from '@service-router/plugin-service-router-common';
import { RiLinkUnlink } from '@remixicon/react';
import { useSentences } from '../language/useSentences';
import { serviceRouterTranslationRef } from '../translation';
import { StateNotice } from './StateNotice';

/** The annotation is there, but names no route: what is wrong with it. */
export function InvalidAnnotation({
  fault,
  heading,
}: {
  fault: Worded;
  heading?: 'h2' | 'h4';
}) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { message } = useSentences();
  return (
    <StateNotice
      icon={RiLinkUnlink}
      title={t('invalidAnnotation.title')}
      heading={heading}
    >
      <p>{message(fault)}</p>
      <p>{t('invalidAnnotation.remedy')}</p>
    </StateNotice>
  );
}
