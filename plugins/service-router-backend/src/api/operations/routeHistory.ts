import { NotFoundError } from '@backstage/errors';
import {
  historyFailure,
  historyKinds,
  RouteHistory,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { EntriesPage } from '../../history';
import { anyOf, cursorParameters } from '../pages';
import { entryPositionOf, historyCursorOf } from './historyCursor';
import { reportOfNamed, routeParameters } from './namedRoute';
import { operation } from './Operation';

/** Changes in an answer for which no limit is said. */
const USUAL = 20;

export const getRouteHistory = operation({
  id: 'GetRouteHistory',
  method: 'get',
  path: '/v1/routes/:namespace/:name/history',
  summary: 'What changed of one route',
  description:
    'Changes of the ServiceRoute, of the DNSPolicy that rules it, and of what the fleet made of it: DNSEndpoints, records, endpoints in Traffic Manager, how a region answers. Newest first; each with who made it as far as that is known, before and after. A route that was deleted is told of for as long as its changes are kept.',
  permission: serviceRouteReadPermission,
  audit: {
    eventId: 'route-history-fetch',
    meta: ({ params: { namespace, name } }) => ({
      route: `${namespace}/${name}`,
    }),
  },
  parameters: {
    ...routeParameters,
    ...cursorParameters('changes', 'the same filters', {
      usual: USUAL,
      most: 200,
    }),
    region: {
      in: 'query',
      description: 'Only changes in one of these regions.',
      expected: 'the name of a region',
      schema: anyOf(z.string().min(1)),
      example: 'weu',
    },
    kind: {
      in: 'query',
      description: 'Only changes of one of these kinds.',
      expected: `one of ${historyKinds.join(', ')}`,
      schema: anyOf(z.enum(historyKinds)),
    },
  },
  answers: 'RouteHistory',
  answer: async (
    { parameters, rights },
    { reports, history },
  ): Promise<RouteHistory> => {
    const { namespace, name, limit = USUAL, cursor, region, kind } = parameters;
    const route = { namespace, name };
    const told = reports();
    const { entries, keepDays } = history();
    let unknown: NotFoundError | undefined;
    try {
      reportOfNamed(route, rights, told);
    } catch (error) {
      if (!(error instanceof NotFoundError)) {
        throw error;
      }
      unknown = error;
    }
    const after = cursor === undefined ? undefined : entryPositionOf(cursor);
    let page: EntriesPage = { entries: [] };
    let failing: ReturnType<typeof historyFailure> | undefined;
    try {
      page = await entries(route, {
        limit,
        ...(after ? { after } : {}),
        ...(region ? { regions: region } : {}),
        ...(kind ? { kinds: kind } : {}),
      });
    } catch (error) {
      failing = historyFailure(error instanceof Error ? error.name : undefined);
    }
    if (unknown && !failing && page.entries.length === 0) {
      throw unknown;
    }
    return {
      route,
      items: page.entries,
      ...(page.next ? { nextCursor: historyCursorOf(page.next) } : {}),
      keepDays,
      ...failing,
      errors: told.errors(),
    };
  },
});
