export type {
  ExternalDnsConfig,
  KubernetesConnectionConfig,
} from './ExternalDnsConfig';
export { readExternalDnsConfig } from './readExternalDnsConfig';
