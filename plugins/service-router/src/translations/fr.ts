import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { serviceRouterTranslationRef } from '../translation';
import { texts as titles } from './titles/fr';
import { texts as words } from './words/fr';
import { texts as card } from './card/fr';
import { texts as tab } from './tab/fr';
import { texts as owned } from './owned/fr';
import { texts as states } from './states/fr';
import { texts as fleet } from './fleet/fr';
import { texts as picture } from './picture/fr';
import { texts as gateways } from './gateways/fr';
import { texts as failover } from './failover/fr';
import { texts as zones } from './zones/fr';
import { texts as routes } from './routes/fr';
import { texts as traffic } from './traffic/fr';
import { sentences } from './sentences/fr';

/** French. */
export default createTranslationMessages({
  ref: serviceRouterTranslationRef,
  full: true,
  messages: {
    ...titles,
    ...words,
    ...card,
    ...tab,
    ...owned,
    ...states,
    ...fleet,
    ...picture,
    ...gateways,
    ...failover,
    ...zones,
    ...routes,
    ...traffic,
    ...sentences,
  },
});
