export * from './types';
export { hasOutage, outageOf } from './outageOf';
