export { Failed } from './Failed';
export { Findings } from './Findings';
export { Forbidden } from './Forbidden';
export { InvalidAnnotation } from './InvalidAnnotation';
export { MissingAnnotation } from './MissingAnnotation';
export { NoRouteYet } from './NoRouteYet';
export { NotConfigured } from './NotConfigured';
export { RoutingSkeleton } from './RoutingSkeleton';
