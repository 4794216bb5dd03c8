import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  FailoverName,
  joined,
  RegionFailover,
  RouteIdentifier,
  say,
  serviceRouteFailoverPermission,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { pageParameters } from '../pages';
import { everyRoute, RouteRights } from '../rights';
import { WordedInputError } from '../WordedInputError';
import { failoverPageOf } from './failoverPageOf';
import { operation } from './Operation';

export const previewFailover = operation({
  id: 'PreviewFailover',
  method: 'get',
  path: '/v1/regions/:region/failover',
  summary: 'What happens if a region goes down',
  description:
    'Every name whose answers lead to the region: whether it moves by itself, what has to be written for it to be answered elsewhere and how long it takes to follow, or why it is left without an answer; and what speaks against leading the traffic away. Totals are over all names; of those whose routes the caller may not fail over, only the number is told. Nothing is changed.',
  permission: serviceRouteFailoverPermission,
  audit: {
    eventId: 'region-failover-preview',
    meta: ({ params: { region } }) => ({ region }),
  },
  parameters: {
    region: {
      in: 'path',
      description: 'Name of the region that goes down, in the configuration.',
      expected: 'the name of a region',
      schema: z.string(),
      example: 'weu',
    },
    to: {
      in: 'query',
      description:
        'Name of the region to lead the traffic to; the one that serves most of the names when absent.',
      expected: 'the name of another region',
      schema: z.string().min(1).optional(),
      example: 'neu',
    },
    ...pageParameters('names', 'the same regions'),
  },
  answers: 'RegionFailover',
  version: ({ parameters, rights }, { reports }) => [
    reports().version(),
    // Rights to a route are decided by where the list has it.
    reports().listVersion(),
    parameters,
    rights.version,
  ],
  answer: (
    { parameters: { region, to, ...query }, rights },
    { reports, now },
  ): RegionFailover => {
    const told = reports();
    const others = told
      .regions()
      .map(({ name }) => name)
      .filter(name => name !== region);
    const isLed = to !== undefined && others.includes(to);
    const preview = told.failover(region, isLed ? to : undefined);
    demandFailover(rights, region, preview?.names ?? [], told.list());
    if (!preview) {
      throw new NotFoundError(`There is no region "${region}".`);
    }
    if (to !== undefined && !isLed) {
      throw new WordedInputError(
        others.length > 0
          ? say`The query parameter to is "${to}"; expected one of the other regions: ${joined(
              'comma',
              others,
            )}.`
          : say`The query parameter to is "${to}"; expected none, as there is no other region.`,
      );
    }
    return {
      ...failoverPageOf(preview, query, rights.allows),
      generatedAt: now().toISOString(),
    };
  },
});

/**
 * Who may fail over some route that is answered from the region may see what comes of it; of a region that none is answered
 * from, who may fail over any. Who may do neither learns nothing of the region, not even whether it is there.
 *
 * @throws NotAllowedError
 */
function demandFailover(
  rights: RouteRights,
  region: string,
  names: FailoverName[],
  routes: RouteIdentifier[],
): void {
  const lacks = `This needs the permission ${serviceRouteFailoverPermission.name} for a route`;
  if (rights === everyRoute) {
    return;
  }
  if (routes.length === 0) {
    throw new NotAllowedError(`${lacks}, and no route is known now.`);
  }
  const concerned =
    names.length > 0 ? names.flatMap(one => one.routes) : routes;
  if (!concerned.some(rights.allows)) {
    throw new NotAllowedError(`${lacks} that is answered from ${region}.`);
  }
}
