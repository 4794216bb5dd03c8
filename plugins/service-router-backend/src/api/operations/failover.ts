import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  FailoverPreview,
  RegionFailover,
  serviceRouteFailoverPermission,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { pageParameters } from '../pages';
import { failoverPageOf } from './failoverPageOf';
import { operation, Reports } from './Operation';

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
    parameters,
    rights.version,
  ],
  answer: (
    { parameters: { region, to, ...query }, rights },
    { reports },
  ): RegionFailover => {
    const told = reports();
    const preview = previewOf(told, region, to);
    const mayFailOverAny =
      preview.names.length > 0
        ? preview.names.some(({ routes }) => routes.some(rights.allows))
        : told.list().length === 0 || told.list().some(rights.allows);
    if (!mayFailOverAny) {
      throw new NotAllowedError(
        `This needs the permission ${serviceRouteFailoverPermission.name} for a route that is answered from ${preview.lost[0].title}.`,
      );
    }
    return failoverPageOf(preview, query, rights.allows);
  },
});

function previewOf(
  reports: Reports,
  region: string,
  to: string | undefined,
): FailoverPreview {
  const regions = reports.regions().map(({ name }) => name);
  if (!regions.includes(region)) {
    throw new NotFoundError(`There is no region "${region}".`);
  }
  const others = regions.filter(name => name !== region);
  if (to !== undefined && !others.includes(to)) {
    throw new InputError(
      `The query parameter to is "${to}"; expected ${
        others.length > 0
          ? `one of the other regions: ${others.join(', ')}`
          : 'none, as there is no other region'
      }.`,
    );
  }
  const preview = reports.failover(region, to);
  if (!preview) {
    throw new NotFoundError(`There is no region "${region}".`);
  }
  return preview;
}
