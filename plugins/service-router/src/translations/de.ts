import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { serviceRouterTranslationRef } from '../translation';
import { texts as titles } from './titles/de';
import { texts as words } from './words/de';
import { texts as card } from './card/de';
import { texts as tab } from './tab/de';
import { texts as owned } from './owned/de';
import { texts as states } from './states/de';
import { texts as fleet } from './fleet/de';
import { texts as picture } from './picture/de';
import { texts as gateways } from './gateways/de';
import { texts as failover } from './failover/de';
import { texts as zones } from './zones/de';
import { texts as routes } from './routes/de';
import { texts as traffic } from './traffic/de';
import { sentences } from './sentences/de';

/** German. */
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
