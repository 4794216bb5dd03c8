/**
 * Tells the owners of routes by Backstage's notifications: a backend module of Service Router.
 *
 * @packageDocumentation
 */
export { serviceRouterModuleNotifications as default } from './module';
