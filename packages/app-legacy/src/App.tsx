import { Navigate, Route } from 'react-router-dom';
import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  OAuthRequestDialog,
  Sidebar,
  SidebarGroup,
  SidebarItem,
  SidebarPage,
  SignInPage,
} from '@backstage/core-components';
import { configApiRef, createApiFactory } from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';
import { SignalsDisplay } from '@backstage/plugin-signals';
import { RiAppsLine, RiMenuLine, RiRouteLine } from '@remixicon/react';
import { ServiceRouterPage } from '@service-router/plugin-service-router/legacy';
import { serviceRouterTranslations } from '@service-router/plugin-service-router/translations';
import { entityPage } from './entityPage';

const app = createApp({
  apis: [
    createApiFactory({
      api: scmIntegrationsApiRef,
      deps: { configApi: configApiRef },
      factory: ({ configApi }) => ScmIntegrationsApi.fromConfig(configApi),
    }),
  ],
  components: {
    SignInPage: props => (
      <SignInPage {...props} title="Sign in" providers={['guest']} />
    ),
  },
  __experimentalTranslations: {
    availableLanguages: ['en', 'nl', 'de', 'fr', 'es', 'ja'],
    resources: [serviceRouterTranslations],
  },
});

/** The old frontend system with no more in it than the catalog and Service Router. */
export const App = app.createRoot(
  <>
    <AlertDisplay />
    <OAuthRequestDialog />
    <SignalsDisplay />
    <AppRouter>
      <SidebarPage>
        <Sidebar>
          <SidebarGroup label="Menu" icon={<RiMenuLine />}>
            <SidebarItem
              icon={() => <RiAppsLine />}
              to="/catalog"
              text="Catalog"
            />
            <SidebarItem
              icon={() => <RiRouteLine />}
              to="/service-router"
              text="Service Router"
            />
          </SidebarGroup>
        </Sidebar>
        <FlatRoutes>
          <Route path="/" element={<Navigate to="/catalog" />} />
          <Route path="/catalog" element={<CatalogIndexPage />} />
          <Route
            path="/catalog/:namespace/:kind/:name"
            element={<CatalogEntityPage />}
          >
            {entityPage}
          </Route>
          <Route path="/service-router" element={<ServiceRouterPage />} />
        </FlatRoutes>
      </SidebarPage>
    </AppRouter>
  </>,
);
