import {
  ListedState,
  Phrase,
  RouteSummary,
  Told,
} from '@service-router/plugin-service-router-common';

/** Type of the documents of routes in the search index. */
export const SEARCH_RESULT_TYPE = 'service-route';

/** A route, as search finds it. */
export interface SearchedRoute {
  /** Its host name, or `namespace/name` where it has none. */
  title: string;
  /** Where it is told of in the app. */
  location: string;
  namespace: string;
  name: string;
  overall: RouteSummary['overall'];
  sentence: string;
  /** What the sentence was made from, as JSON; absent in an index of before. */
  phrase?: string;
  /** Each region by its title with its state, which is the last word: `West Europe answering`. */
  zones: string[];
}

/** The regions of a route by their state, in the order in which the states first come. */
export function regionsByState(
  zones: SearchedRoute['zones'],
): [ListedState, string[]][] {
  const found = new Map<ListedState, string[]>();
  for (const zone of zones) {
    const end = zone.lastIndexOf(' ');
    const region = zone.slice(0, end);
    const state = zone.slice(end + 1) as ListedState;
    found.set(state, [...(found.get(state) ?? []), region]);
  }
  return [...found];
}

/** The whole of a route, for a page in any language. */
export function toldOf({
  sentence,
  phrase,
}: Pick<SearchedRoute, 'sentence' | 'phrase'>): Told {
  return phrase
    ? { sentence, said: { sentence: JSON.parse(phrase) as Phrase } }
    : { sentence };
}
