/**
 * What the tests of a backend module need.
 *
 * @packageDocumentation
 */
export { ManualClock } from './clock/ManualClock';
