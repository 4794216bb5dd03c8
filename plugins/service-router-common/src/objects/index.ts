export * from './types';
export { routeObjectsOf } from './routeObjectsOf';
