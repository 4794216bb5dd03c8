export { cursorText, placeIn } from './cursorText';
export { comparison, inOrder } from './inOrder';
export { pageOf } from './pageOf';
export type { Order, PageOf, PageQuery, Position } from './pageOf';
export {
  anyOf,
  cursorParameters,
  namesIn,
  pageParameters,
} from './pageParameters';
