import { createApp } from '@backstage/frontend-defaults';
import { navigationModule } from './navigation';
import { signInModule } from './signIn';
import { translationsModule } from './translations';

/**
 * Every plugin of package.json is found by itself, and where its pages are is configuration (`app.packages`,
 * `app.extensions`); here is only what this app draws itself.
 */
export const app = createApp({
  features: [navigationModule, signInModule, translationsModule],
});
