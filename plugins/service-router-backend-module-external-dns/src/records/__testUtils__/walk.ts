import {
  ProfileFact,
  TrafficRefusal,
} from '@service-router/plugin-service-router-common';
// What Azure answers after a write is built in one place, for tests alone; the package does not publish it.
// eslint-disable-next-line @backstage/no-forbidden-package-imports
import { afterWrites } from '@service-router/plugin-service-router-common/src/testing/trafficBuilders';
import { WebhookChanges, WebhookEndpoint } from '../../protocol';
import { adjustedRecords } from '../adjustedRecords';
import { askedKeys } from '../askedRecords';
import { LastingRecords } from '../lastingRecords';
import { recordChanges } from '../recordChanges';
import { groupKey } from '../recordGroup';
import {
  groupsInScope,
  RecordsScope,
  standingRecords,
} from '../standingRecords';
import { InstanceOptions, plannedChanges } from './ExternalDnsInstance';

export const NOW = '2026-03-01T00:00:00.000Z';

/** What a Service asks for, as ExternalDNS hands it on. */
export function endpoint(
  dnsName: string,
  settings: Record<string, string> = {},
  more: Partial<WebhookEndpoint> = {},
): WebhookEndpoint {
  return {
    dnsName,
    recordType: 'A',
    targets: ['20.30.40.50'],
    labels: { resource: 'service/payments/my-app' },
    providerSpecific: Object.entries({
      enabled: 'true',
      'resource-group': 'rg-edge',
      'endpoint-location': 'westeurope',
      ...settings,
    }).map(([key, value]) => ({
      name: `webhook/traffic-manager-${key}`,
      value,
    })),
    ...more,
  };
}

export function scopeOf(
  cluster: string,
  more: Partial<RecordsScope> = {},
): RecordsScope {
  return {
    owner: 'external-dns',
    cluster,
    isClusterNamed: true,
    resourceGroups: [],
    domainFilter: {},
    ...more,
  };
}

/** One loop of ExternalDNS against what stands; loops of one webhook hand on what it saw in the last one. */
export function loop(
  facts: ProfileFact[],
  desired: WebhookEndpoint[],
  scope: RecordsScope,
  {
    seen = new LastingRecords(),
    ...instance
  }: Partial<InstanceOptions> & { seen?: LastingRecords } = {},
  now = NOW,
): {
  facts: ProfileFact[];
  changes: WebhookChanges;
  refusals: TrafficRefusal[];
  writes: number;
} {
  const asked = askedKeys(desired, scope);
  const own = groupsInScope(facts, scope).filter(
    ({ origin }) => origin.cluster === scope.cluster,
  );
  const lasting = seen.asked(
    own.map(({ key }) => key),
    asked,
  );
  const adjusted = adjustedRecords(desired, facts, scope, { lasting });
  const changes = plannedChanges(
    standingRecords(facts, scope),
    adjusted.endpoints,
    { owner: scope.cluster, ...instance },
  );
  seen.deleted(changes.delete.map(groupKey));
  const planned = recordChanges(changes, facts, scope, now, asked);
  const { refusals, removals } = planned;
  const writes = [...planned.writes, ...removals.map(({ write }) => write)];
  return {
    facts: afterWrites(facts, writes),
    changes,
    refusals: [...adjusted.refusals, ...refusals],
    writes: writes.length,
  };
}

/** The endpoints of all profiles, as a reader counts them: `profile/endpoint -> target, weight`. */
export function told(facts: ProfileFact[]): string[] {
  return facts
    .flatMap(({ name, endpoints }) =>
      endpoints.map(
        ({ name: endpointName, target, weight }) =>
          `${name}/${endpointName} -> ${target?.toLowerCase()}, ${weight}`,
      ),
    )
    .sort();
}
