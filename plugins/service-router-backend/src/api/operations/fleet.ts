import { NotFoundError } from '@backstage/errors';
import {
  FleetSummary,
  RegionList,
  serviceRouterReadPermission,
  TrafficReport,
  ZoneRecordList,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { recordListOf, recordListParameters } from '../recordList';
import { operation } from './Operation';

export const getFleet = operation({
  id: 'GetFleet',
  method: 'get',
  path: '/v1/fleet',
  summary: 'The fleet as a whole',
  description:
    'Regions, clusters and gateways with what they hold, what is wrong between them, sources that cannot be read, and what the replica that answers may ask of clouds.',
  permission: serviceRouterReadPermission,
  audit: { eventId: 'fleet-fetch' },
  parameters: {},
  answers: 'FleetSummary',
  answer: (_, { reports }): FleetSummary => reports().fleet(),
});

export const getRegions = operation({
  id: 'GetRegions',
  method: 'get',
  path: '/v1/regions',
  summary: 'Regions with what they hold',
  description:
    'For each region its clusters, how many routes are in which state there, and its zone in numbers: what of it is planned, what nobody planned, what is missing, and who owns it.',
  permission: serviceRouterReadPermission,
  audit: { eventId: 'regions-fetch' },
  parameters: {},
  answers: 'RegionList',
  version: (_, { reports }) => [reports().version(), reports().listVersion()],
  answer: (_, { reports, now }): RegionList => {
    const told = reports();
    return {
      items: told.regionContents(),
      errors: told.errors(),
      generatedAt: now().toISOString(),
    };
  },
});

export const getZone = operation({
  id: 'GetZone',
  method: 'get',
  path: '/v1/zones/:region',
  summary: 'The zone of a region',
  description:
    'The zone as it was last read, record by record beside what is planned, with the owner of each, by name and type. Without parameters, all of its records. The ownership records whose record is gone are told with every page.',
  permission: serviceRouterReadPermission,
  audit: {
    eventId: 'zone-fetch',
    meta: ({ params: { region } }) => ({ region }),
  },
  parameters: {
    region: {
      in: 'path',
      description: 'Name of the region in the configuration.',
      expected: 'the name of a region',
      schema: z.string(),
      example: 'weu',
    },
    ...recordListParameters,
  },
  answers: 'ZoneRecordList',
  version: ({ parameters }, { reports }) => [reports().version(), parameters],
  answer: (
    { parameters: { region, ...query } },
    { reports, now },
  ): ZoneRecordList => {
    const zone = reports().zone(region);
    if (!zone) {
      throw new NotFoundError(`There is no region "${region}".`);
    }
    return { ...recordListOf(zone, query), generatedAt: now().toISOString() };
  },
});

export const getTraffic = operation({
  id: 'GetTraffic',
  method: 'get',
  path: '/v1/traffic',
  summary: 'The traffic manager',
  description:
    'Profiles and endpoints as they stand, where traffic is expected to go, what is still to be written, and what is refused and why.',
  permission: serviceRouterReadPermission,
  audit: { eventId: 'traffic-fetch' },
  parameters: {},
  answers: 'TrafficReport',
  answer: (_, { reports, now }): TrafficReport => ({
    ...reports().traffic(),
    generatedAt: now().toISOString(),
  }),
});
