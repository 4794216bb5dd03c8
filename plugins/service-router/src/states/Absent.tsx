import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSearchEyeLine } from '@remixicon/react';
import { serviceRouterTranslationRef } from '../translation';
import { StateNotice } from './StateNotice';

/** The address of the page names something that is not there. */
export function Absent({ heading }: { heading?: 'h2' | 'h4' }) {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <StateNotice
      icon={RiSearchEyeLine}
      title={t('absent.title')}
      heading={heading}
    >
      <p>{t('absent.description')}</p>
    </StateNotice>
  );
}
