export * from './types';
export * from './ServiceRouterClient';
