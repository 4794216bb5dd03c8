export type { ListenAddress } from './ListenAddress';
