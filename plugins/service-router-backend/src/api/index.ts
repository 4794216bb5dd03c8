export { createRouter } from './createRouter';
export type { RouterOptions } from './createRouter';
export { NotConfiguredError } from './NotConfiguredError';
