export { recordListOf } from './recordListOf';
export { recordListParameters } from './recordListParameters';
