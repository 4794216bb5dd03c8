export { useServiceAddress } from './useServiceAddress';
