import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { texts as titles } from './translations/titles/en';
import { texts as words } from './translations/words/en';
import { texts as card } from './translations/card/en';
import { texts as tab } from './translations/tab/en';
import { texts as owned } from './translations/owned/en';
import { texts as states } from './translations/states/en';
import { texts as fleet } from './translations/fleet/en';
import { texts as picture } from './translations/picture/en';
import { texts as gateways } from './translations/gateways/en';
import { texts as failover } from './translations/failover/en';
import { texts as zones } from './translations/zones/en';
import { texts as routes } from './translations/routes/en';
import { texts as traffic } from './translations/traffic/en';

/** Every text in English, which is what is shown where no other language is chosen or has it. */
export const englishMessages = {
  ...titles,
  ...words,
  ...card,
  ...tab,
  ...owned,
  ...states,
  fleet: {
    ...fleet,
    ...picture,
    ...gateways,
    ...failover,
    ...zones,
    ...routes,
    ...traffic,
  },
} as const;

/**
 * Every text of the plugin. Sentences about routes come with the reports, in English; in other languages they are found by it,
 * in the same files as these texts.
 *
 * @public
 */
export const serviceRouterTranslationRef = createTranslationRef({
  id: 'service-router',
  messages: englishMessages,
});
