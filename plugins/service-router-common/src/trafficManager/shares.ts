import {
  AnsweringProfile,
  EndpointService,
  endpointServicesOf,
  ProfileLookup,
  without,
} from './endpointService';
import { EndpointFact, RoutingMethod } from './profile';
import { describeSubnetRange } from './subnetRange';

/** What decides which endpoint an asker gets; `unknown` for a routing method that this version does not know. @public */
export type ShareBasis = 'share' | 'location' | 'region' | 'subnet' | 'unknown';

/** What one endpoint gets. @public */
export interface EndpointShare extends EndpointService {
  name: string;
  /**
   * Part of the answers that have this endpoint, 0 to 1; for MultiValue an answer has several. Absent where the asker's
   * place decides.
   */
  share?: number;
  /** Azure locations, geographic codes or ranges whose askers get it; empty where all others do. */
  answersFor?: string[];
  /** Codes or ranges whose askers get no answer, as no other endpoint takes over for this one. */
  leavesWithout?: string[];
  /** Is there for the askers that no other endpoint is for. */
  isFallback?: boolean;
  /** What happens behind a nested endpoint. */
  nested?: ProfileShares;
}

/** Where the traffic of a profile is expected to go. @public */
export interface ProfileShares {
  by: ShareBasis;
  /** No endpoint is healthy, and all are answered all the same. */
  isLastResort: boolean;
  endpoints: EndpointShare[];
}

const basisOf: Partial<Record<string, ShareBasis>> &
  Record<RoutingMethod, ShareBasis> = {
  Weighted: 'share',
  Priority: 'share',
  MultiValue: 'share',
  Performance: 'location',
  Geographic: 'region',
  Subnet: 'subnet',
};

/**
 * Where the traffic of a profile is expected to go, from its settings and the health that was read.
 *
 * Disabled and stopped endpoints get nothing, degraded ones nothing while another is healthy; where all are degraded all
 * are answered (TM-AZURE-003). Resolvers keep answers, so what is measured follows with the TTL.
 *
 * @param nestedProfile - finds the profile behind a nested endpoint
 * @public
 */
export function expectedShares(
  profile: AnsweringProfile,
  nestedProfile: ProfileLookup = () => undefined,
): ProfileShares {
  const below = without(profile.id, nestedProfile);
  const services = endpointServicesOf(profile, below);
  const served = profile.endpoints.filter(
    endpoint => services.get(endpoint)!.isServed,
  );
  return {
    by: basisOf[profile.settings.routingMethod] ?? 'unknown',
    isLastResort: [...services.values()].some(
      ({ because }) => because === 'AllDegraded',
    ),
    endpoints: profile.endpoints.map(endpoint => {
      const behind =
        endpoint.type === 'NestedEndpoints' && endpoint.targetResourceId
          ? below(endpoint.targetResourceId)
          : undefined;
      const service = services.get(endpoint)!;
      return {
        name: endpoint.name,
        ...service,
        ...partOf(endpoint, service, served, profile.settings),
        ...(behind ? { nested: expectedShares(behind, below) } : {}),
      };
    }),
  };
}

/**
 * The part of all answers that each endpoint at the bottom of nested profiles gets, by its path of names.
 *
 * @returns undefined where somewhere the asker's place decides
 * @public
 */
export function leafShares(
  shares: ProfileShares,
): Map<string, number> | undefined {
  const leaves = new Map<string, number>();
  const add = ({ endpoints }: ProfileShares, path: string[], part: number) =>
    endpoints.every(({ name, share, nested }): boolean => {
      if (share === undefined) {
        return false;
      }
      if (!nested) {
        leaves.set([...path, name].join('/'), part * share);
      }
      return !nested || add(nested, [...path, name], part * share);
    });
  return add(shares, [], 1) ? leaves : undefined;
}

/** What an endpoint gets under the profile's routing method. */
function partOf(
  endpoint: EndpointFact,
  service: EndpointService,
  served: EndpointFact[],
  settings: AnsweringProfile['settings'],
): Omit<EndpointShare, keyof EndpointService | 'name' | 'nested'> {
  const { isServed } = service;
  switch (settings.routingMethod) {
    case 'Weighted': {
      const total = served.reduce((sum, { weight }) => sum + weight, 0);
      return { share: isServed ? endpoint.weight / total : 0 };
    }
    case 'Priority': {
      const [first] = [...served].sort(byPriority);
      return { share: endpoint === first ? 1 : 0 };
    }
    case 'MultiValue': {
      const most = settings.maxReturn ?? served.length;
      return { share: isServed ? Math.min(1, most / served.length) : 0 };
    }
    case 'Performance':
      return {
        answersFor: isServed && endpoint.location ? [endpoint.location] : [],
      };
    case 'Geographic':
      return mapped(endpoint.geoMapping, service, code => code === 'WORLD');
    case 'Subnet':
      return {
        ...mapped(endpoint.subnets.map(describeSubnetRange), service),
        isFallback: isMapped(service) && endpoint.subnets.length === 0,
      };
    default:
      return {};
  }
}

/**
 * A code or range leads to one endpoint, and none takes over for it: its askers go without an answer while it is not
 * healthy. Those of a disabled endpoint are asked for anew, as if it were not there.
 */
function mapped(
  places: string[],
  service: EndpointService,
  isForOthers: (place: string) => boolean = () => false,
) {
  const { isServed } = service;
  return {
    answersFor: isServed ? places : [],
    ...(!isServed && isMapped(service) ? { leavesWithout: places } : {}),
    isFallback: isMapped(service) && places.some(isForOthers),
  };
}

function isMapped({ because }: EndpointService): boolean {
  return because !== 'Disabled' && because !== 'ProfileDisabled';
}

/** Without priorities the order is the provider's. */
function byPriority(a: EndpointFact, b: EndpointFact): number {
  return (a.priority ?? Infinity) - (b.priority ?? Infinity) || 0;
}
