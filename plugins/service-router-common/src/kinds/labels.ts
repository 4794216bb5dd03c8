/**
 * Labels and annotations that generated objects carry. Names and values are those of the Go Service Router
 * Operator, so that a cluster can move between the two without one DNS change (reference operator.md 1.6).
 *
 * @public
 */
export const labels = {
  managedBy: 'app.kubernetes.io/managed-by',
  controller: 'router.io/controller',
  region: 'router.io/region',
  serviceRoute: 'router.io/serviceroute',
  sourceNamespace: 'router.io/source-namespace',
  istioController: 'router.io/istio-controller',
  targetPostfix: 'router.io/target-postfix',
  resourceType: 'router.io/resource-type',
  gateway: 'router.io/gateway',
  /** Selects the pods, and so the Service, of an Istio ingress gateway. */
  istio: 'istio',
} as const;

/** Value of `app.kubernetes.io/managed-by` on every generated object. @public */
export const MANAGED_BY = 'service-router-operator';

/** Value of `router.io/resource-type` on the DNSEndpoints of gateway hosts. @public */
export const GATEWAY_SERVICE = 'gateway-service';

/**
 * Annotation that names the ExternalDNS of a region on the DNSEndpoints of routes.
 *
 * @public
 */
export const EXTERNAL_DNS_CONTROLLER_ANNOTATION =
  'external-dns.alpha.kubernetes.io/controller';

/**
 * Annotation of a catalog entity that ties it to its ServiceRoutes: `namespace/name`, several divided by commas.
 *
 * @public
 */
export const SERVICE_ROUTE_ANNOTATION = 'router.io/service-route';
