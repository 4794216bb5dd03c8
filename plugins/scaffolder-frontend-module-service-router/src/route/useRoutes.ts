import { useApi } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import {
  PartialList,
  RouteReport,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { Answer, useAnswer } from '../fleet';
import { routeText } from './routeReference';

/** A route to choose. */
export interface RouteChoice {
  /** `namespace/name` */
  value: string;
  host?: string;
  overall: RouteReport['overall'];
  /** How it stands, in a sentence. */
  sentence: string;
}

/** The routes that stand, and the sources that could not be read, which may hold more. */
export interface RouteChoices {
  routes: RouteChoice[];
  unread: string[];
}

/**
 * The routes of all clusters, or those of one entity.
 *
 * @param entityRef - `kind:namespace/name`
 */
export function useRoutes(entityRef?: string): Answer<RouteChoices> {
  const api = useApi(serviceRouterApiRef);
  return useAnswer(
    async () =>
      entityRef
        ? choicesOf(await api.getEntityRouting(entityRef), reportChoice)
        : choicesOf(await api.listRoutes(), summaryChoice),
    [api, entityRef],
  );
}

function choicesOf<T>(
  { items, errors }: PartialList<T>,
  choiceOf: (item: T) => RouteChoice,
): RouteChoices {
  return {
    routes: items.map(choiceOf),
    unread: [...new Set(errors.map(({ name }) => name))],
  };
}

function summaryChoice(route: RouteSummary): RouteChoice {
  const { host, overall, sentence } = route;
  return { value: routeText(route), host, overall, sentence };
}

function reportChoice({
  route,
  host,
  overall,
  sentence,
}: RouteReport): RouteChoice {
  return { value: routeText(route), host, overall, sentence };
}
