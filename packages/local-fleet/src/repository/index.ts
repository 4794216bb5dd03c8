export { BareRepository, MAIN } from './BareRepository';
export type { Snapshot } from './BareRepository';
export { createGitServer } from './createGitServer';
export type { GitServer } from './createGitServer';
