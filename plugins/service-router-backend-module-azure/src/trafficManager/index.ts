export {
  createTrafficManagerProvider,
  TRAFFIC_MANAGER_PROVIDER_ID,
} from './createTrafficManagerProvider';
