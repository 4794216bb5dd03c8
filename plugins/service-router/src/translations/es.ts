import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { serviceRouterTranslationRef } from '../translation';
import { texts as titles } from './titles/es';
import { texts as words } from './words/es';
import { texts as card } from './card/es';
import { texts as tab } from './tab/es';
import { texts as owned } from './owned/es';
import { texts as states } from './states/es';
import { texts as fleet } from './fleet/es';
import { texts as picture } from './picture/es';
import { texts as gateways } from './gateways/es';
import { texts as failover } from './failover/es';
import { texts as zones } from './zones/es';
import { texts as routes } from './routes/es';
import { texts as traffic } from './traffic/es';
import { sentences } from './sentences/es';

/** Spanish. */
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
