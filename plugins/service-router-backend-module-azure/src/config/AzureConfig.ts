/** `serviceRouter.azure` of `app-config.yaml`, read once and checked. */
export interface AzureConfig {
  credential: AzureCredentialConfig;
  /** For subscriptions that need another one; by the subscription's id in lower case. */
  subscriptions?: Record<string, AzureCredentialConfig>;
  cloud: AzureCloudConfig;
  /** `api-version` that record sets are read with; absent: the one that the SDK was made for. */
  recordSetsApiVersion?: string;
}

/** How a token is come by. */
export type AzureCredentialConfig =
  | { type: 'default'; tenantId?: string; clientId?: string }
  | {
      type: 'clientSecret';
      tenantId: string;
      clientId: string;
      clientSecret: string;
    }
  | { type: 'managedIdentity'; clientId?: string }
  | { type: 'workloadIdentity'; tenantId?: string; clientId?: string };

/** Where Azure is; everything absent means the public cloud. */
export interface AzureCloudConfig {
  /** Origin of Azure Resource Manager. */
  resourceManager: string;
  /** Origin of Microsoft Entra ID; absent: the SDK's own. */
  authority?: string;
  /** What tokens are asked for. */
  audience: string;
}
