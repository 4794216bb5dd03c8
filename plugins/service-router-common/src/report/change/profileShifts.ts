import {
  DesiredEndpoint,
  DesiredProfile,
  expectedShares,
  originKey,
  profileKey,
  ProfilesPlan,
} from '../../trafficManager';
import { ClusterFact } from '../facts';
import { EndpointShift, EndpointStanding, ProfileShift } from './types';

/**
 * What becomes of Traffic Manager profiles: those that are planned otherwise than before, with what each endpoint is
 * expected to get while all of them are healthy.
 */
export function profileShifts(
  before: ProfilesPlan,
  after: ProfilesPlan,
  clusters: Pick<ClusterFact, 'name' | 'region'>[],
): ProfileShift[] {
  const old = byKey(before);
  const fresh = byKey(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .flatMap((key): ProfileShift[] => {
      const [from, to] = [old.get(key), fresh.get(key)];
      const settings = settingShifts(from, to);
      const endpoints = endpointShifts(from, to, clusters);
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
): EndpointShift[] {
  const old = standings(from);
  const fresh = standings(to);
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().map(key => {
    const [was, will] = [old.get(key), fresh.get(key)];
    const { endpoint } = (will ?? was)!;
    const { cluster } = endpoint.origin;
    return {
      name: endpoint.name,
      cluster,
      region: clusters.find(({ name }) => name === cluster)?.region ?? cluster,
      ...(was ? { before: was.standing } : {}),
      ...(will ? { after: will.standing } : {}),
    };
  });
}

function standings(profile: DesiredProfile | undefined) {
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
        target: endpoint.target ?? endpoint.targetResourceId ?? '',
        isEnabled: status === 'Enabled',
        weight,
        ...(priority === undefined ? {} : { priority }),
        ...(share === undefined ? {} : { share }),
      },
    });
  }
  return result;
}

/** Parts of the answers while every endpoint that is switched on is healthy. */
function sharesOf(profile: DesiredProfile): Map<string, number | undefined> {
  const { endpoints } = expectedShares({
    id: profile.name,
    name: profile.name,
    resourceGroup: profile.resourceGroup,
    tags: {},
    settings: profile.settings,
    endpoints: profile.endpoints.map(endpoint => ({
      ...endpoint,
      monitorStatus: endpoint.status === 'Enabled' ? 'Online' : 'Disabled',
    })),
  });
  return new Map(endpoints.map(({ name, share }) => [name, share]));
}
