export { Failed } from './Failed';
export { Forbidden } from './Forbidden';
export { MissingAnnotation } from './MissingAnnotation';
export { NoAnnotatedRoute } from './NoAnnotatedRoute';
export { NoRouteYet } from './NoRouteYet';
export { NotConfigured } from './NotConfigured';
export { RoutingSkeleton } from './RoutingSkeleton';
