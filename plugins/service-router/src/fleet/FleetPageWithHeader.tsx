import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Header } from '@backstage/ui';
import { serviceRouterTranslationRef } from '../translation';
import { FleetPage } from './FleetPage';

/** The page for apps that put no header above their pages. */
export function FleetPageWithHeader() {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  return (
    <>
      <Header title={t('fleet.title')} />
      <FleetPage />
    </>
  );
}
