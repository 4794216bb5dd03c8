export { explainRoute } from './explainRoute';
export * from './types';
