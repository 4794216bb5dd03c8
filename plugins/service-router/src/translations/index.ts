/**
 * The texts of Service Router in Dutch, German, French, Spanish and Japanese; English is in the plugin itself.
 *
 * @packageDocumentation
 */
import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { serviceRouterTranslationRef } from '../translation';

/**
 * Each language is loaded when it is first shown.
 *
 * @public
 */
export const serviceRouterTranslations = createTranslationResource({
  ref: serviceRouterTranslationRef,
  translations: {
    nl: () => import('./nl'),
    de: () => import('./de'),
    fr: () => import('./fr'),
    es: () => import('./es'),
    ja: () => import('./ja'),
  },
});

export { serviceRouterTranslationRef };
