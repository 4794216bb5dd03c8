export { isRouteIn } from './isRouteIn';
export { readerOf } from './ReportReader';
export type { ReportReader } from './ReportReader';
export { reportSeenBy } from './reportSeenBy';
