export { createGateway } from './createGateway';
export type { Gateway } from './createGateway';
export { publicAddresses } from './publicNames';
export type { PublicFront } from './publicNames';
