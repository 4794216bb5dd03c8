export { hostSoFar } from './hostSoFar';
export { hostParts, proposalOf } from './proposalOf';
export type { ParameterNames } from './proposalOf';
export { isToldByMode } from './isToldByMode';
export { staticCheck } from './staticCheck';
export { useProposalCheck } from './useProposalCheck';
export type { ProposalView } from './useProposalCheck';
