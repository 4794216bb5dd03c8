export { OwnerNotices } from './OwnerNotices';
export type { OwnerNoticesOptions } from './OwnerNotices';
export type { OwnersOfRoutes } from './OwnersOfRoutes';
export type {
  ConditionWrite,
  KnownCondition,
  NoticeStore,
  NoticeWrite,
  StoredNotice,
} from './NoticeStore';
