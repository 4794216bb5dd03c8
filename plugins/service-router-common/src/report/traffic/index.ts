export * from './types';
export { endpointsOfZone } from './endpointsOfZone';
export type { ProfileEndpointOfRoute } from './endpointsOfZone';
export { healthyLink } from './healthyLink';
export { reportRouteTraffic } from './reportRouteTraffic';
export { endpointSentence, partOfAnswers } from './serviceWords';
