export { runLoadBalancers } from './loadBalancers';
export type { AddressPool } from './loadBalancers';
