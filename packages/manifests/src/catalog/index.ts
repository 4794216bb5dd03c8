export { newCatalogFile, withServiceRoute } from './withServiceRoute';
export { withoutServiceRoute } from './withoutServiceRoute';
export type { NewComponent, TiedCatalogFile } from './withServiceRoute';
