export * from './types';
export { previewFailover } from './previewFailover';
