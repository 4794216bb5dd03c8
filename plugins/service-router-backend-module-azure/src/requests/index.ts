export { azureErrorIn, requestFailureOf } from './requestFailure';
export type { RequestFailure } from './requestFailure';
