/** Group and version of ClusterIdentity and DNSConfiguration. @public */
export const CLUSTER_API_VERSION = 'cluster.router.io/v1alpha1';

/** Group and version of Gateway, DNSPolicy and ServiceRoute. @public */
export const ROUTING_API_VERSION = 'routing.router.io/v1alpha1';

/** Group and version of ExternalDNS's DNSEndpoint. @public */
export const EXTERNAL_DNS_API_VERSION = 'externaldns.k8s.io/v1alpha1';

/** Group and version in which Istio Gateways are written. @public */
export const ISTIO_API_VERSION = 'networking.istio.io/v1beta1';
