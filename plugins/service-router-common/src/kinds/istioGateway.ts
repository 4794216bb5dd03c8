import { ISTIO_API_VERSION } from './apiVersions';
import { KubernetesObject } from './metadata';

/** @public */
export interface IstioGatewayServer {
  port: { number: number; name: string; protocol: string };
  hosts: string[];
  tls?: { mode: string; credentialName?: string };
}

/** @public */
export interface IstioGatewaySpec {
  selector?: Record<string, string>;
  servers?: IstioGatewayServer[];
}

/** @public */
export type IstioGateway = KubernetesObject<IstioGatewaySpec> & {
  apiVersion: typeof ISTIO_API_VERSION;
  kind: 'Gateway';
};
