import { IndexableDocument } from '@backstage/plugin-search-common';
import { RouteSummary } from '@service-router/plugin-service-router-common';

/** A ServiceRoute in the search index. @public */
export interface ServiceRouteDocument extends IndexableDocument {
  namespace: string;
  name: string;
  host?: string;
  overall: RouteSummary['overall'];
  /** The whole in a sentence: "Answering in 3 of 3 regions." */
  sentence: string;
  /** What the sentence was made from, as JSON, for a page in another language. */
  phrase?: string;
  /** Each region by its title with its state, which is the last word: `West Europe answering`. */
  zones: string[];
  /** The entity whose route it is; absent where no entity says so. */
  entityRef?: string;
}
