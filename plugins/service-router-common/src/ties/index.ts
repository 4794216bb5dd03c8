export { EntityTieError } from './EntityTies';
export type { EntityTies, EntityToTie } from './EntityTies';
export { entityTiesOf } from './entityTiesOf';
export { isTied, tyingAnnotations } from './isTied';
export { routeIndexOf } from './routeIndex';
export type { FindableRoute, RouteIndex } from './routeIndex';
export { routesTied } from './routesTied';
export type { TiedRoute, TieKind } from './routesTied';
