import {
  ConfigSection,
  ZoneDefinition,
} from '@service-router/plugin-service-router-node';
import { readSubscriptionId } from '../config';

/** Where one private zone is in Azure. */
export interface ZoneLocation {
  /** Name of the region in the configuration. */
  region: string;
  subscriptionId: string;
  resourceGroup: string;
  zoneName: string;
}

/** Microsoft's rule for names of resource groups: 1 to 90 of these characters, the last no dot. */
const RESOURCE_GROUP = /^[\p{L}\p{N}._()-]{0,89}[\p{L}\p{N}_()-]$/u;

/**
 * Reads the keys of `serviceRouter.regions.<region>.zone` that Azure needs.
 *
 * @throws InputError naming every mistake: its full key path, what was found and what was expected
 */
export function readZoneLocation(zone: ZoneDefinition): ZoneLocation {
  const section = ConfigSection.ofConfig(
    zone.config,
    `serviceRouter.regions.${zone.region}.zone`,
  );
  const subscriptionId = readSubscriptionId(section, 'the zone');
  const resourceGroup = section.requiredText(
    'resourceGroup',
    'the name of the resource group that holds the private zone',
  );
  if (resourceGroup && !RESOURCE_GROUP.test(resourceGroup)) {
    section.note(
      'resourceGroup',
      `is "${resourceGroup}"; expected the name of a resource group: letters, digits, dots, underscores, hyphens and parentheses, at most 90, not ending with a dot.`,
    );
  }
  return section.checked(
    subscriptionId && resourceGroup
      ? {
          region: zone.region,
          subscriptionId,
          resourceGroup,
          zoneName: zone.name,
        }
      : undefined,
  );
}
