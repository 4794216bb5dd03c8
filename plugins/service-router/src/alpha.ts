/**
 * The same plugin under the name by which Backstage's own documentation installs plugins.
 *
 * @packageDocumentation
 */
export * from './index';
export { default } from './index';
