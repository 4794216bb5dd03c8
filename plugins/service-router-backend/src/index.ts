/**
 * The Service Router backend plugin.
 *
 * @packageDocumentation
 */
export { serviceRouterPlugin as default } from './plugin';
export { serviceRouterConnectServiceRef } from './connectService';
export type { ClusterClient, Connect } from './fleet';
