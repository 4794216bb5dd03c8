export interface Config {
  serviceRouter?: {
    /** How Azure is reached. Absent: the public cloud with Azure's default credential. */
    azure?: {
      /**
       * Where tokens come from. Default: `default`.
       *
       * - `default`: Azure's DefaultAzureCredential: environment, workload identity, managed identity, developer tools
       * - `clientSecret`: an app registration; needs tenantId, clientId and clientSecret
       * - `managedIdentity`: the identity of the machine; clientId picks a user-assigned one
       * - `workloadIdentity`: the service account of the pod, as AKS mounts it
       */
      credential?:
        | 'default'
        | 'clientSecret'
        | 'managedIdentity'
        | 'workloadIdentity';
      tenantId?: string;
      clientId?: string;
      /**
       * For `credential: clientSecret`.
       *
       * @visibility secret
       */
      clientSecret?: string;
      /** Credentials of single subscriptions, where one does not serve for all. */
      subscriptions?: {
        subscriptionId: string;
        credential?:
          | 'default'
          | 'clientSecret'
          | 'managedIdentity'
          | 'workloadIdentity';
        tenantId?: string;
        clientId?: string;
        /** @visibility secret */
        clientSecret?: string;
      }[];
      /** Where Azure is, for sovereign clouds and private endpoints. */
      cloud?: {
        /** https address of Azure Resource Manager. Default: https://management.azure.com */
        resourceManager?: string;
        /**
         * https address of Microsoft Entra ID. Default: that of the public cloud. When set, it is taken as it is:
         * the public cloud is not asked whether it knows it.
         */
        authority?: string;
        /**
         * What tokens are asked for. Default: resourceManager in the clouds of the US government and of China,
         * https://management.azure.com everywhere else.
         */
        audience?: string;
      };
      /**
       * Version of the API that record sets are read with. Default: the SDK's own. Zones whose record sets are linked
       * to Private Traffic Manager profiles need `2026-06-01-preview` or later, which tells of the link.
       */
      recordSetsApiVersion?: string;
    };
    trafficManager?: {
      /** For `provider: azure-traffic-manager`: id of the subscription that holds the profiles. */
      subscriptionId?: string;
    };
    regions?: {
      [region: string]: {
        zone?: {
          /** For `provider: azure-private-dns` and `azure-dns`: id of the subscription that holds the zone. */
          subscriptionId?: string;
          /** For `provider: azure-private-dns` and `azure-dns`: name of the resource group that holds the zone. */
          resourceGroup?: string;
        };
      };
    };
  };
}
