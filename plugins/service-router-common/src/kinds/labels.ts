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

/**
 * Annotation of a catalog entity that finds its ServiceRoutes by their labels: a Kubernetes label selector.
 *
 * @public
 */
export const SERVICE_ROUTE_SELECTOR_ANNOTATION =
  'router.io/service-route-label-selector';

/**
 * Annotation of a catalog entity that keeps its label selector to namespaces, several divided by commas. What is found
 * within them belongs to the owners of the entity; what is found without it is shown to whoever may read it anyway.
 *
 * @public
 */
export const SERVICE_ROUTE_NAMESPACE_ANNOTATION =
  'router.io/service-route-namespace';

/**
 * Annotation of a catalog entity that finds its ServiceRoutes by their host names, several divided by commas.
 *
 * @public
 */
export const SERVICE_ROUTE_HOST_ANNOTATION = 'router.io/service-route-host';

/**
 * Type of a link of a catalog entity that leads to its service, and so finds the ServiceRoute of that host name.
 *
 * @public
 */
export const SERVICE_ROUTE_LINK_TYPE = 'service-route';
