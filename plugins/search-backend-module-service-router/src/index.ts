/**
 * Finds the host names of ServiceRoutes in Backstage's search.
 *
 * @packageDocumentation
 */
export { searchModuleServiceRouter as default } from './module';
