export { changeProposalOf } from './changeProposalOf';
export type { FolderProposal, RemovedObject } from './changeProposalOf';
