import {
  FleetSummary,
  PartialList,
  RouteSummary,
  ServiceRouterApi,
} from '@service-router/plugin-service-router-common';

/** One value to choose, with what a person reads. */
export interface Suggestion {
  id: string;
  title?: string;
}

type Source = Pick<ServiceRouterApi, 'getFleet' | 'listRoutes'>;

/** What can be suggested, and where from. */
const sources = {
  regions: async (api: Source) => regionsOf(await api.getFleet()),
  gateways: async (api: Source) => gatewaysOf(await api.getFleet()),
  routes: async (api: Source) => routesOf(await api.listRoutes()),
};

/** @public */
export type SuggestedResource = keyof typeof sources;

/** The names of what can be suggested. */
export const suggestedResources = Object.keys(sources) as SuggestedResource[];

export function isSuggestedResource(text: string): text is SuggestedResource {
  return Object.hasOwn(sources, text);
}

/** What stands now, as values of a template's parameters. */
export function suggestionsOf(
  resource: SuggestedResource,
  api: Source,
): Promise<Suggestion[]> {
  return sources[resource](api);
}

function regionsOf({ regions, clusters }: FleetSummary): Suggestion[] {
  return regions
    .filter(({ name }) => clusters.some(({ region }) => region === name))
    .map(({ name, title }) => ({ id: name, title }));
}

function gatewaysOf({ gateways, regions }: FleetSummary): Suggestion[] {
  return gateways.map(({ namespace, name, clusters }) => {
    const titles = regions
      .filter(region => clusters.some(({ region: at }) => at === region.name))
      .map(({ title }) => title);
    const id = `${namespace}/${name}`;
    return { id, title: `${id} (${titles.join(', ')})` };
  });
}

function routesOf({ items }: PartialList<RouteSummary>): Suggestion[] {
  return items.map(({ namespace, name, host }) => {
    const id = `${namespace}/${name}`;
    return host ? { id, title: `${id} (${host})` } : { id };
  });
}
