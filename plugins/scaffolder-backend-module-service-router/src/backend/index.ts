export {
  createBackendClient,
  SERVICE_ROUTER_PLUGIN_ID,
} from './createBackendClient';
export type { BackendAccess } from './createBackendClient';
export { obstacleOf } from './obstacleOf';
export type { BackendObstacle } from './obstacleOf';
