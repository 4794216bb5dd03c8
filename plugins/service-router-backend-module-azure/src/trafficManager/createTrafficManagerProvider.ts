import {
  ConfigSection,
  TrafficManagerProvider,
} from '@service-router/plugin-service-router-node';
import { AzureSdk } from '../AzureSdk';
import { BudgetPolicy } from '../budget';
import { AzureConfig, readSubscriptionId } from '../config';
import { createCredential } from '../credential';
import { AzureTrafficManager } from './AzureTrafficManager';

/** Tries after the first for one request. */
const RETRIES = 3;

/** What `serviceRouter.trafficManager.provider` names, and its default. */
export const TRAFFIC_MANAGER_PROVIDER_ID = 'azure-traffic-manager';

/**
 * The Traffic Manager profiles of one subscription.
 *
 * @param budget - what every request has to wait for
 * @param edges - `tls`: certificates to trust besides the machine's own, PEM; `retries`: tries after the first
 */
export function createTrafficManagerProvider(
  config: AzureConfig,
  sdk: AzureSdk,
  budget: BudgetPolicy,
  edges: { tls?: { ca: string }; retries?: number } = {},
): TrafficManagerProvider {
  return {
    id: TRAFFIC_MANAGER_PROVIDER_ID,
    createTrafficManager(block) {
      const section = ConfigSection.ofConfig(
        block,
        'serviceRouter.trafficManager',
      );
      const subscriptionId = section.checked(
        readSubscriptionId(section, 'the Traffic Manager profiles'),
      );
      const { cloud } = config;
      const client = new sdk.trafficManager.TrafficManagerManagementClient(
        createCredential(config, subscriptionId, sdk.identity, edges),
        subscriptionId,
        {
          endpoint: cloud.resourceManager,
          credentialScopes: `${cloud.audience}/.default`,
          retryOptions: { maxRetries: edges.retries ?? RETRIES },
          // Each try of a request counts.
          additionalPolicies: [{ policy: budget, position: 'perRetry' }],
          ...(edges.tls ? { tlsOptions: edges.tls } : {}),
        },
      );
      return new AzureTrafficManager(
        subscriptionId,
        client,
        budget,
        cloud.resourceManager,
      );
    },
  };
}
