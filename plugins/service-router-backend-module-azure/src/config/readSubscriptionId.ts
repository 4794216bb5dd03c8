import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { requiredText } from './texts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The key `subscriptionId` of a block.
 *
 * @param path - key path of the block
 * @param holding - as in "the subscription that holds ..."
 * @throws InputError naming the full key path, what was found and what was expected
 */
export function readSubscriptionId(
  block: Config,
  path: string,
  holding: string,
): string {
  const subscriptionId = requiredText(
    block,
    path,
    'subscriptionId',
    `expected the id of the Azure subscription that holds ${holding}`,
  );
  if (!UUID.test(subscriptionId)) {
    throw new InputError(
      `app-config: ${path}.subscriptionId is "${subscriptionId}"; expected the id of a subscription, such as "11111111-2222-3333-4444-555555555555", not its name.`,
    );
  }
  return subscriptionId;
}
