import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  ServiceRouteFilter,
  serviceRoutePermissionResourceRef,
  ServiceRouteResource,
} from './ServiceRouteResource';

/** The route has one of the values that the filter names. @public */
export function isFiltered(
  route: ServiceRouteResource,
  { key, values }: ServiceRouteFilter,
): boolean {
  return route[key].some(value => values.includes(value));
}

const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description:
    'Allow routes that an entity owned by one of the claims names with its annotation',
  resourceRef: serviceRoutePermissionResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('References of users and groups, one of which owns the entity'),
  }),
  apply: (route, { claims }) =>
    isFiltered(route, { key: 'owners', values: claims }),
  toQuery: ({ claims }) => ({ key: 'owners', values: claims }),
});

const inRegion = createPermissionRule({
  name: 'IN_REGION',
  description: 'Allow routes that a cluster of one of the regions holds',
  resourceRef: serviceRoutePermissionResourceRef,
  paramsSchema: z.object({
    regions: z
      .array(z.string())
      .describe('Names of regions, as in serviceRouter.regions'),
  }),
  apply: (route, { regions }) =>
    isFiltered(route, { key: 'regions', values: regions }),
  toQuery: ({ regions }) => ({ key: 'regions', values: regions }),
});

const inZone = createPermissionRule({
  name: 'IN_ZONE',
  description: 'Allow routes whose host name is in one of the DNS zones',
  resourceRef: serviceRoutePermissionResourceRef,
  paramsSchema: z.object({
    zones: z
      .array(z.string())
      .describe('Names of zones, as in serviceRouter.regions.<region>.zone'),
  }),
  apply: (route, { zones }) =>
    isFiltered(route, { key: 'zones', values: zones }),
  toQuery: ({ zones }) => ({ key: 'zones', values: zones }),
});

/** The rules by which a policy may decide about a route. @public */
export const serviceRouteRules = { isEntityOwner, inRegion, inZone };

/**
 * What a policy decides about routes with: conditions from the rules, and a decision under conditions.
 *
 * @public
 */
export const {
  conditions: serviceRouteConditions,
  createConditionalDecision: createServiceRouteConditionalDecision,
} = createConditionExports({
  resourceRef: serviceRoutePermissionResourceRef,
  rules: serviceRouteRules,
});
