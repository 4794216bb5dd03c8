import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { serviceRouterTranslationRef } from '../translation';
import { texts as titles } from './titles/ja';
import { texts as words } from './words/ja';
import { texts as card } from './card/ja';
import { texts as tab } from './tab/ja';
import { texts as owned } from './owned/ja';
import { texts as states } from './states/ja';
import { texts as fleet } from './fleet/ja';
import { texts as picture } from './picture/ja';
import { texts as gateways } from './gateways/ja';
import { texts as failover } from './failover/ja';
import { texts as zones } from './zones/ja';
import { texts as routes } from './routes/ja';
import { texts as traffic } from './traffic/ja';
import { sentences } from './sentences/ja';

/** Japanese. */
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
