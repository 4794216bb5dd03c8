import {
  planProfiles,
  ProfileFact,
  VanityPlan,
} from '@service-router/plugin-service-router-common';
import { trafficEndpointOf } from './recordGroup';
import { groupsInScope, RecordsScope } from './standingRecords';

/**
 * The CNAMEs of vanity hosts that the cluster publishes, of what stands: each host by the cluster of the oldest endpoint
 * of its profile, so that many clusters agree without hearing of each other, and the next one takes over when that one's
 * endpoints go.
 */
export function vanityEndpoints(
  facts: ProfileFact[],
  scope: RecordsScope,
  vanity: { namespace: string; labels?: Record<string, string> },
): VanityPlan {
  const groups = groupsInScope(facts, scope);
  const names = [...new Set(groups.map(({ origin }) => origin.cluster))].sort();
  const fqdns = new Map(
    facts.map(({ name, fqdn }) => [name.toLowerCase(), fqdn]),
  );
  const plan = planProfiles(
    names.map(name => ({
      name,
      region: name,
      isKnown: true,
      services: [],
      routes: [],
      endpoints: groups
        .filter(({ origin }) => origin.cluster === name)
        .map(group => ({
          ...trafficEndpointOf(group, { cluster: name, since: group.since }),
          origin: group.origin,
        })),
    })),
    {
      owner: scope.owner,
      vanity,
      fqdnOf: name => fqdns.get(name.toLowerCase()),
    },
  );
  return {
    records: plan.vanity.records.filter(
      ({ cluster }) => cluster === scope.cluster,
    ),
    faults: plan.vanity.faults,
  };
}
