export * from './types';
export * from './picture';
export { changesBetween } from './changesBetween';
export type { SubjectChange } from './changesBetween';
export { historyFailure } from './historyFailure';
export { routePictureOf } from './routePictureOf';
export type { LastWrite, PictureSources } from './pictureSources';
