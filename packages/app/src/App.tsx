import { createApp } from '@backstage/frontend-defaults';
import { catalogWithStartPage } from './catalogWithStartPage';
import { navigationModule } from './navigation';
import { signInModule } from './signIn';

/** Every plugin of package.json is found by itself (`app.packages: all`); here is only what this app does differently. */
export const app = createApp({
  features: [catalogWithStartPage, navigationModule, signInModule],
});
