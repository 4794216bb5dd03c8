export type { ResolverAddress } from './exchange';
export { ResolverClient } from './ResolverClient';
