import {
  ListedState,
  routeProblemCodes,
  RouteReport,
  routeSorts,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { anyOf, namesIn, pageParameters } from '../pages';

const states = {
  healthy: true,
  answering: true,
  published: true,
  unknown: true,
  written: true,
  planned: true,
  unserved: true,
  waiting: true,
  refused: true,
  conflict: true,
  stale: true,
  removing: true,
  removed: true,
} satisfies Record<ListedState, true>;

const wholes = {
  good: true,
  progress: true,
  attention: true,
  problem: true,
  gone: true,
} satisfies Record<RouteSummary['overall'], true>;

const modes = {
  Active: true,
  RegionBound: true,
  Mixed: true,
} satisfies Record<NonNullable<RouteReport['mode']>, true>;

/** Which routes are listed, in which order, and how many at once. */
export const routeListParameters = {
  ...pageParameters('routes', 'the same filters and the same order'),
  sort: {
    in: 'query',
    description:
      'The order: by namespace and name, by host name, or by how much a route needs a look; backwards with a minus in front.',
    expected: `one of ${routeSorts.join(', ')}`,
    schema: z.enum(routeSorts).optional(),
  },
  region: {
    in: 'query',
    description:
      'Only routes that somebody publishes in one of these regions; with state, only those that are in that state there.',
    expected: 'the name of a region',
    schema: anyOf(z.string().min(1)),
    example: 'weu',
  },
  state: {
    in: 'query',
    description:
      'Only routes that are in one of these states in a region; unknown where the name is published and the resolver of the region cannot be asked now.',
    expected: `one of ${namesIn(states).join(', ')}`,
    schema: anyOf(z.enum(namesIn(states))),
  },
  overall: {
    in: 'query',
    description: 'Only routes whose whole is one of these.',
    expected: `one of ${namesIn(wholes).join(', ')}`,
    schema: anyOf(z.enum(namesIn(wholes))),
  },
  mode: {
    in: 'query',
    description:
      'Only routes whose policies say one of these; Mixed where clusters hold different ones.',
    expected: `one of ${namesIn(modes).join(', ')}`,
    schema: anyOf(z.enum(namesIn(modes))),
  },
  problem: {
    in: 'query',
    description: 'Only routes of which one of these is not right.',
    expected: `one of ${routeProblemCodes.join(', ')}`,
    schema: anyOf(z.enum(routeProblemCodes)),
  },
  text: {
    in: 'query',
    description:
      'Only routes whose host name, or namespace/name, has this in it; capitals or not.',
    expected: 'a part of a host name or of namespace/name',
    schema: z.string().min(1).max(300).optional(),
  },
} as const;
