import {
  planProfiles,
  ProfilesPlan,
  TrafficCluster,
  TrafficRefusal,
} from '@service-router/plugin-service-router-common';
import {
  originOf,
  profileKeyOf,
  sourceKey,
  trafficEndpointOf,
} from './recordGroup';
import { StandingGroup } from './standingGroups';
import { RecordsScope } from './standingRecords';
import { WantedGroup, YOUNGEST } from './WantedGroup';

/** Refusals that are about what the endpoints of a profile share, not about what another has already. */
const UNFIT: ReadonlySet<string> = new Set([
  'MissingGeoMapping',
  'MissingLocation',
]);

/** What nobody asks for comes after all that somebody asks for. */
const AFTER_ALL = '99999';

/**
 * Plans the groups of one cluster beside what stands and stays. The oldest decides what a profile's endpoints share, unless
 * that would leave no room for what stays.
 */
export function planBesideOthers(
  wanted: WantedGroup[],
  others: StandingGroup[],
  scope: RecordsScope,
): ProfilesPlan {
  const plan = profilesPlan(wanted, others, scope);
  const held = heldProfiles(plan, wanted, others, scope);
  return held.size === 0 ? plan : profilesPlan(wanted, others, scope, held);
}

/** @param held - keys of profiles in which who stands decides, however long those who are wanted have been there */
function profilesPlan(
  wanted: WantedGroup[],
  others: StandingGroup[],
  { owner, cluster, resourceGroups }: RecordsScope,
  held: ReadonlySet<string> = new Set(),
): ProfilesPlan {
  const clusters = new Map<string, TrafficCluster>();
  const clusterOf = (name: string): TrafficCluster => {
    const known = clusters.get(name) ?? {
      name,
      region: name,
      isKnown: true,
      services: [],
      routes: [],
      endpoints: [],
    };
    clusters.set(name, known);
    return known;
  };
  for (const group of others) {
    const { origin, since } = group;
    clusterOf(origin.cluster).endpoints!.push({
      ...trafficEndpointOf(group, { cluster: origin.cluster, since }),
      origin,
    });
  }
  for (const group of wanted) {
    const since = sinceIn(group, held.has(profileKeyOf(group)));
    clusterOf(cluster).endpoints!.push(
      trafficEndpointOf(group, { cluster, since }),
    );
  }
  return planProfiles([...clusters.values()], {
    owner,
    ...(resourceGroups.length > 0 ? { resourceGroups } : {}),
    // Hosts are published from what stands, not from what is planned.
    vanity: { namespace: '' },
  });
}

function sinceIn({ since, isUnasked }: WantedGroup, isHeld: boolean): string {
  if (isUnasked) {
    return isHeld ? since : AFTER_ALL;
  }
  return isHeld ? `${YOUNGEST} ${since}` : since;
}

/**
 * Profiles in which what is wanted leaves no room for what stands there and stays: as of a profile that is to route by
 * geography while the endpoint of another cluster has no place. What they share stays as it is.
 */
function heldProfiles(
  { profiles, refusals }: ProfilesPlan,
  wanted: WantedGroup[],
  others: StandingGroup[],
  { cluster }: RecordsScope,
): Set<string> {
  const planned = new Set(
    profiles.flatMap(({ endpoints }) =>
      endpoints.map(({ sourceKey: key }) => key),
    ),
  );
  const unfit = new Set(
    refusals
      .filter(({ reason }) => UNFIT.has(reason))
      .map(({ origin, profile = '' }) => refusalKey(origin, profile)),
  );
  const staying = [
    ...others.filter(
      group => !planned.has(sourceKey(group, group.origin.cluster)),
    ),
    // One of these gives up what only one can have to who asks for it.
    ...wanted.filter(
      group =>
        group.isUnasked &&
        !planned.has(sourceKey(group, cluster)) &&
        unfit.has(refusalKey(originOf(group, cluster), profileKeyOf(group))),
    ),
  ];
  return new Set(staying.map(profileKeyOf));
}

/** An object in one profile. */
export function refusalKey(
  { cluster, kind, namespace, name }: TrafficRefusal['origin'],
  profile: string,
): string {
  return [cluster, kind, namespace, name, profile.toLowerCase()].join('|');
}
