import { ConfigSection } from '@service-router/plugin-service-router-node';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The key `subscriptionId` of a block.
 *
 * @param holding - as in "the subscription that holds ..."
 * @returns undefined, and noted, when it is missing or no such id
 */
export function readSubscriptionId(
  section: ConfigSection,
  holding: string,
): string | undefined {
  const subscriptionId = section.requiredText(
    'subscriptionId',
    `the id of the Azure subscription that holds ${holding}`,
  );
  if (subscriptionId && !UUID.test(subscriptionId)) {
    section.note(
      'subscriptionId',
      `is "${subscriptionId}"; expected the id of a subscription, such as "11111111-2222-3333-4444-555555555555", not its name.`,
    );
    return undefined;
  }
  return subscriptionId;
}
