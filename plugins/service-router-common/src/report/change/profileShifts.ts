import {
  DesiredEndpoint,
  DesiredProfile,
  expectedShares,
  originKey,
  profileKey,
  ProfilesPlan,
} from '../../trafficManager';
import { ClusterFact } from '../facts';
import { ANOTHER_ROUTE, Tells } from './planSeenBy';
import { EndpointShift, EndpointStanding, ProfileShift } from './types';

const everybody: Tells = () => true;

/**
 * What becomes of Traffic Manager profiles: those that are planned otherwise than before, with what each endpoint is
 * expected to get while all of them are healthy.
 */
export function profileShifts(
  before: ProfilesPlan,
  after: ProfilesPlan,
  clusters: Pick<ClusterFact, 'name' | 'region'>[],
  tells: Tells = everybody,
): ProfileShift[] {
  const old = byKey(before);
  const fresh = byKey(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .flatMap((key): ProfileShift[] => {
      const [from, to] = [old.get(key), fresh.get(key)];
      const settings = settingShifts(from, to);
      const endpoints = endpointShifts(from, to, clusters, tells);
      const isSame =
        from &&
        to &&
        settings.length === 0 &&
        endpoints.every(
          one => JSON.stringify(one.before) === JSON.stringify(one.after),
        );
      const { name, hostname, settings: shared } = (to ?? from)!;
      return isSame
        ? []
        : [
            {
              name,
              hostname,
              action: actionOf(from, to),
              routingMethod: shared.routingMethod,
              settings,
              endpoints,
            },
          ];
    });
}

function byKey({ profiles }: ProfilesPlan): Map<string, DesiredProfile> {
  return new Map(profiles.map(profile => [profileKey(profile), profile]));
}

function actionOf(
  from: DesiredProfile | undefined,
  to: DesiredProfile | undefined,
): ProfileShift['action'] {
  if (from && to) {
    return 'update';
  }
  return to ? 'create' : 'delete';
}

function settingShifts(
  from: DesiredProfile | undefined,
  to: DesiredProfile | undefined,
): string[] {
  if (!from || !to) {
    return [];
  }
  const flat = ({ settings: { monitor, ...shared } }: DesiredProfile) => ({
    ...shared,
    ...Object.fromEntries(
      Object.entries(monitor).map(([key, value]) => [`monitor.${key}`, value]),
    ),
  });
  const [old, fresh]: Record<string, unknown>[] = [flat(from), flat(to)];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap(
    key => {
      const [was, will] = [told(old[key]), told(fresh[key])];
      return was === will ? [] : [`${key}: ${was} → ${will}`];
    },
  );
}

function told(value: unknown): string {
  if (value === undefined) {
    return 'none';
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Endpoints are told apart by the objects they are made for, so that one that is renamed stays one. */
function endpointShifts(
  from: DesiredProfile | undefined,
  to: DesiredProfile | undefined,
  clusters: Pick<ClusterFact, 'name' | 'region'>[],
  tells: Tells,
): EndpointShift[] {
  const old = standings(from, tells);
  const fresh = standings(to, tells);
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().map(key => {
    const [was, will] = [old.get(key), fresh.get(key)];
    const { endpoint } = (will ?? was)!;
    const { cluster } = endpoint.origin;
    return {
      name: isTold(endpoint, tells) ? endpoint.name : ANOTHER_ROUTE,
      cluster,
      region: clusters.find(({ name }) => name === cluster)?.region ?? cluster,
      ...(was ? { before: was.standing } : {}),
      ...(will ? { after: will.standing } : {}),
    };
  });
}

function standings(profile: DesiredProfile | undefined, tells: Tells) {
  const result = new Map<
    string,
    { endpoint: DesiredEndpoint; standing: EndpointStanding }
  >();
  if (!profile) {
    return result;
  }
  const shares = sharesOf(profile);
  for (const endpoint of profile.endpoints) {
    const { origin, sourceKey = '', name, status, weight, priority } = endpoint;
    const share = shares.get(name);
    result.set(`${originKey(origin)}|${sourceKey}`, {
      endpoint,
      standing: {
        target: isTold(endpoint, tells)
          ? endpoint.target ?? endpoint.targetResourceId ?? ''
          : '',
        isEnabled: status === 'Enabled',
        weight,
        ...(priority === undefined ? {} : { priority }),
        ...(share === undefined ? {} : { share }),
      },
    });
  }
  return result;
}

/** Nobody owns a Service by what is known of routes. */
function isTold({ origin }: DesiredEndpoint, tells: Tells): boolean {
  const { kind, namespace, name } = origin;
  return kind === 'ServiceRoute'
    ? tells({ namespace, name })
    : tells === everybody;
}

/** Parts of the answers while every endpoint that is switched on is healthy. */
function sharesOf(profile: DesiredProfile): Map<string, number | undefined> {
  const { endpoints } = expectedShares({
    id: profile.name,
    settings: profile.settings,
    endpoints: profile.endpoints.map(endpoint => ({
      ...endpoint,
      monitorStatus: endpoint.status === 'Enabled' ? 'Online' : 'Disabled',
    })),
  });
  return new Map(endpoints.map(({ name, share }) => [name, share]));
}
