import { parseEntityRef } from '@backstage/catalog-model';
import {
  readerOf,
  reportSeenBy,
  routeKey,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { ServiceRouteDocument } from './ServiceRouteDocument';

/** Where results lead; `:namespace`, `:kind` and `:name` are filled in. */
export interface Locations {
  /** A route of an entity. */
  entity: string;
  /** A route of no entity. */
  route: string;
}

/**
 * A route as search finds it: by its host name first, by its name, its regions and its state as well. Who may not read the route
 * does not find it.
 */
export function documentOf(
  route: RouteSummary,
  {
    entityRef,
    locations,
    titles,
    routes,
  }: {
    /** Absent where no entity says that the route is its own. */
    entityRef?: string;
    locations: Locations;
    /** What regions are called, by their names. */
    titles: ReadonlyMap<string, string>;
    /** Every route that there is, as `namespace/name`. */
    routes: ReadonlySet<string>;
  },
): ServiceRouteDocument {
  // Whoever may read this route finds it, whatever else they may read.
  const { namespace, name, host, overall, sentence, said, zones } =
    reportSeenBy(
      route,
      readerOf(route, other => routes.has(routeKey(other))),
    );
  const key = routeKey(route);
  const titleOf = (region: string) => titles.get(region) ?? region;
  return {
    title: host ?? key,
    text: [
      `ServiceRoute ${key}.`,
      sentence,
      ...zones.map(({ region, state }) => {
        const title = titleOf(region);
        return `${
          title === region ? region : `${title} (${region})`
        }: ${state}.`;
      }),
    ].join(' '),
    location: entityRef
      ? filledIn(locations.entity, lowerCase(parseEntityRef(entityRef)))
      : filledIn(locations.route, { namespace, name }),
    authorization: { resourceRef: key },
    namespace,
    name,
    ...(host ? { host } : {}),
    overall,
    sentence,
    ...(said ? { phrase: JSON.stringify(said.sentence) } : {}),
    zones: zones.map(({ region, state }) => `${titleOf(region)} ${state}`),
    ...(entityRef ? { entityRef } : {}),
  };
}

/** As the catalog's own results lead to entities. */
function lowerCase(reference: {
  kind: string;
  namespace: string;
  name: string;
}) {
  return {
    kind: reference.kind.toLocaleLowerCase('en-US'),
    namespace: reference.namespace.toLocaleLowerCase('en-US'),
    name: reference.name.toLocaleLowerCase('en-US'),
  };
}

function filledIn(template: string, values: Record<string, string>): string {
  return Object.entries(values).reduce(
    (location, [key, value]) =>
      location.replace(`:${key}`, encodeURIComponent(value)),
    template,
  );
}
