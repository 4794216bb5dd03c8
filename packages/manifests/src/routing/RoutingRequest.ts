import { DnsPolicyMode } from '@service-router/plugin-service-router-common';

/** What a person asked for: one route, and how its namespace is answered for. @public */
export interface RoutingRequest {
  namespace: string;
  /** Name of the ServiceRoute. */
  name: string;
  serviceName: string;
  application: string;
  environment: string;
  gatewayName: string;
  /** Absent: the platform's default gateway namespace. */
  gatewayNamespace?: string;
  mode: DnsPolicyMode;
  sourceRegion?: string;
  sourceCluster?: string;
}
