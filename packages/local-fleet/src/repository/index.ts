export { BareRepository, MAIN } from './BareRepository';
export type { Snapshot } from './BareRepository';
export {
  ChangeBranches,
  MergeConflictError,
  UnknownChangeError,
  UnrelatedChangeError,
} from './ChangeBranches';
export type { ChangeBranch, ShownChange } from './ChangeBranches';
export { createGitServer } from './createGitServer';
export type { GitServer } from './createGitServer';
