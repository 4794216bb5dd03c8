export {
  createServiceRouterApi,
  serviceRouterApiRef,
} from './serviceRouterApi';
