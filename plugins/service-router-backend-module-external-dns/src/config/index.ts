export type { ExternalDnsConfig } from './ExternalDnsConfig';
export { readExternalDnsConfig } from './readExternalDnsConfig';
