import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { serviceRouterTranslationRef } from '../translation';
import { texts as titles } from './titles/nl';
import { texts as words } from './words/nl';
import { texts as card } from './card/nl';
import { texts as tab } from './tab/nl';
import { texts as owned } from './owned/nl';
import { texts as states } from './states/nl';
import { texts as fleet } from './fleet/nl';
import { texts as picture } from './picture/nl';
import { texts as gateways } from './gateways/nl';
import { texts as failover } from './failover/nl';
import { texts as zones } from './zones/nl';
import { texts as routes } from './routes/nl';
import { texts as traffic } from './traffic/nl';
import { sentences } from './sentences/nl';

/** Dutch. */
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
