import { KubernetesObject } from './metadata';

/** @public */
export interface LoadBalancerIngress {
  ip?: string;
  hostname?: string;
}

/** The part of a Kubernetes Service that tells where a gateway is reached. @public */
export type Service = KubernetesObject<
  { type?: string },
  { loadBalancer?: { ingress?: LoadBalancerIngress[] } }
> & { apiVersion: 'v1'; kind: 'Service' };
