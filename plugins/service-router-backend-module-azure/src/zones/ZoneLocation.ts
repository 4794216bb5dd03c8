import { InputError } from '@backstage/errors';
import type { ZoneDefinition } from '@service-router/plugin-service-router-node';
import { readSubscriptionId, requiredText } from '../config';

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
 * @throws InputError naming the full key path, what was found and what was expected
 */
export function readZoneLocation(zone: ZoneDefinition): ZoneLocation {
  const path = `serviceRouter.regions.${zone.region}.zone`;
  const subscriptionId = readSubscriptionId(zone.config, path, 'the zone');
  const resourceGroup = requiredText(
    zone.config,
    path,
    'resourceGroup',
    'expected the name of the resource group that holds the private zone',
  );
  if (!RESOURCE_GROUP.test(resourceGroup)) {
    throw new InputError(
      `app-config: ${path}.resourceGroup is "${resourceGroup}"; expected the name of a resource group: letters, digits, dots, underscores, hyphens and parentheses, at most 90, not ending with a dot.`,
    );
  }
  return {
    region: zone.region,
    subscriptionId,
    resourceGroup,
    zoneName: zone.name,
  };
}
