import {
  ProfileFact,
  profileKey,
  settingTextsOf,
} from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../protocol';
import { PlannedEndpoint, unrecordedOrigins } from './plannedRecords';
import { defaultTargetOf, groupKey, RecordGroup } from './recordGroup';
import { StandingGroup } from './standingGroups';
import { addressRecords } from './standingRecords';

/** One endpoint in the form of its group; refused ones as they stand, or not at all. */
export function told(
  endpoint: WebhookEndpoint,
  forms: Map<string, Record<string, string> | undefined>,
  own: Map<string, StandingGroup>,
): WebhookEndpoint[] {
  const key = groupKey(endpoint);
  const properties = forms.get(key);
  const { dnsName, recordType, setIdentifier, labels } = endpoint;
  const isAsItStands =
    properties !== undefined && properties === own.get(key)?.properties;
  const targets = isAsItStands
    ? own.get(key)!.targets[recordType] ?? endpoint.targets
    : endpoint.targets;
  return properties
    ? addressRecords(
        {
          key,
          dnsName,
          ...(setIdentifier === undefined ? {} : { setIdentifier }),
          targets: { [recordType]: [...new Set(targets)].sort() },
          registry: [],
          properties,
        },
        labels,
      )
    : [];
}

/** The settings that an endpoint will have, spelt as they stand where only the spelling differs. */
export function formOf(
  { profile, endpoint }: PlannedEndpoint,
  group: RecordGroup,
  facts: Map<string, ProfileFact>,
): Record<string, string> {
  const fact = facts.get(profileKey(profile));
  const standing = fact?.endpoints.find(
    ({ name }) => name.toLowerCase() === endpoint.name.toLowerCase(),
  );
  const isComplete =
    !fact ||
    unrecordedOrigins(fact).every(
      ({ cluster }) => cluster === endpoint.origin.cluster,
    );
  // While somebody's part in it cannot be read, nothing shared is asked to change.
  const settings = isComplete ? profile.settings : fact.settings;
  return Object.fromEntries(
    settingTextsOf({
      profile: {
        ...profile,
        ...(fact ? { name: fact.name, resourceGroup: fact.resourceGroup } : {}),
        settings,
      },
      endpoint: { ...endpoint, ...(standing ? { name: standing.name } : {}) },
      dnsName: group.dnsName,
      defaultTarget: defaultTargetOf(group, settings.routingMethod),
    }).map(({ name, value }) => [name, value]),
  );
}
