import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { serviceRouterTranslations } from '@service-router/plugin-service-router/translations';

/** The other languages of Service Router; which of them can be chosen is configuration (`api:app/app-language`). */
export const translationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'service-router',
      params: { resource: serviceRouterTranslations },
    }),
  ],
});
