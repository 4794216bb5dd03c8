export { comparison, inOrder } from './inOrder';
export { pageOf } from './pageOf';
export type { Order, PageOf, PageQuery, Position } from './pageOf';
export { anyOf, namesIn, pageParameters } from './pageParameters';
