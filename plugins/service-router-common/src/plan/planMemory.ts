import { DnsEndpoint, ServiceRoute } from '../kinds';
import { HostClaim, HostMemory } from './hostClaims';
import { planRoute, RouteContext, RoutePlan } from './planRoute';
import { routeStatus } from './routeStatus';
import { StatusPlan } from './statusPlan';

/**
 * What was decided about single routes, so that planning a cluster again costs the work of the routes that changed.
 *
 * A plan is taken from memory when the route and everything it was decided from are the same objects as before: objects that
 * were planned must not be changed afterwards, only replaced.
 *
 * @public
 */
export interface PlanMemory {
  readonly hosts: HostMemory;
  /** @internal */
  readonly routes: WeakMap<ServiceRoute, RememberedRoute>;
}

/** A memory of nothing; one serves any number of clusters. @public */
export function createPlanMemory(): PlanMemory {
  return { hosts: new WeakMap(), routes: new WeakMap() };
}

/** What becomes of a route, and the status that says so. */
export interface DecidedRoute {
  plan: RoutePlan;
  status: StatusPlan;
}

/** @internal */
export interface RememberedRoute {
  context: RouteContext;
  claims: [host: string, holder: HostClaim | undefined][];
  standing: [name: string, endpoint: DnsEndpoint | undefined][];
  decided: DecidedRoute;
}

/** Decides about a route, or remembers what was decided from the same facts. */
export function decideRoute(
  route: ServiceRoute,
  context: RouteContext,
  memory: PlanMemory | undefined,
): DecidedRoute {
  const known = memory?.routes.get(route);
  if (known && isStillTrue(known, context)) {
    return known.decided;
  }
  const claims: RememberedRoute['claims'] = [];
  const standing: RememberedRoute['standing'] = [];
  const plan = planRoute(route, {
    ...context,
    holderOf: host => {
      const holder = context.holderOf(host);
      claims.push([host, holder]);
      return holder;
    },
    standing: name => {
      const endpoint = context.standing(name);
      standing.push([name, endpoint]);
      return endpoint;
    },
  });
  const decided = { plan, status: routeStatus(plan) };
  memory?.routes.set(route, { context, claims, standing, decided });
  return decided;
}

function isStillTrue(
  { context: before, claims, standing }: RememberedRoute,
  now: RouteContext,
): boolean {
  return (
    before.identity === now.identity &&
    before.configuration === now.configuration &&
    before.policy === now.policy &&
    before.gateway === now.gateway &&
    before.gatewayNamespace === now.gatewayNamespace &&
    before.own.length === now.own.length &&
    before.own.every((endpoint, index) => endpoint === now.own[index]) &&
    claims.every(([host, holder]) => isSameClaim(holder, now.holderOf(host))) &&
    standing.every(([name, endpoint]) => endpoint === now.standing(name))
  );
}

function isSameClaim(a: HostClaim | undefined, b: HostClaim | undefined) {
  return (
    a === b ||
    (a?.namespace === b?.namespace &&
      a?.name === b?.name &&
      a?.since === b?.since)
  );
}
