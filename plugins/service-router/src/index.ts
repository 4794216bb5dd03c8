/**
 * Service Router on the catalog page: where each region's traffic goes, and if it does not go there, why.
 *
 * @packageDocumentation
 */
export { serviceRouterPlugin as default } from './plugin';
export { serviceRouterApiRef } from './api';
export { isOwnedRoutingAvailable } from './owned/isOwnedRoutingAvailable';
export { isServiceRouterAvailable } from './routing';
export { serviceRouterTranslationRef } from './translation';
