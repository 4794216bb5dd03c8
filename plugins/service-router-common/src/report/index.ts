export * from './types';
export * from './facts';
export { reportRoute, routeIdentifiersOf } from './reportRoute';
export { summariseFleet, summariseRoute } from './summaries';
export { checkProposal } from './checkProposal';
export { sourceErrorsOf } from './sourceErrors';
export * from './reportProfiles';
export * from './requestBudget';
export * from './plannedRecords';
