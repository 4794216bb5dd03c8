export * from './types';
export { planChange } from './planChange';
export type { ChangeOptions, TrafficPlanning } from './planChange';
export { changeMarkdown } from './changeMarkdown';
