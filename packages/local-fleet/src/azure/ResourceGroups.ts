import { AzureError } from './AzureError';
import { GroupPath } from './resourcePath';

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The resource groups that there are: those of the zones and profiles, and any that were told besides. There is no
 * operation that makes one.
 */
export class ResourceGroups {
  /** @param known - asked each time, since a zone may be made in a new group */
  constructor(private readonly known: () => readonly GroupPath[]) {}

  /** @throws AzureError 404 `SubscriptionNotFound` */
  requireSubscription(subscriptionId: string): void {
    const exists = this.known().some(group =>
      isSame(group.subscriptionId, subscriptionId),
    );
    if (!exists) {
      throw new AzureError(
        404,
        'SubscriptionNotFound',
        `The subscription '${subscriptionId}' could not be found.`,
      );
    }
  }

  /** @throws AzureError 404 `SubscriptionNotFound` or `ResourceGroupNotFound` */
  requireGroup({ subscriptionId, resourceGroup }: GroupPath): void {
    this.requireSubscription(subscriptionId);
    const exists = this.known().some(
      group =>
        isSame(group.subscriptionId, subscriptionId) &&
        isSame(group.resourceGroup, resourceGroup),
    );
    if (!exists) {
      throw new AzureError(
        404,
        'ResourceGroupNotFound',
        `Resource group '${resourceGroup}' could not be found.`,
      );
    }
  }
}
