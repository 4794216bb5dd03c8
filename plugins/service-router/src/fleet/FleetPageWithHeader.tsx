import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useResolvedPath } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Header } from '@backstage/ui';
import { serviceRouterTranslationRef } from '../translation';
import { Loading, Page } from './ReadingView';

/** The parts of the page, each loaded when it is first looked at. */
const tabs = {
  overview: lazy(() =>
    import('./OverviewPage').then(m => ({ default: m.OverviewPage })),
  ),
  routes: lazy(() =>
    import('./RoutesPage').then(m => ({ default: m.RoutesPage })),
  ),
  zones: lazy(() =>
    import('./ZonesPage').then(m => ({ default: m.ZonesPage })),
  ),
  traffic: lazy(() =>
    import('./TrafficPage').then(m => ({ default: m.TrafficPage })),
  ),
};
const FailoverPages = lazy(() =>
  import('../failover').then(m => ({ default: m.FailoverPages })),
);
const names = Object.keys(tabs) as (keyof typeof tabs)[];

/** The page for apps that put neither header nor tabs above their pages. */
export function FleetPageWithHeader() {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const { pathname } = useResolvedPath('.');
  const base = pathname.replace(/\/$/, '');
  return (
    <>
      <Header
        title={t('fleet.title')}
        tabs={names.map(name => ({
          id: name,
          label: t(`titles.${name}`),
          href: `${base}/${name}`,
        }))}
      />
      <Suspense
        fallback={
          <Page>
            <Loading />
          </Page>
        }
      >
        <Routes>
          <Route index element={<Navigate to={names[0]} replace />} />
          <Route path="regions/*" element={<FailoverPages />} />
          {names.map(name => {
            const Tab = tabs[name];
            return <Route key={name} path={`${name}/*`} element={<Tab />} />;
          })}
        </Routes>
      </Suspense>
    </>
  );
}
