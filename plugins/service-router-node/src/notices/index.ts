export { serviceRouterOwnerNoticesExtensionPoint } from './OwnerNotice';
export type {
  OwnerNotice,
  OwnerNoticeSender,
  ServiceRouterOwnerNoticesExtensionPoint,
} from './OwnerNotice';
