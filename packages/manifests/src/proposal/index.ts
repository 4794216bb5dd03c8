export { changeProposalOf } from './changeProposalOf';
export type { FolderProposal } from './changeProposalOf';
