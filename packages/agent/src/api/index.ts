export { readApiConfig } from './ApiConfig';
export type { ApiConfig } from './ApiConfig';
export { ApiServer } from './ApiServer';
