/**
 * Azure for Service Router: a backend module that reads Azure private zones.
 *
 * @packageDocumentation
 */
export { serviceRouterModuleAzure as default } from './module';
